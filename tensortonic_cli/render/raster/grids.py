"""Grids of numbers: where their cells lie, and what they are between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from tensortonic_cli.render.raster.reading import Array, items, matrix, number, span, whole, words
from tensortonic_cli.render.raster.sheet import ACROSS, DOWN, cols_of
from tensortonic_cli.render.raster.view import Range, View

MOST_LEVELS = 64
LONGEST_ODD = 4


@dataclass(frozen=True, eq=False)
class Grid:
    """The numbers of a shape of cells, top row first, and the scale they are seen on."""

    values: Array
    x: Range
    y: Range
    lo: float
    hi: float
    palette: str
    levels: int
    ghost: bool
    odd: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def sample(self, x: Array, y: Array) -> Array:
        """Return the numbers at x and y, nan outside; between corners if there are levels."""
        (left, right), (low, high) = self.x, self.y
        across, down = (x - left) / (right - left), (high - y) / (high - low)
        inside = ((down >= 0) & (down <= 1))[:, None] & ((across >= 0) & (across <= 1))[None]
        rows, cols = self.values.shape
        if not self.levels or rows < 2 or cols < 2:
            i = np.clip(down * rows, 0, rows - 1).astype(np.int64)
            j = np.clip(across * cols, 0, cols - 1).astype(np.int64)
            return np.where(inside, self.values[i][:, j], np.nan)
        down, across = np.clip(down, 0, 1) * (rows - 1), np.clip(across, 0, 1) * (cols - 1)
        i = np.minimum(down.astype(np.int64), rows - 2)
        j = np.minimum(across.astype(np.int64), cols - 2)
        b, a = (down - i)[:, None], (across - j)[None]
        upper, lower = self.values[i], self.values[i + 1]
        above = upper[:, j] * (1 - a) + upper[:, j + 1] * a
        below = lower[:, j] * (1 - a) + lower[:, j + 1] * a
        return np.where(inside, above * (1 - b) + below * b, np.nan)

    def shares(self, values: Array) -> Array:
        """Return numbers as shares of the scale; classes as they are."""
        if self.palette == "classes":
            return values
        if self.hi <= self.lo:
            return np.where(np.isfinite(values), 0.0, np.nan)
        # Halved, because the difference of two huge ends is inf.
        found = (values / 2 - self.lo / 2) / (self.hi / 2 - self.lo / 2)
        return np.where(np.isfinite(values), np.clip(found, 0, 1), np.nan)

    def columns(self, view: View) -> tuple[Array, Array]:
        """Return the first and the last column of the sheet for each column of the grid."""
        edges = np.linspace(*self.x, self.values.shape[1] + 1)
        dots = view.dots(np.stack([edges, np.zeros_like(edges)], axis=1))[:, 0]
        return _cells(dots, ACROSS, view.box.left)

    def lines(self, view: View) -> tuple[Array, Array]:
        """Return the first and the last row of the sheet for each row of the grid."""
        edges = np.linspace(self.y[1], self.y[0], self.values.shape[0] + 1)
        dots = view.dots(np.stack([np.zeros_like(edges), edges], axis=1))[:, 1]
        return _cells(dots, DOWN, view.box.top)

    @cached_property
    def longest(self) -> float:
        """The largest finite number, without its sign."""
        known = np.abs(self.values[np.isfinite(self.values)])
        return float(known.max()) if known.size else 0.0


def grid_of(shape: dict[str, Any]) -> Grid:
    """Return the grid of a shape of cells."""
    return Grid(
        matrix(shape.get("z")),
        span(shape.get("x")),
        span(shape.get("y")),
        number(shape.get("lo"), 0.0),
        number(shape.get("hi"), 1.0),
        str(shape.get("palette")),
        min(max(whole(shape.get("levels")), 0), MOST_LEVELS),
        bool(shape.get("ghost")),
        _odd(shape.get("odd")),
    )


def _odd(value: Any) -> dict[tuple[int, int], str]:
    """Return what stands in cells without a finite number, by row and column: no long words."""
    found = [items(one) for one in items(value)]
    said = {(whole(one[0]), whole(one[1])): words(one[2]) for one in found if len(one) == 3}
    return {cell: word for cell, word in said.items() if cols_of(word) == len(word) <= LONGEST_ODD}


def cells_of(value: Any, values: Array) -> list[tuple[int, int]]:
    """Return the cells (row, column) of a list that exist."""
    found = {tuple(whole(part, -1) for part in items(cell)[:2]) for cell in items(value)}
    inside = (cell for cell in found if len(cell) == 2)
    rows, cols = values.shape
    return sorted((i, j) for i, j in inside if 0 <= i < rows and 0 <= j < cols)


def _cells(dots: Array, size: int, start: int) -> tuple[Array, Array]:
    """Return the first and last cell between dots, at least one each: those whose middle it is."""
    edges = np.ceil((dots - (size - 1) / 2) / size).astype(np.int64)
    return edges[:-1] + start, np.maximum(edges[1:] - 1, edges[:-1]) + start
