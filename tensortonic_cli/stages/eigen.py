"""Eigen-directions: lines that a map leaves where they are, with the factors it stretches by."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from tensortonic_cli.scene import Mark, Path, Place
from tensortonic_cli.scene.numbers import number, place


def eigen_lines(
    pairs: Iterable[tuple[Any, Place]], reach: float = 4, role: str = "d"
) -> list[Mark]:  # fmt: skip
    """Return a dashed line through the origin for each pair (λ, v), labelled with λ.

    Pairs that are not real, and vectors without a direction, give no line.
    """
    marks: list[Mark] = []
    for value, vector in pairs:
        factor, (x, y) = number(value), place(vector)
        length = math.hypot(x, y)
        if not (math.isfinite(factor) and math.isfinite(length) and length > 0):
            continue
        end = (reach * x / length, reach * y / length)
        marks.append(
            Path([(-end[0], -end[1]), end], role, f"λ {factor:.3g}", dashed=True, thin=True)
        )
    return marks
