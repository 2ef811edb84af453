"""Arrays of texts as aligned lines with brackets, wrong cells marked, large ones cut."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

OPEN, CLOSE = "›", "‹"  # around a wrong cell; renderers colour what stands between them
MAX_LINES = 12
MAX_WIDTH = 66
CUT = "..."


@dataclass(frozen=True)
class Window:
    """The part of an array that is shown: flat numbers of its rows, and its columns."""

    shape: tuple[int, ...]
    rows: range
    columns: range

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        every_row = len(self.rows) == math.prod(self.shape[:-1])
        return every_row and len(self.columns) == self.shape[-1]

    def row_indices(self) -> Iterator[tuple[int, ...]]:
        """Give the index of each shown row in all axes but the last."""
        return (index_of(row, self.shape[:-1]) for row in self.rows)

    def narrowed(self, cell_width: int, focus: tuple[int, ...]) -> Window:
        """Return the window with as many columns around the focus as a line holds."""
        fit = max(1, MAX_WIDTH // (cell_width + 1))
        if len(self.columns) <= fit:
            return self
        column = focus[-1] - self.columns.start
        kept = around(column, len(self.columns), max(1, fit - 1))
        return Window(self.shape, self.rows, self.columns[kept.start : kept.stop])


@dataclass(frozen=True)
class Picture:
    """The shown cells of one array as texts, and which of them are wrong."""

    rows: tuple[tuple[str, ...], ...]
    wrong: frozenset[tuple[int, int]] = frozenset()


def open_window(shape: tuple[int, ...], focus: tuple[int, ...]) -> Window:
    """Return the rows and at most 40 columns to show of an array with at least one cell."""
    count, row = math.prod(shape[:-1]), flat_of(focus[:-1], shape[:-1])
    rows = range(count) if count <= MAX_LINES else around(row, count, MAX_LINES - 2)
    return Window(shape, rows, around(focus[-1], shape[-1], 40))


def lay_out(window: Window, pictures: tuple[Picture, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the lines of each picture; all pictures share their columns' widths."""
    columns = [_Column.of(pictures, at) for at in range(len(window.columns))]
    return tuple(_lines(window, picture, columns) for picture in pictures)


def index_of(flat: int, shape: tuple[int, ...]) -> tuple[int, ...]:
    """Return the index of the flat-th cell in C order."""
    index: list[int] = []
    for length in reversed(shape):
        flat, at = divmod(flat, length)
        index.insert(0, at)
    return tuple(index)


def flat_of(index: tuple[int, ...], shape: tuple[int, ...]) -> int:
    """Return the number in C order of the cell at an index."""
    flat = 0
    for at, length in zip(index, shape, strict=True):
        flat = flat * length + at
    return flat


def around(at: int, length: int, count: int) -> range:
    """Return `count` neighbours of `at` below `length`, itself among them; fewer if there are."""
    start = max(0, min(at - count // 2, length - count))
    return range(start, min(length, start + count))


@dataclass(frozen=True)
class _Column:
    before: int  # width up to the decimal point
    after: int
    has_marks: bool
    has_points: bool  # complex numbers have two points, so a column of them is not aligned at one

    @classmethod
    def of(cls, pictures: tuple[Picture, ...], at: int) -> _Column:
        texts = [row[at] for picture in pictures for row in picture.rows]
        points = not any(text.endswith("j") for text in texts)
        halves = [_halves(text, points) for text in texts]
        before, after = (max(map(len, side)) for side in zip(*halves, strict=True))
        marks = any(column == at for picture in pictures for _, column in picture.wrong)
        return cls(before, after, marks, points)

    def cell(self, text: str, is_wrong: bool) -> str:
        before, after = _halves(text, self.has_points)
        if is_wrong:
            text = OPEN + text + CLOSE
        elif self.has_marks:
            text = f" {text} "
        return " " * (self.before - len(before)) + text + " " * (self.after - len(after))


def _halves(text: str, has_points: bool) -> tuple[str, str]:
    point = text.find(".") if has_points else -1
    return (text, "") if point < 0 else (text[:point], text[point:])


def _lines(window: Window, picture: Picture, columns: list[_Column]) -> tuple[str, ...]:
    lines = []
    for number, (row, texts) in enumerate(zip(window.rows, picture.rows, strict=True)):
        cells = [
            column.cell(text, (number, at) in picture.wrong)
            for at, (column, text) in enumerate(zip(columns, texts, strict=True))
        ]
        opening, closing = _brackets(window.shape, row)
        lines.append(opening + " ".join(_with_cuts(window, cells)) + closing)
    indent = " " * (len(window.shape) - 1)
    above = [indent + CUT] if window.rows.start > 0 else []
    below = [indent + CUT] if window.rows.stop < math.prod(window.shape[:-1]) else []
    return (*above, *lines, *below)


def _with_cuts(window: Window, cells: list[str]) -> list[str]:
    left = [CUT] if window.columns.start > 0 else []
    right = [CUT] if window.columns.stop < window.shape[-1] else []
    return [*left, *cells, *right]


def _brackets(shape: tuple[int, ...], row: int) -> tuple[str, str]:
    """Return what stands before and after a row: it opens every axis that it is the first of."""
    opened = 1 + _axes_at_edge(row, shape[:-1], last=False)
    closed = 1 + _axes_at_edge(row, shape[:-1], last=True)
    return " " * (len(shape) - opened) + "[" * opened, "]" * closed


def _axes_at_edge(row: int, lengths: tuple[int, ...], *, last: bool) -> int:
    count = 0
    for length in reversed(lengths):
        row, at = divmod(row, length)
        if at != (length - 1 if last else 0):
            break
        count += 1
    return count
