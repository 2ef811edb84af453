"""Axes: their lines through the panel, and the numbers or names beside it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from tensortonic_cli.render.raster.across import quiet
from tensortonic_cli.render.raster.boxes import cut
from tensortonic_cli.render.raster.reading import items, number, words
from tensortonic_cli.render.raster.sheet import DOWN, Sheet, cols_of
from tensortonic_cli.render.raster.strokes import stroke
from tensortonic_cli.render.raster.ticks import Tick, ticks
from tensortonic_cli.render.raster.view import Range, View

COLS_A_TICK, ROWS_A_TICK = 9, 4
LEAST = 3  # ticks, about
LEAST_APART = 2  # rows between two numbers: closer ones look uneven


def marks_of(panel: dict[str, Any], axis: str, shown: Range, room: int) -> list[Tick]:
    """Return places and words along an axis that is so many cells long."""
    log = axis in str(panel.get("log"))
    names = panel.get(f"{axis}_names")
    if names is None:
        return ticks(
            shown, max(room // (COLS_A_TICK if axis == "x" else ROWS_A_TICK), LEAST), log=log
        )
    pairs = [items(one) for one in items(names)]
    return [(number(one[0]), words(one[1])) for one in pairs if len(one) == 2]


def draw_lines(sheet: Sheet, view: View, panel: dict[str, Any], *, bars: bool = False) -> None:
    """Draw the lines through zero; at the lower ends where zero is not shown.

    Where there are bars the upright one is at the left: it would go through the first of them.
    """
    x0, y0 = (
        0.0 if lo <= 0 <= hi and axis not in view.log and not (bars and axis == "x") else lo
        for axis, (lo, hi) in (("x", view.x), ("y", view.y))
    )
    places = []
    if panel.get("y_names") is None:
        places += [(view.x[0], y0), (view.x[1], y0), (math.nan, math.nan)]
    if panel.get("x_names") is None:
        places += [(x0, view.y[0]), (x0, view.y[1])]
    if places:
        sheet.put(stroke(view.dots(np.array(places)), view.box), sheet.look.ink("axis"), view.box)


def write_beside(
    sheet: Sheet, view: View, marks: Sequence[Tick], right: int, cols: int, *, named: bool
) -> None:
    """Write numbers, or names, left of the panel; they end before the column `right`."""
    taken: list[int] = []
    apart, above = (1, -0.5) if named else (LEAST_APART, 0.25)
    for value, text in marks:
        down = view.dot(view.x[0], value)[1]
        if not math.isfinite(down):
            continue
        row = view.box.top + math.floor(down + above) // DOWN
        if not view.box.holds(view.box.left, row):
            continue
        if any(abs(row - other) < apart for other in taken):
            continue
        taken.append(row)
        shown = cut(text, cols, sheet.look.cut_off)
        sheet.write(right - cols_of(shown), row, shown, quiet(sheet))
