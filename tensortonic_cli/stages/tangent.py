"""Curve with tangent: the graph of a function, a point on it, a line with the learner's slope."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tensortonic_cli.scene import Dots, Mark, Panel, Path, curve, spaced

Range = tuple[float, float]


def tangent(at: tuple[Any, Any], slope: Any, length: float, **looks: Any) -> Path:
    """Return a line with this slope through a point, `length` across; `looks` are those of Path."""
    (x, y), half = at, length / 2
    ends = [(x - half, y - half * slope), (x + half, y + half * slope)]
    return Path(ends, **{"role": "b", **looks})


def curve_tangent(
    f: Callable[[float], Any],
    x: float,
    slope: Any,
    lo: float,
    hi: float,
    *more: Mark,
    y: Range | None = None,
    title: str = "",
    names: tuple[str, str] = ("", ""),
) -> Panel:
    """Return a panel with f from lo to hi, and a line with `slope` that touches it at x.

    Args:
        f: Gives the height over a number.
        x: Where the line touches.
        slope: How steep the line is: the learner's.
        lo: Where the panel begins.
        hi: Where it ends.
        more: What is drawn above the curve.
        y: What the panel shows up; None: what the curve needs.
        title: What stands above.
        names: What stands at the curve and at the line.
    """
    heights = [(at, f(at)) for at in spaced(lo, hi, 121)]
    touch = (x, f(x))
    line = tangent(touch, slope, (hi - lo) * 0.45, label=names[1])
    marks = [Path(heights, "a", names[0]), *more, line, Dots([touch], "ink", big=True)]
    return Panel(marks, (lo, hi), y, title=title)


def needle(f: Callable[[float], Any], at: float, value: Any, lo: float, hi: float) -> list[Mark]:
    """Return the curve of f with a needle from the axis to `value` at the place `at`."""
    return [
        Path([(lo, 0.0), (hi, 0.0)], "faint", thin=True),
        curve(f, lo, hi, 73),
        Path([(at, 0.0), (at, value)], "b"),
        Dots([(at, value)], "b", big=True),
    ]
