"""A sheet of terminal cells: dots, coloured halves and characters, one over the other."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from rich.cells import cell_len

from tensortonic_cli.render.raster.look import NONE, Ink, Look
from tensortonic_cli.render.raster.reading import Array

ACROSS, DOWN = 2, 4  # dots in a cell
TAIL = 1  # stands in the second cell of a wide character


@dataclass(frozen=True)
class Box:
    """Some of the cells of a sheet."""

    left: int
    top: int
    cols: int
    rows: int

    @property
    def dots(self) -> tuple[int, int]:
        """How many dots it is wide and high."""
        return self.cols * ACROSS, self.rows * DOWN

    def holds(self, col: int, row: int) -> bool:
        """Whether a cell lies in it."""
        return 0 <= col - self.left < self.cols and 0 <= row - self.top < self.rows


@dataclass
class Layer:
    """A character for each cell, 0 for none, with its ink."""

    codes: Array
    inks: Array


@dataclass
class Sheet:
    """What is drawn on: from below halves of cells, blocks, dots, characters.

    `dots` and the layers hold numbers of inks; a later ink owns the cells it touches.
    """

    cols: int
    rows: int
    look: Look
    inks: list[Ink] = field(default_factory=lambda: [Ink()])

    def __post_init__(self) -> None:
        """Begin with an empty sheet."""
        size = (self.rows, self.cols)
        self.dots = np.zeros((self.rows * DOWN, self.cols * ACROSS), np.int32)
        self.halves = np.full((self.rows * 2, self.cols), NONE, np.int32)
        self.blocks = Layer(np.zeros(size, np.uint32), np.zeros(size, np.int32))
        self.signs = Layer(np.zeros(size, np.uint32), np.zeros(size, np.int32))
        self.accents: dict[tuple[int, int], str] = {}

    def number_of(self, ink: Ink) -> int:
        """Return the number of an ink that is used from now on: it owns what lies below."""
        if len(self.inks) == 1 or self.inks[-1] != ink:
            self.inks.append(ink)
        return len(self.inks) - 1

    def put(self, places: Array, ink: Ink, box: Box) -> None:
        """Set dots at places (n, 2), counted in dots from the corner of a box; clip them to it."""
        wide, high = box.dots
        with np.errstate(invalid="ignore"):
            near = (np.abs(places) < 1e6).all(1)
        found = np.round(places[near]).astype(np.int64)
        x, y = found[:, 0], found[:, 1]
        inside = (x >= 0) & (x < wide) & (y >= 0) & (y < high)
        rows, cols = y[inside] + box.top * DOWN, x[inside] + box.left * ACROSS
        self.dots[rows, cols] = self.number_of(ink)

    def halves_in(self, box: Box) -> Array:
        """Return the colours of the upper and lower halves of a box's cells, to be changed."""
        rows = slice(box.top * 2, (box.top + box.rows) * 2)
        return self.halves[rows, box.left : box.left + box.cols]

    def block(self, col: int, row: int, character: str, ink: Ink) -> None:
        """Put a character below the dots."""
        if 0 <= col < self.cols and 0 <= row < self.rows:
            self.blocks.codes[row, col] = ord(character)
            self.blocks.inks[row, col] = self.number_of(ink)

    def write(self, col: int, row: int, text: str, ink: Ink, ground: int | None = None) -> None:
        """Write one line over everything else; what does not fit on the sheet is left out."""
        if not 0 <= row < self.rows:
            return
        number = self.number_of(ink)
        for character in text:
            wide = _cols(character)
            if wide == 0:
                if unicodedata.combining(character) and 0 < col <= self.cols:
                    self.accents[row, col - 1] = self.accents.get((row, col - 1), "") + character
                continue
            if col >= 0 and col + wide <= self.cols:
                self.signs.codes[row, col : col + wide] = [ord(character), *[TAIL] * (wide - 1)]
                self.signs.inks[row, col : col + wide] = number
                if ground is not None:
                    self.halves[2 * row : 2 * row + 2, col : col + wide] = ground
            col += wide

    def is_free(self, col: int, row: int, cols: int) -> bool:
        """Whether nothing is written in some cells of a row, all of which are on the sheet."""
        if not (0 <= row < self.rows and col >= 0 and col + cols <= self.cols):
            return False
        return not self.signs.codes[row, col : col + cols].any()

    def drawn_in(self, col: int, row: int, cols: int) -> int:
        """Return how many dots lie in some cells of a row."""
        rows = slice(row * DOWN, (row + 1) * DOWN)
        return int(np.count_nonzero(self.dots[rows, col * ACROSS : (col + cols) * ACROSS]))


@lru_cache(4096)
def _cols(character: str) -> int:
    """Return how many cells a character takes; what joins others takes none and is left out."""
    if 0x1F1E6 <= ord(character) <= 0x1F1FF or 0x1F3FB <= ord(character) <= 0x1F3FF:
        return 0
    return cell_len(character)


def cols_of(text: str) -> int:
    """Return how many cells a sheet needs for a text."""
    return sum(map(_cols, text))
