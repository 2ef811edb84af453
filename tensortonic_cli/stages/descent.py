"""Paths over a landscape: one descent, or several optimisers from the same start."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tensortonic_cli.scene import Dots, Heat, Panel, Path, table

ROLES = ("a", "b", "c", "d")

Range = tuple[float, float]


def contour_descent(
    height: Callable[[float, float], float],
    paths: Mapping[str, Sequence[Any]],
    x: Range,
    y: Range,
    title: str = "",
    levels: int = 12,
) -> Panel:
    """Return a map of height(x, y) ≥ 0 with a path of points for each name, the first on top.

    The bands are equal steps of the root of the height: round the minimum of a quadratic they
    are evenly spaced. A large dot marks where a path ends.
    """
    roots = table(lambda a, b: math.sqrt(max(height(a, b), 0.0)), x, y, 33, 25)
    marks: list[Any] = [Heat(roots, x, y, levels=levels)]
    for (name, points), role in reversed(list(zip(paths.items(), ROLES, strict=False))):
        marks += [Path(points, role=role, label=name, dots=True)]
        marks += [Dots(points[-1:], role=role, big=True)]
    return Panel(marks, x, y, title=title)


def loss_race(
    height: Callable[[float, float], float],
    paths: Mapping[str, Sequence[Any]],
    title: str = "",
    steps: int | None = None,
) -> Panel:
    """Return the height along each path over its steps, on an axis of powers of ten.

    A height of 0 or less leaves a gap. The names go with the same roles as in contour_descent.
    """
    marks = [
        Path([(n, height(*place)) for n, place in enumerate(points)], role, label=name)
        for (name, points), role in zip(paths.items(), ROLES, strict=False)
    ]
    x = None if steps is None else (0.0, float(steps))
    return Panel(marks, x, log="y", title=title, x_label="step")
