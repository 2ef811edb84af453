"""What a panel's cells are used for: title, numbers of axes, and the picture itself."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from tensortonic_cli.render.raster.across import rows_across
from tensortonic_cli.render.raster.axes import marks_of
from tensortonic_cli.render.raster.entries import number_text
from tensortonic_cli.render.raster.heads import head_rows
from tensortonic_cli.render.raster.reading import items, matrix, span, whole, words
from tensortonic_cli.render.raster.sheet import ACROSS, DOWN, Box, cols_of
from tensortonic_cli.render.raster.ticks import Tick
from tensortonic_cli.render.raster.view import Range, View, squared

LEAST_ROWS, LEAST_COLS = 5, 12  # a smaller panel has no numbers along its axes
MOST_TICK_COLS = 9
LEAST_CELL = 3  # columns: of numbers in narrower cells little is left


@dataclass(frozen=True)
class Plan:
    """Rows of head and numbers (None for none), how many each takes, and the view between them."""

    title: int | None
    titles: int
    numbers: int | None
    names: int
    label: int | None
    view: View
    across: tuple[Tick, ...] = ()
    up: tuple[Tick, ...] = ()


def planned(panel: dict[str, Any], box: Box) -> Plan:
    """Return how a panel is laid out in a box."""
    titles = head_rows(panel, box)
    axes = bool(panel.get("axes", True)) and box.rows >= LEAST_ROWS and box.cols >= LEAST_COLS
    inner = Box(box.left, box.top + titles, box.cols, box.rows - titles)
    named = panel.get("x_names") != []
    below = axes and named
    extra = below and box.rows >= 14 and bool(words(panel.get("x_label")))
    if below:
        inner = Box(inner.left, inner.top, inner.cols, inner.rows - 1 - extra)
    x, y = span(panel.get("x")), span(panel.get("y"))
    up: list[Tick] = []
    if axes:
        # Which ticks there are hardly changes by the columns that they take.
        rough = _view(panel, inner, x, y)
        up = marks_of(panel, "y", rough.y, rough.box.rows)
        margin = min(max((cols_of(text) for _, text in up), default=-1) + 1, MOST_TICK_COLS)
        margin = min(margin, box.cols // 3)
        inner = Box(inner.left + margin, inner.top, inner.cols - margin, inner.rows)
    view = _view(panel, inner, x, y)
    across = marks_of(panel, "x", view.x, view.box.cols) if below else []
    names = rows_across(view, across, box) if inner.rows > LEAST_ROWS - 1 else 1
    if names > 1:
        view = _view(panel, Box(inner.left, inner.top, inner.cols, inner.rows - 1), x, y)
    bottom = view.box.top + view.box.rows
    return Plan(
        view.box.top - titles if titles else None,
        titles,
        bottom if below else None,
        names,
        bottom + names if extra else None,
        view,
        tuple(across),
        tuple(up),
    )


def _view(panel: dict[str, Any], box: Box, x: Range, y: Range) -> View:
    log = str(panel.get("log") or "")
    grid = _grid(panel, x, y)
    if grid is not None:
        box = _fitted(box, grid, numbers=_widest_number(panel), equal=bool(panel.get("equal")))
    elif panel.get("equal"):
        found = _whole(box, x, y, _widest_number(panel)) if _has_tables(panel) else None
        box, x, y = found or squared(box, x, y)
    return View(box, x, y, log)


def _has_tables(panel: dict[str, Any]) -> bool:
    """Whether there are matrices of which every cell is one unit wide and has its number in it."""
    shapes = [shape for shape in items(panel.get("shapes")) if isinstance(shape, dict)]
    tables = [shape for shape in shapes if shape.get("k") == "cells" and shape.get("numbers")]
    return bool(tables) and all(
        math.isclose(
            span(shape.get("x"))[1] - span(shape.get("x"))[0], matrix(shape.get("z")).shape[1]
        )
        for shape in tables
    )


def _whole(box: Box, x: Range, y: Range, numbers: int) -> tuple[Box, Range, Range] | None:
    """Return a view in which a unit is whole columns and rows: then all cells are alike.

    None where a cell would be too narrow for its number.
    """
    wide, high = x[1] - x[0], y[1] - y[0]
    if not (math.isfinite(wide) and math.isfinite(high)):
        return None
    across, down = math.floor(box.cols / wide), math.floor(box.rows / high)
    if across < min(numbers, LEAST_CELL) or down < 1:
        return None
    down = min(down, max(across // 2, 1))
    across = min(across, max(2 * down, numbers + 1))
    cols, rows = math.ceil(across * wide), math.ceil(down * high)
    inner = Box(box.left + (box.cols - cols) // 2, box.top + (box.rows - rows) // 2, cols, rows)
    # From the middle of the first dot to the middle of the last.
    end = x[0] + (cols * ACROSS - 1) / (across * ACROSS)
    low = y[1] - (rows * DOWN - 1) / (down * DOWN)
    return inner, (x[0], end), (low, y[1])


def _grid(panel: dict[str, Any], x: Range, y: Range) -> tuple[int, int] | None:
    """Return columns and rows of a matrix that fills the panel, None if there is none."""
    for shape in items(panel.get("shapes")):
        if not isinstance(shape, dict) or shape.get("k") != "cells":
            continue
        size = matrix(shape.get("z")).shape
        ends = (span(shape.get("x")), span(shape.get("y")))
        if size[0] and ends == ((0.0, float(size[1])), (0.0, float(size[0]))) == (x, y):
            return size[1], size[0]
    return None


def _fitted(box: Box, grid: tuple[int, int], *, numbers: int, equal: bool) -> Box:
    """Return a box in the middle of another whose matrix has cells of whole columns and rows."""
    across, down = box.cols // grid[0], box.rows // grid[1]
    if across == 0 or down == 0:
        # Two rows of a matrix can share a row of cells, in its halves.
        rows = math.ceil(grid[1] / 2) if 0 < 2 * box.rows // grid[1] < 2 else box.rows
        return Box(box.left, box.top, box.cols, max(min(rows, box.rows), 1))
    wanted = numbers + 2 if numbers else 1
    if equal:
        down = min(down, max(across // 2, 1))
        across = min(across, max(2 * down, wanted))
    else:
        across = min(across, max(4 * down, wanted))
        down = min(down, max(across // 2, 1))
    cols, rows = across * grid[0], down * grid[1]
    return Box(box.left + (box.cols - cols) // 2, box.top + (box.rows - rows) // 2, cols, rows)


def _widest_number(panel: dict[str, Any]) -> int:
    """Return how many columns the longest number of the panel's matrices takes."""
    return max(
        (
            len(number_text(value, 3)) + bool(items(shape.get("wrong")))
            for shape in items(panel.get("shapes"))
            if isinstance(shape, dict) and shape.get("k") == "cells" and shape.get("numbers")
            for value in matrix(shape.get("z")).ravel()[: whole(400)]
        ),
        default=0,
    )
