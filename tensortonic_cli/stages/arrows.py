"""Contour with arrows: level lines of a function, and a vector of the learner's at each place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from tensortonic_cli.scene import Arrow, Heat, Mark, Panel, Place, spaced, table
from tensortonic_cli.stages.arrays import array_of

Range = tuple[float, float]


def contour_arrows(
    f: Callable[[float, float], Any],
    vector: Callable[[Place], Any],
    x: Range,
    y: Range,
    *more: Mark,
    scale: float = 0.2,
    counts: tuple[int, int] = (8, 6),
    levels: int = 10,
    title: str = "",
) -> Panel:
    """Return a panel with f as bands, an arrow scale · vector(p) at each place p of a grid.

    Args:
        f: The height over a point.
        vector: What stands at a point: a gradient, a step, a velocity.
        x: What the panel shows across.
        y: What it shows up.
        more: What is drawn above.
        scale: How long an arrow of length 1 is drawn. It is fixed, so that a vector of twice its
            length looks wrong.
        counts: Arrows across and up.
        levels: Bands.
        title: What stands above.
    """
    marks: list[Mark] = [Heat(table(f, x, y, 33, 27), x, y, levels=levels)]
    for b in spaced(*_inner(y, counts[1]), counts[1]):
        for a in spaced(*_inner(x, counts[0]), counts[0]):
            tail = np.array((a, b))
            marks.append(Arrow(tail + scale * array_of(vector((a, b)), 2), tail, "ink"))
    return Panel([*marks, *more], x, y, equal=True, title=title)


def _inner(span: Range, count: int) -> Range:
    margin = (span[1] - span[0]) / (2 * count)
    return span[0] + margin, span[1] - margin
