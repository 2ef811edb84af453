"""Sequence cells: what a unit that is unrolled over time holds at each step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from tensortonic_cli.scene import Arrow, Heat, Mark, Panel, Text
from tensortonic_cli.stages.arrays import array_of

_GAP = 0.6


def sequence_cells(
    bands: Mapping[str, Any],
    words: Sequence[str] = (),
    lit: int | None = None,
    through: Sequence[str] = (),
    top: float = 1.0,
    title: str = "",
) -> Panel:
    """Return a panel with a column for each step of time, and a band of cells for each name.

    Args:
        bands: Vectors over time, shape (steps, size), by name, the lowest band first: the input,
            then the state, then the output. Arrows lead from each band to the one above it.
        words: What stands below the columns; none: their numbers from 1.
        lit: The column that is framed; those behind it are not there yet.
        through: Bands that hand their cells on to the next step: arrows lead to the right.
        top: The end of the scale of colours around 0.
        title: What stands above.
    """
    marks: list[Mark] = []
    low, steps = 0.0, 0
    for name, rows in bands.items():
        table = array_of(rows, -1, -1).T
        size, steps = table.shape
        if marks:
            marks += _upwards(steps, low)
        frame = [] if lit is None else [(i, lit) for i in range(size)]
        marks += _band(table, low, frame, top, name)
        if name in through:
            marks += _onwards(steps, low + size / 2)
        low += size + _GAP
    names = list(words) or [str(t + 1) for t in range(steps)]
    marks += [Text((1.5 * t + 0.5, -0.35), word) for t, word in enumerate(names)]
    x, y = (-0.9, 1.5 * steps - 0.4), (-0.7, low - _GAP + 0.1)
    return Panel(marks, x, y, equal=True, axes=False, title=title)


def _band(
    table: np.ndarray, low: float, frame: Sequence[tuple[int, int]], top: float, name: str
) -> list[Mark]:
    """Return one column of cells for each step, half a cell apart, and the name before them."""
    looks = {"palette": "two", "lo": -top, "hi": top}
    columns: list[Mark] = [
        Heat(
            table[:, t : t + 1],
            at=(1.5 * t, low),
            lit=[(i, 0) for i, j in frame if j == t],
            done=0 if frame and t > frame[0][1] else None,
            **looks,
        )
        for t in range(table.shape[1])
    ]
    return [*columns, Text((-0.4, low + len(table) / 2), name)]


def _upwards(steps: int, low: float) -> list[Mark]:
    return [Arrow((1.5 * t + 0.5, low), (1.5 * t + 0.5, low - _GAP), "grid") for t in range(steps)]


def _onwards(steps: int, middle: float) -> list[Mark]:
    return [Arrow((1.5 * t, middle), (1.5 * t - 0.5, middle), "grid") for t in range(1, steps)]
