"""Losses against what they depend on: a margin, a score or a predicted probability."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tensortonic_cli.scene import Dots, Mark, Path, curve

ROLES = ("a", "b", "c", "d")


def loss_curves(
    losses: Mapping[str, Callable[[float], Any]],
    lo: float,
    hi: float,
    at: float | None = None,
    count: int = 81,
) -> list[Mark]:
    """Return the curve of each loss from lo to hi, in the roles a to d; with dots over `at`."""
    marks: list[Mark] = []
    for (label, loss), role in zip(losses.items(), ROLES, strict=False):
        marks.append(curve(loss, lo, hi, count, role=role, label=label))
        if at is not None:
            marks.append(Dots([(at, loss(at))], role=role, big=True))
    if at is not None:
        marks.insert(0, Path([(at, 0.0), (at, 1e3)], "faint", dashed=True))
    return marks
