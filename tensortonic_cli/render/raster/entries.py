"""The entries of grids as words: their numbers, which ones are wrong, which ones are lit."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import replace

import numpy as np

from tensortonic_cli.render.raster.colours import codes_of, contrast
from tensortonic_cli.render.raster.grids import Grid
from tensortonic_cli.render.raster.look import GROUND, NONE, Ink
from tensortonic_cli.render.raster.reading import Array
from tensortonic_cli.render.raster.sheet import ACROSS, DOWN, Sheet
from tensortonic_cli.render.raster.strokes import stroke
from tensortonic_cli.render.raster.view import View

MOST = 1200  # entries; of more than that none can be read
MISSING = "nan"
ROOMY, HATCH = 3, 10  # columns of a cell with a sign; dots between hatches

Cells = Collection[tuple[int, int]]


def draw_entries(
    sheet: Sheet, view: View, grid: Grid, *, numbers: bool, lit: Cells, wrong: Cells
) -> None:
    """Frame the cells that are lit, mark the wrong ones, and write the numbers that fit."""
    if not grid.values.size:
        return
    columns, lines = grid.columns(view), grid.lines(view)
    for i, j in lit:
        edges = (columns[0][j], columns[1][j], lines[0][i], lines[1][i])
        _frame(sheet, view, *map(int, edges))
    texts = None
    if numbers and grid.values.size <= MOST:
        room = int((columns[1] - columns[0]).min()) + 1
        texts = _texts(grid, room - (room > 3 or (bool(wrong) and room > 2)))
    if texts is None:
        _mark(sheet, view, grid, columns, lines, wrong)
        return
    codes = np.full(grid.values.shape, NONE)
    if sheet.look.colours != "none" and not grid.ghost:
        codes = codes_of(grid.shares(grid.values), grid.palette, sheet.look)
    for (i, j), code in np.ndenumerate(codes):
        room = int(columns[1][j] - columns[0][j]) + 1
        text, ink, ground = _entry(sheet, texts[i][j], int(code), (i, j) in wrong, room)
        col = int(columns[0][j]) + (room - len(text)) // 2
        row = int(lines[0][i] + lines[1][i]) // 2
        if view.box.holds(col, row) and view.box.holds(col + len(text) - 1, row):
            sheet.write(col, row, text, Ink(ink.code, ink.bold, grid.ghost, ink.reverse), ground)


def sign_of_wrong(braille: bool) -> str:
    """Return what stands before a number that is not the reference's."""
    return "✗" if braille else "!"


def number_text(value: float, digits: int) -> str:
    """Return a number with so many digits, as short as it can be said."""
    if not math.isfinite(value):
        return ""
    text = f"{value:.{digits}g}"
    if "e" in text:
        mantissa, _, power = text.partition("e")
        return f"{mantissa}e{int(power)}"
    return "0" if text == "-0" else text


def _texts(grid: Grid, room: int) -> list[list[str]] | None:
    """Return all entries with as many digits as fit into so many columns, None if none do."""
    for digits in (3, 2, 1):
        for short in (False, True):
            texts = [[_short(number_text(v, digits), short) for v in row] for row in grid.values]
            for (i, j), words in grid.odd.items():
                if 0 <= i < len(texts) and 0 <= j < len(texts[i]):
                    texts[i][j] = words
            if max(len(text) for row in texts for text in row) <= room:
                return texts
    return None


def _short(text: str, short: bool) -> str:
    return text.replace("0.", ".", 1) if short and text.lstrip("-").startswith("0.") else text


def _entry(
    sheet: Sheet, text: str, code: int, wrong: bool, room: int
) -> tuple[str, Ink, int | None]:
    """Return how an entry is written: its words, their ink, and the ground behind them."""
    look = sheet.look
    if wrong:
        ink = look.ink("bad")
        sign = sign_of_wrong(look.braille) if len(text) < room else ""
        ground = GROUND if look.colours == "true" else NONE
        return sign + text, Ink(ink.code, bold=True, reverse=look.colours == "none"), ground
    if text == MISSING:
        return text, look.ink("bad"), None
    return text, Ink(contrast(code, look)), None if code == NONE else code


def _mark(
    sheet: Sheet, view: View, grid: Grid, columns: tuple[Array, Array], lines: tuple[Array, Array],
    wrong: Cells,
) -> None:  # fmt: skip
    """Mark wrong cells without numbers: by a sign in each, by hatching where they are small."""
    ink = sheet.look.ink("bad")
    if int((columns[1] - columns[0]).min()) + 1 >= ROOMY:
        ground = GROUND if sheet.look.colours == "true" else NONE
        for i, j in wrong:
            col, row = int(columns[0][j] + columns[1][j]) // 2, int(lines[0][i] + lines[1][i]) // 2
            if view.box.holds(col, row):
                sheet.write(col, row, sign_of_wrong(sheet.look.braille), ink, ground)
    elif wrong:
        marked = np.zeros(grid.values.shape)
        marked[tuple(np.array(list(wrong)).T)] = 1.0
        wide, high = view.box.dots
        x, y = np.linspace(*view.x, wide), np.linspace(*view.y[::-1], high)
        shown = replace(grid, values=marked, levels=0).sample(x, y) == 1
        down, across = np.nonzero(shown)
        kept = (down + across) % HATCH == 0
        if sheet.look.colours == "none":
            kept &= down % 2 == 0  # lines and borders have no other colour there
        sheet.put(np.stack([across[kept], down[kept]], axis=1).astype(float), ink, view.box)


def _frame(sheet: Sheet, view: View, first: int, last: int, top: int, end: int) -> None:
    left, right = (first - view.box.left) * ACROSS, (last - view.box.left + 1) * ACROSS - 1
    high, low = (top - view.box.top) * DOWN, (end - view.box.top + 1) * DOWN - 1
    corners = [(left, low), (left, high), (right, high), (right, low), (left, low)]
    code = 0xFFFFFF if sheet.look.colours == "true" else sheet.look.ink("ink").code
    sheet.put(stroke(np.array(corners, float), view.box), Ink(code, bold=True), view.box)
