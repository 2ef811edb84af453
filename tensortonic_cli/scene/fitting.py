"""How much of an axis a panel shows where its author left that open."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

from tensortonic_cli.scene.marks import Arrow, Bars, Dots, Fill, Heat, Mark, Path, Text
from tensortonic_cli.scene.numbers import entries, number, numbers, place, rows

_MARGIN = 0.06


def fitted(
    marks: Sequence[Mark], axis: int, log: bool, like: Sequence[float] | None
) -> tuple[float, float]:
    """Return the range that the marks need, a little more than that around them.

    With `like`, the reference's range, it is that one, grown by at most its own size to each side:
    a learner's wrong numbers must not make the right ones too small to see.
    """
    found = [v for mark in marks for v in needed(mark, axis)]
    if log:
        found = [math.log10(v) for v in found if v > 0]
    found = [v for v in found if math.isfinite(v) and abs(v) < 1e9]
    exact = any(isinstance(mark, Heat) for mark in marks)
    lo, hi = (min(found), max(found)) if found else (0.0, 1.0)
    if lo == hi:
        lo, hi = lo - 0.5, hi + 0.5
    margin = 0.0 if exact else _MARGIN
    if like is None:
        return lo - (hi - lo) * margin, hi + (hi - lo) * margin
    size = like[1] - like[0]
    return (
        like[0] if lo >= like[0] else max(lo - size * margin, like[0] - size),
        like[1] if hi <= like[1] else min(hi + size * margin, like[1] + size),
    )


def needed(mark: Mark, axis: int) -> Iterable[float]:
    """Return the numbers of a mark along one axis: where it lies."""
    match mark:
        case Arrow():
            return [place(mark.tip)[axis], place(mark.tail)[axis]]
        case Path() | Fill() | Dots():
            return [place(point)[axis] for point in entries(mark.points, "points")]
        case Bars():
            return _of_bars(mark, axis)
        case Heat():
            return _of_heat(mark, axis)
        case Text():
            return [place(mark.at)[axis]]
    return []


def _of_bars(mark: Bars, axis: int) -> list[float]:
    heights = numbers(mark.heights)
    if axis == 0:
        half = mark.width / 2
        return [mark.shift - half, mark.shift + len(heights) - 1 + half]
    below = bases(mark.base, len(heights))
    return [*below, *(b + h for b, h in zip(below, heights, strict=True))]


def _of_heat(mark: Heat, axis: int) -> list[float]:
    given = mark.x if axis == 0 else mark.y
    if given is None:
        values = rows(mark.values)
        start = place(mark.at)[axis]
        return [start, start + (len(values[0]) if axis == 0 else len(values))]
    return [float(given[0]), float(given[1])]


def bases(base: Any, count: int) -> list[float]:
    """Return where each of `count` bars begins."""
    return numbers(base) if hasattr(base, "__len__") else [number(base)] * count
