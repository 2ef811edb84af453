"""Numbers and points kept within what a control may have."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tensortonic_cli.scene.controls import Drag, Points

Point = tuple[float, float]

_ON_RIM = 1e-6  # so far outside is rounding


def placed(value: object, first: Point, control: Drag | Points) -> Point:
    """Return the nearest point between a control's corners, on its grid; the first for none."""
    place = []
    for given, stays, axis, lo, hi in zip(
        as_pair(value, first), first, "xy", control.lo, control.hi, strict=True
    ):
        number = within(given, lo, hi)
        if control.snap:
            number = within(round(number / control.snap) * control.snap, lo, hi)
        place.append(tidy(number if control.along in ("", axis) else stays))
    return (place[0], place[1])


def inside(rim: Sequence[Point], point: Point) -> Point:
    """Return the point of a convex polygon that is nearest to a point."""
    sides = [(a, (b[0] - a[0], b[1] - a[1])) for a, b in zip(rim, (*rim[1:], rim[0]), strict=True)]
    ways = [(point[0] - a[0], point[1] - a[1]) for a, _ in sides]
    turns = [
        side[0] * way[1] - side[1] * way[0] for (_, side), way in zip(sides, ways, strict=True)
    ]
    if min(turns) >= -_ON_RIM or max(turns) <= _ON_RIM:
        return point
    nearest = []
    for (a, side), way in zip(sides, ways, strict=True):
        share = (way[0] * side[0] + way[1] * side[1]) / (side[0] ** 2 + side[1] ** 2)
        share = within(share, 0.0, 1.0)
        nearest.append((tidy(a[0] + share * side[0]), tidy(a[1] + share * side[1])))
    return min(nearest, key=lambda place: math.dist(place, point))


def as_pair(value: object, otherwise: Point) -> Point:
    """Return a pair of numbers as floats; of another one for what is none."""
    if not isinstance(value, list | tuple) or len(value) != 2:
        return otherwise
    return (as_number(value[0], otherwise[0]), as_number(value[1], otherwise[1]))


def as_number(value: object, otherwise: float) -> float:
    """Return a finite number as a float; another one for what is none."""
    try:
        if isinstance(value, int | float) and math.isfinite(value):
            return float(value)
    except OverflowError:  # an integer beyond what a float can hold
        pass
    return float(otherwise)


def within(number: float, lo: float, hi: float) -> float:
    """Return the nearest number from lo to hi."""
    return min(max(number, lo), hi)


def tidy(number: float) -> float:
    """Return the number without the crumbs of binary fractions: 0.30000000000000004 is 0.3."""
    return float(f"{number:.9g}")
