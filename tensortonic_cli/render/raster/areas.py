"""Shaded areas: what a polygon covers, row by row."""

from __future__ import annotations

import numpy as np

from tensortonic_cli.render.raster.look import NONE, Ink, mixed
from tensortonic_cli.render.raster.reading import Array, points
from tensortonic_cli.render.raster.sheet import DOWN, Sheet
from tensortonic_cli.render.raster.strokes import stroke
from tensortonic_cli.render.raster.view import View

STRENGTH, GHOSTLY = 0.32, 0.14


def draw_area(sheet: Sheet, view: View, corners: object, role: str, *, ghost: bool) -> None:
    """Shade a polygon: its ground where colours mix, else every few of its dots."""
    places = view.dots(points(corners))
    places = places[np.isfinite(places).all(1)]
    if len(places) < 3:
        return
    look, ink = sheet.look, sheet.look.ink(role, ghost=ghost)
    inside = covered(places, view.box.dots)
    if look.colours == "true" and look.ground != NONE and look.braille:
        halves = sheet.halves_in(view.box)
        # A half is covered if the dot in the middle of its four is.
        share = GHOSTLY if ghost else STRENGTH
        _tint(halves, inside[1::2, 0::2], ink.code, look.ground, share)
    else:
        sheet.put(_sprinkled(inside, role, ghost=ghost), ink, view.box)
    if ghost:
        outline = stroke(np.vstack([places, places[:1]]), view.box, (2, 3))
        sheet.put(outline, ink, view.box)


def covered(places: Array, size: tuple[int, int]) -> Array:
    """Return which dots (high, wide) a polygon covers (even-odd rule)."""
    wide, high = size
    start, end = places, np.roll(places, -1, axis=0)
    rows = np.arange(high)[:, None] + 1e-6  # no corner lies on a row
    above, below = start[None, :, 1] > rows, end[None, :, 1] > rows
    row, edge = np.nonzero(above != below)
    first, step = start[edge], end[edge] - start[edge]
    share = (rows[row, 0] - first[:, 1]) / step[:, 1]
    column = np.clip(np.ceil(first[:, 0] + step[:, 0] * share), 0, wide).astype(np.int64)
    toggles = np.zeros((high, wide + 1), np.int32)
    np.add.at(toggles, (row, column), 1)
    return np.asarray(np.cumsum(toggles, axis=1)[:, :-1] % 2 == 1)


def _tint(halves: Array, where: Array, code: int, ground: int, share: float) -> None:
    """Mix a colour into some halves."""
    former = halves.copy()
    for below in np.unique(halves[where]).tolist():
        there = ground if below == NONE else below
        halves[where & (former == below)] = mixed(code, there, share)


def _sprinkled(inside: Array, role: str, *, ghost: bool) -> Array:
    """Return every few of the covered dots, in a grid of the role's own."""
    down, across = {"b": (4, 2), "c": (2, 2), "d": (4, 4)}.get(role, (2, 4))
    if ghost:
        down, across = DOWN, 2 * across
    y, x = np.nonzero(inside)
    kept = (y % down == 1) & ((x + (y // down % 2) * (across // 2)) % across == 0)
    return np.stack([x[kept], y[kept]], axis=1).astype(float)


def fill_dots(inside: Array) -> Array:
    """Return covered dots as places."""
    y, x = np.nonzero(inside)
    return np.stack([x, y], axis=1).astype(float)


def block_ink(sheet: Sheet, role: str, *, ghost: bool = False) -> Ink:
    """Return the ink of bars: without letters, which stand for lines."""
    ink = sheet.look.ink(role, ghost=ghost)
    return Ink(ink.code, dim=ink.dim)
