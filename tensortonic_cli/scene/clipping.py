"""Clipping to a box: learners' code diverges, and 1e300 is normal input."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

Pair = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle: x from left to right, y from low to high."""

    left: float
    right: float
    low: float
    high: float

    def around(self, share: float) -> Box:
        """Return the box with `share` of its size more on every side."""
        wide, tall = (self.right - self.left) * share, (self.high - self.low) * share
        return Box(self.left - wide, self.right + wide, self.low - tall, self.high + tall)

    def holds(self, point: Pair) -> bool:
        """Whether a point lies inside; one with a missing number does not."""
        return self.left <= point[0] <= self.right and self.low <= point[1] <= self.high


def clip_segment(a: Pair, b: Pair, box: Box) -> tuple[Pair, Pair] | None:
    """Return the part of a segment that lies in the box, None if none does (Liang and Barsky)."""
    if box.holds(a) and box.holds(b):
        return a, b
    a, b = _nearer(a, b, box), _nearer(b, a, box)
    if not all(map(math.isfinite, (*a, *b))):
        return None
    (x, y), (dx, dy) = a, (b[0] - a[0], b[1] - a[1])
    enter, leave = 0.0, 1.0
    for step, room in (
        (-dx, x - box.left), (dx, box.right - x), (-dy, y - box.low), (dy, box.high - y),
    ):  # fmt: skip
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            enter = max(enter, room / step)
        else:
            leave = min(leave, room / step)
    if enter > leave:
        return None
    # An end that is inside comes back to the last digit: x + 1·(b - x) need not be b.
    last = b if leave == 1 else (x + leave * dx, y + leave * dy)
    return (x + enter * dx, y + enter * dy), last


def clip_path(points: Sequence[Pair], box: Box) -> list[Pair | None]:
    """Return the parts of a line inside the box; None stands between two of them."""
    out: list[Pair | None] = []
    for a, b in itertools.pairwise(points):
        part = clip_segment(a, b, box)
        if part is None:
            continue
        if not out or out[-1] != part[0]:
            out += [None, part[0]] if out else [part[0]]
        if part[1] != part[0]:
            out.append(part[1])
    if len(points) == 1 and box.holds(points[0]):
        out.append(points[0])
    return out


def clip_polygon(points: Sequence[Pair], box: Box) -> list[Pair]:
    """Return the part of a polygon in the box (Sutherland and Hodgman); missing corners go."""
    corners = [_bounded(p, box) for p in points]
    corners = [p for p in corners if all(map(math.isfinite, p))]
    for axis, edge, sign in (
        (0, box.left, 1),
        (0, box.right, -1),
        (1, box.low, 1),
        (1, box.high, -1),
    ):
        kept: list[Pair] = []
        for before, here in zip([corners[-1:], *([c] for c in corners)], corners, strict=False):
            kept += _across(before[0], here, axis, edge, sign)
        corners = kept
    return corners


def _across(before: Pair, here: Pair, axis: int, edge: float, sign: int) -> list[Pair]:
    """Return what one side of a polygon leaves on the inner side of one edge."""
    was, is_in = (before[axis] - edge) * sign >= 0, (here[axis] - edge) * sign >= 0
    found = []
    if was != is_in:
        share = (edge - before[axis]) / (here[axis] - before[axis])
        other = before[1 - axis] + share * (here[1 - axis] - before[1 - axis])
        found.append((edge, other) if axis == 0 else (other, edge))
    return [*found, here] if is_in else found


def _nearer(point: Pair, other: Pair, box: Box) -> Pair:
    """Bring an end that is absurdly far away near enough, along the segment if the other is near.

    Else the arithmetic of clipping would not hold.
    """
    far = _far(box)
    if max(map(abs, point)) <= far:
        return point
    if math.inf in map(abs, point) or not max(map(abs, other)) <= far:
        return _bounded(point, box)
    away = (point[0] - other[0], point[1] - other[1])
    share = far / max(map(abs, away))
    return (other[0] + share * away[0], other[1] + share * away[1])


def _bounded(point: Pair, box: Box) -> Pair:
    far = _far(box)
    return (_within(point[0], far), _within(point[1], far))


def _far(box: Box) -> float:
    size = max(box.right - box.left, box.high - box.low)
    return 1e6 * (size + abs(box.left) + abs(box.low))


def _within(value: float, far: float) -> float:
    return value if math.isnan(value) else min(max(value, -far), far)
