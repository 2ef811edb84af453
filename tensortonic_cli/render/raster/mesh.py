"""Surfaces in space: patches from the farthest to the nearest, each over those behind it."""

from __future__ import annotations

from typing import Any

import numpy as np

from tensortonic_cli.render.raster.colours import BORDER, codes_of, faded
from tensortonic_cli.render.raster.look import Ink, mixed
from tensortonic_cli.render.raster.reading import Array, quads
from tensortonic_cli.render.raster.sheet import Sheet
from tensortonic_cli.render.raster.view import View

MOST = 200_000  # samples of all patches together
LEAST_EDGE = 5.0  # dots: the edges of smaller patches would cover their colours
SHADES, EDGE = 12, 0.7  # edges are darker than their patches, in a few shades


def draw_mesh(sheet: Sheet, view: View, shape: dict[str, Any]) -> None:
    """Colour the patches by height and draw their edges; without colours the edges alone."""
    table = quads(shape.get("quads"))
    table = table[np.isfinite(table).all(1)]
    if not len(table):
        return
    corners = view.dots(table[:, :8].reshape(-1, 2)).reshape(-1, 4, 2)
    owners, edges = _seen(corners, view.box.dots)
    look = sheet.look
    if look.colours != "none":
        codes = codes_of(table[:, 8], "one", look)
        codes = faded(codes, look.ground) if shape.get("ghost") else codes
        middle = owners[1::2, 0::2] if look.braille else np.repeat(owners[1::4, 0::2], 2, axis=0)
        halves = sheet.halves_in(view.box)
        halves[middle >= 0] = codes[middle[middle >= 0]]
    if look.colours != "true":
        sheet.put(_places(edges), Ink(dim=True), view.box)
    elif _mean_size(corners) >= LEAST_EDGE:
        shades = np.floor(table[:, 8] * SHADES).clip(0, SHADES - 1)
        for shade in np.unique(shades).tolist():
            code = int(codes[shades == shade][0])
            mine = edges & (owners >= 0) & (shades[owners] == shade)
            sheet.put(_places(mine), Ink(mixed(code, BORDER, EDGE)), view.box)


def _places(dots: Array) -> Array:
    y, x = np.nonzero(dots)
    return np.stack([x, y], axis=1).astype(float)


def _seen(corners: Array, size: tuple[int, int]) -> tuple[Array, Array]:
    """Return the patch that each dot shows, -1 for none, and whether it is on its edge."""
    wide, high = size
    extent = float(np.ptp(corners, axis=1).max()) if len(corners) else 0.0
    most = int((MOST / len(corners)) ** 0.5)
    count = int(np.clip(np.ceil(extent) + 1, 2, max(min(most, 2 * max(size)), 2)))
    along = np.linspace(0.0, 1.0, count)
    u, v = (part.ravel() for part in np.meshgrid(along, along))
    end = np.ones(count)
    sides = [(along, 0 * end), (end, along), (along, end), (0 * end, along)]
    u = np.concatenate([u, *(side[0] for side in sides)])
    v = np.concatenate([v, *(side[1] for side in sides)])
    weights = np.stack([(1 - u) * (1 - v), u * (1 - v), u * v, (1 - u) * v])
    places = np.einsum("qkd,ks->qsd", corners, weights).round()
    places = np.clip(places, -1e6, 1e6).astype(np.int64).reshape(-1, 2)
    # Assigned in this order: the last patch, and in a patch its edges, win.
    names = np.repeat(np.arange(len(corners)) * 2, len(u)) + np.tile(
        np.arange(len(u)) >= count * count, len(corners)
    )
    inside = (places >= 0).all(1) & (places[:, 0] < wide) & (places[:, 1] < high)
    shown = np.full((high, wide), -2, np.int64)
    shown[places[inside, 1], places[inside, 0]] = names[inside]
    return shown // 2, (shown >= 0) & (shown % 2 == 1)


def _mean_size(corners: Array) -> float:
    return float(np.ptp(corners, axis=1).max(1).mean())
