"""Handles: points of a panel that can be dragged."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from tensortonic_cli.render.raster.look import Ink
from tensortonic_cli.render.raster.sheet import Sheet
from tensortonic_cli.render.raster.spots import disk
from tensortonic_cli.render.raster.view import View

RADIUS, HELD = 2.6, 4.0


@dataclass(frozen=True)
class Handle:
    """A point at a place of a panel, in the panel's units; held if keys move it now."""

    panel: int
    x: float
    y: float
    role: str = "ink"
    held: bool = False


def handle_place(handle: Handle, view: View) -> tuple[float, float]:
    """Return where a handle lies in the view's own units, which may be logarithms."""
    x, y = (
        (math.log10(value) if value > 0 else math.nan) if axis in view.log else value
        for axis, value in (("x", handle.x), ("y", handle.y))
    )
    return x, y


def draw_handle(sheet: Sheet, view: View, handle: Handle) -> None:
    """Draw a ring with its middle round the place, a larger one for the one that is held."""
    place = np.array([handle_place(handle, view)])
    stamps = [disk(HELD if handle.held else RADIUS, hollow=True), disk(0.5, hollow=False)]
    own = sheet.look.ink(handle.role)
    ink = Ink(own.code, bold=True, letter="" if sheet.look.braille else "O")
    for stamp in stamps:
        sheet.put((view.dots(place)[:, None, :].round() + stamp).reshape(-1, 2), ink, view.box)
