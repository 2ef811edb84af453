"""Matrices as tables of numbers: how large their cells are in a panel."""

from __future__ import annotations

import math
from typing import Any

from tensortonic_cli.render.raster.entries import number_text
from tensortonic_cli.render.raster.grids import grid_of
from tensortonic_cli.render.raster.reading import items, matrix, span
from tensortonic_cli.render.raster.sheet import ACROSS, DOWN, Box
from tensortonic_cli.render.raster.view import Range

LEAST_CELL = 3  # columns: of numbers in narrower cells little is left
MOST_ROWS = 3  # of a cell with a number
MOST_READ = 400  # entries whose width is asked


def has_tables(panel: dict[str, Any]) -> bool:
    """Whether there are matrices of which every cell is one unit wide and has its number in it."""
    shapes = [shape for shape in items(panel.get("shapes")) if isinstance(shape, dict)]
    tables = [shape for shape in shapes if shape.get("k") == "cells" and shape.get("numbers")]
    return bool(tables) and all(
        math.isclose(
            span(shape.get("x"))[1] - span(shape.get("x"))[0], matrix(shape.get("z")).shape[1]
        )
        for shape in tables
    )


def in_whole_cells(box: Box, x: Range, y: Range, numbers: int) -> tuple[Box, Range, Range] | None:
    """Return a view in which a unit is whole columns and rows: then all cells are alike.

    None where a cell would be too narrow for its number.
    """
    wide, high = x[1] - x[0], y[1] - y[0]
    if not (1 <= wide <= box.cols and 1 <= high <= 2 * box.rows):
        return None  # no room, or no unit in sight
    across, down = math.floor(box.cols / wide), math.floor(box.rows / high)
    if across < min(numbers, LEAST_CELL) or down < 1:
        return None
    down = min(down, max(across // 2, 1), MOST_ROWS)
    across = min(across, max(2 * down, numbers + 1))
    cols, rows = math.ceil(across * wide), math.ceil(down * high)
    inner = Box(box.left + (box.cols - cols) // 2, box.top + (box.rows - rows) // 2, cols, rows)
    # From the middle of the first dot to the middle of the last.
    end = x[0] + (cols * ACROSS - 1) / (across * ACROSS)
    low = y[1] - (rows * DOWN - 1) / (down * DOWN)
    return inner, (x[0], end), (low, y[1])


def only_grid(panel: dict[str, Any], x: Range, y: Range) -> tuple[int, int] | None:
    """Return columns and rows of a matrix that fills the panel, None if there is none."""
    for shape in items(panel.get("shapes")):
        if not isinstance(shape, dict) or shape.get("k") != "cells":
            continue
        size = matrix(shape.get("z")).shape
        ends = (span(shape.get("x")), span(shape.get("y")))
        if size[0] and ends == ((0.0, float(size[1])), (0.0, float(size[0]))) == (x, y):
            return size[1], size[0]
    return None


def fitted(box: Box, grid: tuple[int, int], *, numbers: int, equal: bool) -> Box:
    """Return a box in the middle of another whose matrix has cells of whole columns and rows."""
    across, down = box.cols // grid[0], box.rows // grid[1]
    if across == 0 or down == 0:
        # Two rows of a matrix can share a row of cells, in its halves.
        rows = math.ceil(grid[1] / 2) if 0 < 2 * box.rows // grid[1] < 2 else box.rows
        return Box(box.left, box.top, box.cols, max(min(rows, box.rows), 1))
    wanted = numbers + 2 if numbers else 1
    if numbers:
        down = min(down, MOST_ROWS)
    if equal:
        down = min(down, max(across // 2, 1))
        across = min(across, max(2 * down, wanted))
    else:
        across = min(across, max(4 * down, wanted))
        down = min(down, max(across // 2, 1))
    cols, rows = across * grid[0], down * grid[1]
    return Box(box.left + (box.cols - cols) // 2, box.top + (box.rows - rows) // 2, cols, rows)


def widest_number(panel: dict[str, Any]) -> int:
    """Return how many columns the longest entry of the panel's matrices takes."""
    found = [0]
    for shape in items(panel.get("shapes")):
        if isinstance(shape, dict) and shape.get("k") == "cells" and shape.get("numbers"):
            grid, sign = grid_of(shape), bool(items(shape.get("wrong")))
            numbers = (number_text(value, 3) for value in grid.values.ravel()[:MOST_READ])
            found += [len(text) + sign for text in (*numbers, *grid.odd.values())]
    return max(found)
