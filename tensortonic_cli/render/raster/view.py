"""Views: where the places of a panel lie on the sheet."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from tensortonic_cli.render.raster.reading import Array
from tensortonic_cli.render.raster.sheet import ACROSS, DOWN, Box

Range = tuple[float, float]

# Pictures are clipped to three times what a panel shows: so much wider it may be drawn.
WIDEST = 2.0


@dataclass(frozen=True)
class View:
    """Shows x and y (logarithms on logarithmic axes) in a box of cells."""

    box: Box
    x: Range
    y: Range
    log: str = ""

    def dots(self, places: Array) -> Array:
        """Return where places (n, 2) lie, in dots from the box's upper left corner."""
        wide, high = self.box.dots
        shares = np.empty_like(places)
        with np.errstate(over="ignore", invalid="ignore"):
            shares[:, 0] = _shares(places[:, 0], self.x) * (wide - 1)
            shares[:, 1] = (1 - _shares(places[:, 1], self.y)) * (high - 1)
            return np.clip(shares, -1e7, 1e7)

    def dot(self, x: float, y: float) -> tuple[float, float]:
        """Return where one place lies, in dots."""
        found = self.dots(np.array([[x, y]], float))[0]
        return float(found[0]), float(found[1])

    def middles(self, halves: bool = True) -> tuple[Array, Array]:
        """Return x of each column of cells, y of each row of halves (or of whole cells)."""
        wide, high = self.box.dots
        step = DOWN // 2 if halves else DOWN
        across = np.arange(self.box.cols) * ACROSS + (ACROSS - 1) / 2
        down = np.arange(high // step) * step + (step - 1) / 2
        return (
            self.x[0] + across / max(wide - 1, 1) * (self.x[1] - self.x[0]),
            self.y[1] - down / max(high - 1, 1) * (self.y[1] - self.y[0]),
        )

    def cell(self, x: float, y: float) -> tuple[int, int] | None:
        """Return column and row of a place on the sheet, None for one outside the box."""
        across, down = self.dot(x, y)
        if not (math.isfinite(across) and math.isfinite(down)):
            return None
        col = self.box.left + math.floor(across + 0.5) // ACROSS
        row = self.box.top + math.floor(down + 0.5) // DOWN
        return (col, row) if self.box.holds(col, row) else None

    def place(self, col: float, row: float) -> tuple[float, float]:
        """Return the place at a point of the sheet, in cells and their fractions."""
        wide, high = self.box.dots
        across = ((col - self.box.left) * ACROSS - 0.5) / max(wide - 1, 1)
        down = ((row - self.box.top) * DOWN - 0.5) / max(high - 1, 1)
        x = self.x[0] + across * (self.x[1] - self.x[0])
        y = self.y[1] - down * (self.y[1] - self.y[0])
        return x, y

    def __contains__(self, place: tuple[float, float]) -> bool:
        """Whether a place is shown."""
        return self.x[0] <= place[0] <= self.x[1] and self.y[0] <= place[1] <= self.y[1]


def squared(box: Box, x: Range, y: Range) -> tuple[Box, Range, Range]:
    """Return a box in the middle of another in which one unit is as long across as it is up.

    It shows at most WIDEST times the range asked for.
    """
    (wide, high), size_x, size_y = box.dots, x[1] - x[0], y[1] - y[0]
    if not (math.isfinite(size_x) and math.isfinite(size_y) and wide and high):
        return box, x, y
    unit = max(size_x / wide, size_y / high)  # of one dot
    if not unit:
        return box, x, y
    cols = min(box.cols, math.ceil(size_x * WIDEST / unit / ACROSS))
    rows = min(box.rows, math.ceil(size_y * WIDEST / unit / DOWN))
    inner = Box(
        box.left + (box.cols - cols) // 2, box.top + (box.rows - rows) // 2, max(cols, 1),
        max(rows, 1),
    )  # fmt: skip
    return inner, _around(x, unit * inner.dots[0]), _around(y, unit * inner.dots[1])


def _around(asked: Range, size: float) -> Range:
    middle = (asked[0] + asked[1]) / 2
    lo, hi = middle - size / 2, middle + size / 2
    return (lo, hi) if lo < hi else asked


def _shares(values: Array, shown: Range) -> Array:
    # Halved, because the difference of two huge ends is inf.
    half = shown[1] / 2 - shown[0] / 2 or math.inf
    return np.asarray((values / 2 - shown[0] / 2) / half)
