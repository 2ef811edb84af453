"""All distributions over three outcomes as the points of a triangle."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from tensortonic_cli.scene import Heat, Mark, Path, Text, spaced
from tensortonic_cli.scene.marks import Place
from tensortonic_cli.scene.numbers import number

TOP = math.sqrt(3) / 2
CORNERS = ((0.0, 0.0), (1.0, 0.0), (0.5, TOP))

Chances = tuple[float, float, float]


def chances(place: Place, least: float = 0.0) -> Chances:
    """Return the distribution at a place, none below `least`; that of the rim for one outside."""
    third = place[1] / TOP
    second = place[0] - third / 2
    raw = [max(part, 0.0) for part in (1 - second - third, second, third)]
    total = sum(raw)
    first, second, third = (least + (1 - 3 * least) * part / total for part in raw)
    return first, second, third


def spot(p: Sequence[float]) -> tuple[float, float]:
    """Return the place of a distribution."""
    return (p[1] + p[2] / 2, p[2] * TOP)


def triangle(names: Sequence[str]) -> list[Mark]:
    """Return the rim with the name of an outcome where it is certain."""
    offsets = ((-0.05, -0.05), (0.05, -0.05), (0.0, 0.06))
    words: list[Mark] = [
        Text((x + dx, y + dy), name)
        for (x, y), (dx, dy), name in zip(CORNERS, offsets, names, strict=True)
    ]
    return [Path(CORNERS, "ink", thin=True, closed=True), *words]


def simplex_map(
    f: Callable[[Chances], Any], least: float = 0.01, levels: int = 10, hi: float | None = None
) -> Heat:
    """Return bands of f over the triangle, a margin of `least` left out."""
    across, up = spaced(0, 1, 29), spaced(0, TOP, 25)

    def height(x: float, y: float) -> float:
        third = y / TOP
        second = x - third / 2
        inside = min(second, third, 1 - second - third) >= -1e-9
        return number(f(chances((x, y), least))) if inside else math.nan

    values = [[height(x, y) for x in across] for y in up]
    return Heat(values, (0, 1), (0, TOP), levels=levels, hi=hi)
