"""Regression line with residuals: points, the learner's line, and how far off each point is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tensortonic_cli.scene import Dots, Fill, Mark, Panel, Path, Place, curve

Range = tuple[float, float]


def fitted_line(
    points: Sequence[Place],
    predict: Callable[[float], Any],
    x: Range,
    y: Range,
    *more: Mark,
    squares: bool = False,
    straight: bool = True,
    title: str = "",
) -> Panel:
    """Return a panel with the points, the graph of `predict`, and a segment for each residual.

    With squares, each residual is the side of a square, whose area is what least squares adds up.
    A line that is not straight is drawn through many points.
    """
    marks: list[Mark] = []
    for t, height in points:
        over = predict(t)
        if squares:
            side = height - over
            corners = [(t, over), (t, height), (t - side, height), (t - side, over)]
            marks.append(Fill(corners, "b"))
        marks.append(Path([(t, height), (t, over)], "b", thin=True))
    line = curve(predict, *x, count=2 if straight else 81)
    return Panel([*marks, *more, line, Dots(points, "ink")], x, y, equal=squares, title=title)
