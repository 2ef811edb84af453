"""Words beside what they name: where they cover least, and never each other."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from tensortonic_cli.render.raster.colours import contrast
from tensortonic_cli.render.raster.look import NONE, Ink
from tensortonic_cli.render.raster.sheet import ACROSS, DOWN, Sheet, cols_of
from tensortonic_cli.render.raster.view import View

ROWS = (0, -1, 1, -2, 2, -3, 3)
FAR = 1.2  # what a step away costs, in dots covered
MIXED = 4.0  # what it costs to lie across an edge


@dataclass(frozen=True)
class Label:
    """Words that belong near one of several places, given in dots of a view.

    toward is the direction in which they should lie from there. align is "left", "middle" or
    "right" for words that are at a place rather than beside it, "" for the others.
    """

    text: str
    view: View
    places: tuple[tuple[float, float], ...]
    ink: Ink
    toward: tuple[float, float] = (0.0, 0.0)
    align: str = ""
    ghost: bool = False


def place_labels(sheet: Sheet, labels: list[Label]) -> None:
    """Write the labels, those that have to be at a place first; without room one is left out."""
    for label in sorted(labels, key=lambda one: (one.ghost, not one.align)):
        spot = _best(sheet, label)
        if spot is not None:
            write_over(sheet, *spot, label.text, label.ink)


def write_over(sheet: Sheet, col: int, row: int, text: str, ink: Ink) -> None:
    """Write words so that they can be read on whatever ground is there."""
    ground = sheet.halves[2 * row : 2 * row + 2, max(col, 0) : max(col, 0) + cols_of(text)]
    codes = ground[ground != NONE]
    if codes.size > ground.size // 2 and sheet.look.colours != "none":
        values, counts = np.unique(codes, return_counts=True)
        code = int(values[counts.argmax()])
        if sheet.look.colours == "few" or _close(code, ink.code):
            ink = Ink(contrast(code, sheet.look), bold=True)
    sheet.write(col, row, text, ink)


def _best(sheet: Sheet, label: Label) -> tuple[int, int] | None:
    size = cols_of(label.text)
    best: tuple[float, int, int] | None = None
    for order, place in enumerate(label.places):
        if not all(map(math.isfinite, place)):
            continue
        for col, row, cost in _spots(label, place, size):
            if not _fits(sheet, label.view, col, row, size):
                continue
            total = cost + 1.5 * sheet.drawn_in(col, row, size) + 2 * FAR * order
            total += MIXED * (bool(label.align) and not _on_one_ground(sheet, col, row, size))
            if best is None or total < best[0]:
                best = (total, col, row)
    return best[1:] if best is not None else None


def _spots(
    label: Label, place: tuple[float, float], size: int
) -> list[tuple[int, int, float]]:  # fmt: skip
    """Return the cells where words could begin, and what each costs."""
    box = label.view.box
    col = box.left + math.floor(place[0] + 0.5) // ACROSS
    row = box.top + math.floor(place[1] + 0.5) // DOWN
    starts = {"left": col - size, "middle": col - size // 2, "right": col + 1}
    if label.align:
        start = starts.get(label.align, starts["middle"])
        return [
            (min(max(start + aside, box.left), max(box.left + box.cols - size, box.left)),
             row + down, 3.0 * FAR * abs(down) + FAR * abs(aside))
            for down in (0, -1, 1) for aside in (0, -1, 1, -2, 2)
        ]  # fmt: skip
    found = []
    for down in ROWS:
        for start in (col + 2, col - size - 1, col - size // 2):
            if down == 0 and start <= col < start + size:
                continue
            middle = start + (size - 1) / 2 - col
            away = abs(down) * 2 + max(abs(middle) - size / 2, 0)
            lead = (middle * label.toward[0] + 2 * down * label.toward[1]) / (1 + abs(middle))
            found.append((start, row + down, FAR * (away - 2 * lead)))
    return found


def _on_one_ground(sheet: Sheet, col: int, row: int, size: int) -> bool:
    """Whether words would not lie across the edge of a bar or an area."""
    ground = sheet.halves[2 * row : 2 * row + 2, col : col + size]
    return bool((ground == ground[0, 0]).all())


def _fits(sheet: Sheet, view: View, col: int, row: int, size: int) -> bool:
    box = view.box
    if not (box.holds(col, row) and box.holds(col + size - 1, row)):
        return False
    # One free cell on either side, where there is one: words that touch read as one.
    first, last = max(col - 1, 0), min(col + size, sheet.cols - 1)
    return sheet.is_free(first, row, last - first + 1)


def _close(one: int, other: int) -> bool:
    """Whether two colours are too much alike to be read on one another."""
    if other == NONE:
        return True
    light = [
        sum(w * (code >> shift & 255) for w, shift in ((0.3, 16), (0.59, 8), (0.11, 0)))
        for code in (one, other)
    ]
    return abs(light[0] - light[1]) < 70
