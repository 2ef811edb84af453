"""Helpers that make marks, most of them by calling the learner's function."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from tensortonic_cli.scene.marks import Fill, Path, Place

UNIT_SQUARE = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
FAR = 1e6


def spaced(lo: float, hi: float, count: int) -> list[float]:
    """Return `count` numbers from lo to hi, both included; one alone is lo."""
    return [lo + (hi - lo) * i / max(count - 1, 1) for i in range(count)]


def identity(n: int) -> list[list[float]]:
    """Return the n x n identity matrix as lists."""
    return [[float(i == j) for j in range(n)] for i in range(n)]


def blend(start: Any, end: Any, share: float) -> Any:
    """Return (1 - share)·start + share·end, entry by entry, for numbers and nested sequences."""
    if hasattr(start, "__len__"):
        return [blend(a, b, share) for a, b in zip(start, end, strict=True)]
    return (1 - share) * start + share * end


def curve(
    f: Callable[[float], Any], lo: float, hi: float, count: int = 121, **looks: Any
) -> Path:  # fmt: skip
    """Return the graph of f from lo to hi; `looks` are those of Path."""
    return Path([(x, f(x)) for x in spaced(lo, hi, count)], **looks)


def under(
    f: Callable[[float], Any], lo: float, hi: float, count: int = 61, **looks: Any
) -> Fill:  # fmt: skip
    """Return the area between f and 0 from lo to hi; `looks` are those of Fill."""
    over = [(x, f(x)) for x in spaced(lo, hi, count)]
    return Fill([(lo, 0.0), *over, (hi, 0.0)], **looks)


def grid(
    f: Callable[[Place], Place] = tuple,
    reach: int = 4,
    step: int = 1,
    count: int = 13,
    **looks: Any,
) -> list[Path]:
    """Return the lines of a square grid pushed through f, which gets points (x, y).

    They stay straight and evenly spaced where f is linear.
    """
    looks = {"role": "grid", "thin": True, **looks}
    lines = []
    for place in range(-reach, reach + 1, step):
        along = spaced(-reach, reach, count)
        lines.append(Path([f((float(place), t)) for t in along], **looks))
        lines.append(Path([f((t, float(place))) for t in along], **looks))
    return lines


def table(
    f: Callable[[float, float], Any],
    x: tuple[float, float],
    y: tuple[float, float],
    columns: int = 40,
    rows: int = 30,
) -> list[list[Any]]:
    """Return f over a grid, for Heat and Surface: row i belongs to the i-th y from below."""
    return [[f(a, b) for a in spaced(*x, columns)] for b in spaced(*y, rows)]


def walk(step: Callable[[Any], Any], start: Any, count: int) -> list[Any]:
    """Return start, step(start), step(step(start)), ...; at most `count` steps.

    It ends where a number is missing or beyond 10^6: a learner's step may diverge.
    """
    states = [start]
    for _ in range(int(count)):
        state = step(states[-1])
        if not all(abs(number) < FAR for number in flat(state)):
            break
        states.append(state)
    return states


def arc(a: Place, b: Place, radius: float = 0.6, **looks: Any) -> Path:
    """Return the arc at the origin from the direction of a to that of b, the short way."""
    first, last = math.atan2(a[1], a[0]), math.atan2(b[1], b[0])
    turn = (last - first + math.pi) % (2 * math.pi) - math.pi
    angles = [first + turn * share for share in spaced(0, 1, 25)]
    points = [(radius * math.cos(angle), radius * math.sin(angle)) for angle in angles]
    return Path(points, **{"role": "ink", "thin": True, **looks})


def circle(radius: float = 1.0, centre: Place = (0.0, 0.0), count: int = 73) -> list[Any]:
    """Return points round a circle, the first one again at the end."""
    angles = [2 * math.pi * i / (count - 1) for i in range(count)]
    return [(centre[0] + radius * math.cos(t), centre[1] + radius * math.sin(t)) for t in angles]


def flat(value: Any) -> Sequence[float]:
    """Return all numbers of a nested value in order; what is no number is nan."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, list | tuple):
        return [number for one in value for number in flat(one)]
    return [value if isinstance(value, int | float) else math.nan]
