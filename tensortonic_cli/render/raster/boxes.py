"""Boxes of a graph: as large as their words need, apart from each other, never cut off."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from tensortonic_cli.render.raster.look import Ink, Look
from tensortonic_cli.render.raster.reading import Array
from tensortonic_cli.render.raster.sheet import Box, Sheet, cols_of

ROUNDS = 60


@dataclass(frozen=True)
class Plan:
    """How boxes are drawn: with frames or brackets, and which lines of words."""

    framed: bool
    words: tuple[tuple[str, ...], ...]

    def sizes(self) -> Array:
        """Return columns and rows of each box."""
        edge = (2, 2) if self.framed else (2, 0)
        return np.array(
            [
                (max(map(cols_of, lines), default=0) + edge[0], len(lines) + edge[1])
                for lines in self.words
            ],
            float,
        ).reshape(-1, 2)


def plans(words: list[list[str]], room: Box) -> list[Plan]:
    """Return ways to draw boxes, the roomiest first; the last one fits whatever is there."""
    whole = tuple(tuple(lines) for lines in words)
    joined = tuple((" ".join(lines),) for lines in words)
    first = tuple((lines[0] if lines else "",) for lines in words)
    short = tuple((cut(line, max(room.cols // 3 - 2, 1)),) for (line,) in first)
    padded = tuple(tuple(f" {line} " for line in lines) for lines in whole)
    return [
        Plan(True, padded), Plan(True, whole), Plan(False, whole), Plan(False, joined),
        Plan(False, first), Plan(False, short),
    ]  # fmt: skip


def settled(centres: Array, sizes: Array, room: Box, gap: tuple[float, float]) -> Array | None:
    """Return centres (in cells of the room) so that no boxes overlap; None if that cannot be."""
    found = _settled(centres.tobytes(), sizes.tobytes(), (room.cols, room.rows), gap)
    return None if found is None else found.copy()


# While a control moves, boxes hardly ever change their sizes.
@lru_cache(256)
def _settled(
    places: bytes, extents: bytes, limits: tuple[int, int], gap: tuple[float, float]
) -> Array | None:
    sizes = np.frombuffer(extents).reshape(-1, 2)
    room = Box(0, 0, *limits)
    if (sizes > np.array(limits)).any() or sizes.prod(1).sum() > room.cols * room.rows:
        return None
    centres = within(np.frombuffer(places).reshape(-1, 2), sizes, room)
    need = (sizes[:, None] + sizes[None]) / 2 + np.array(gap)
    for _ in range(ROUNDS):
        apart = centres[:, None] - centres[None]
        lack = need - np.abs(apart)
        over = (lack > 0.01).all(2)
        np.fill_diagonal(over, False)
        if not over.any():
            return centres
        # Along the axis on which less is lacking; ties by the order of the boxes.
        down = lack[:, :, 1] * 2 <= lack[:, :, 0]
        order = np.sign(np.arange(len(centres))[:, None] - np.arange(len(centres))[None])
        for axis, chosen in ((1, over & down), (0, over & ~down)):
            sign = np.where(apart[:, :, axis] == 0, order, np.sign(apart[:, :, axis]))
            centres[:, axis] += (lack[:, :, axis] * sign * chosen).sum(1) * 0.5
        centres = within(centres, sizes, room)
    return None


def within(centres: Array, sizes: Array, room: Box) -> Array:
    """Return centres moved so that all of each box is in the room, where it can be."""
    half = sizes / 2
    limits = np.array([room.cols, room.rows], float)
    return np.maximum(np.minimum(centres, limits - half), half)


def spread(centres: Array, sizes: Array, room: Box) -> Array:
    """Return centres so far apart upward that all of the room is used: words stand in between."""
    heights, half = centres[:, 1], sizes[:, 1] / 2
    first, last = int(heights.argmin()), int(heights.argmax())
    low, high = heights[first], heights[last]
    if high <= low:
        return centres
    top, end = half[first], room.rows - half[last]
    moved = centres.copy()
    moved[:, 1] = top + (heights - low) / (high - low) * (end - top)
    return within(moved, sizes, room)


def draw_box(
    sheet: Sheet, box: Box, lines: tuple[str, ...], *, framed: bool, ink: Ink, sign: str = ""
) -> None:
    """Draw one box with its words in the middle, and a sign for its last corner."""
    inner = box.cols - 2
    rows = [_middle(line, inner) for line in lines]
    if framed:
        corner, across, side = _frame(sheet.look)
        rows = [
            corner[0] + across * inner + (sign or corner[1]),
            *(side + row + side for row in rows),
            corner[2] + across * inner + corner[3],
        ]
    else:
        rows = [f"[{row}]" for row in rows]
        rows[0] = rows[0][:-1] + (sign or "]")
    for i, row in enumerate(rows):
        sheet.write(box.left, box.top + i, row, ink)


def cut(text: str, cols: int, end: str = "") -> str:
    """Return a text that takes at most so many columns; `end` takes the place of what goes."""
    if cols_of(text) <= cols:
        return text
    while text and cols_of(text) + cols_of(end) > cols:
        text = text[:-1]
    return (text.rstrip() if end else text) + end if text else ""


def _frame(look: Look) -> tuple[str, str, str]:
    return ("┌┐└┘", "─", "│") if look.braille else ("++++", "-", "|")


def _middle(text: str, cols: int) -> str:
    """Return a text in the middle of so many columns."""
    text = cut(text, cols)
    left = (cols - cols_of(text)) // 2
    return " " * left + text + " " * (cols - cols_of(text) - left)
