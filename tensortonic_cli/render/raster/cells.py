"""Grids of numbers as colours: matrices, fields, and contours with the borders of their bands."""

from __future__ import annotations

import numpy as np

from tensortonic_cli.render.raster.colours import BORDER, codes_of, faded, shades_of
from tensortonic_cli.render.raster.grids import Grid
from tensortonic_cli.render.raster.look import NONE, Ink
from tensortonic_cli.render.raster.reading import Array
from tensortonic_cli.render.raster.sheet import Sheet
from tensortonic_cli.render.raster.view import View

DENSE = 0.3  # so much of a panel the borders may cover where colours tell the bands as well


def draw_cells(
    sheet: Sheet, view: View, grid: Grid, *, numbers: bool, framed: bool = False
) -> None:
    """Colour what the cells cover; without colours shade it, unless numbers say it all.

    framed: cells begin and end with rows and columns of the sheet, as their frames do.
    """
    if not grid.values.size:
        return
    look = sheet.look
    if framed and look.colours != "none":
        _paint_whole(sheet, view, grid)
        return
    x, y = view.middles(halves=look.braille and look.colours != "none")
    shares = grid.shares(grid.sample(x, y))
    if look.colours == "none":
        if not numbers and not grid.levels:
            _shade(sheet, view, shares, grid)
    else:
        levels = grid.levels
        banded = np.floor(shares * levels) / max(levels - 1, 1) if levels else shares
        codes = codes_of(banded, grid.palette, look)
        _paint(sheet, view, faded(codes, look.ground) if grid.ghost else codes)
    if grid.levels:
        _borders(sheet, view, grid)


def _paint_whole(sheet: Sheet, view: View, grid: Grid) -> None:
    codes = codes_of(grid.shares(grid.values), grid.palette, sheet.look)
    codes = faded(codes, sheet.look.ground) if grid.ghost else codes
    box, columns, lines = view.box, grid.columns(view), grid.lines(view)
    for i, j in np.ndindex(*codes.shape):
        left, right = max(columns[0][j], box.left), min(columns[1][j], box.left + box.cols - 1)
        top, low = max(lines[0][i], box.top), min(lines[1][i], box.top + box.rows - 1)
        if codes[i, j] != NONE and left <= right and top <= low:
            sheet.halves[2 * top : 2 * low + 2, left : right + 1] = codes[i, j]


def _paint(sheet: Sheet, view: View, codes: Array) -> None:
    if not sheet.look.braille:
        codes = np.repeat(codes, 2, axis=0)
    halves = sheet.halves_in(view.box)
    halves[codes != NONE] = codes[codes != NONE]


def _shade(sheet: Sheet, view: View, shares: Array, grid: Grid) -> None:
    box = view.box
    inside = np.isfinite(shares)
    codes = shades_of(shares, grid.palette, sheet.look)
    rows, cols = slice(box.top, box.top + box.rows), slice(box.left, box.left + box.cols)
    sheet.blocks.codes[rows, cols][inside] = codes[inside]
    sheet.blocks.inks[rows, cols][inside] = sheet.number_of(Ink(dim=grid.ghost))


def _borders(sheet: Sheet, view: View, grid: Grid) -> None:
    """Draw a dot wherever the next dot lies in another band."""
    wide, high = view.box.dots
    shares = grid.shares(grid.sample(np.linspace(*view.x, wide), np.linspace(*view.y[::-1], high)))
    band = np.floor(np.nan_to_num(shares, nan=-1.0) * grid.levels)
    border = np.zeros((high, wide), bool)
    border[:-1] |= band[:-1] != band[1:]
    border[:, :-1] |= band[:, :-1] != band[:, 1:]
    border &= np.isfinite(shares)
    if sheet.look.colours != "none" and border.mean() > DENSE:
        return
    down, across = np.nonzero(border)
    dark = sheet.look.colours == "true"
    letter = "" if sheet.look.braille else "."
    ink = Ink(BORDER if dark else NONE, dim=not dark, letter=letter)
    sheet.put(np.stack([across, down], axis=1).astype(float), ink, view.box)
