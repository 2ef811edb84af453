"""Arrows, with heads that are drawn last."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from tensortonic_cli.render.raster.look import Ink
from tensortonic_cli.render.raster.reading import Array, pair
from tensortonic_cli.render.raster.sheet import ACROSS, DOWN, Sheet
from tensortonic_cli.render.raster.spots import stamp_at
from tensortonic_cli.render.raster.strokes import stroke
from tensortonic_cli.render.raster.view import View

HEAD, LEAST_HEAD, SHORT = 6.5, 3.5, 3.0  # dots
HEAD_SHARE = 0.09  # of what a small panel is high
LONGEST_HEAD = 0.45  # of the arrow
SLIM = 0.4  # half of a head's width by its length
_TURNS = ((1, 0), (-1, 0), (0, 1), (0, -1))
_POINTS, _ASCII_POINTS = "►◄▼▲", "><v^"


def draw_arrow(sheet: Sheet, view: View, shape: dict[str, Any], *, thick: bool) -> None:
    """Draw shaft and head; one that is too short to have a direction is a point."""
    look, ghost, role = sheet.look, bool(shape.get("ghost")), str(shape.get("role"))
    tail, tip = view.dots(np.array([pair(shape.get("a")), pair(shape.get("b"))]))
    if not np.isfinite([tail, tip]).all():
        return
    ink = look.ink(role, ghost=ghost)
    pattern = look.pattern(role, dash=bool(shape.get("dash")), ghost=ghost)
    length = math.hypot(*(tip - tail))
    if length < SHORT / 2:
        stamp_at(sheet, view, tip[None], 1.0, ink)
        return
    has_head = shape.get("head", True) is not False
    size = _head_size(view)
    end = tip - (tip - tail) / length * min(size - 1, length / 2) if has_head else tip
    shaft = stroke(np.array([tail, end]), view.box, pattern, thick=thick and not ghost)
    sheet.put(shaft, ink, view.box)
    if has_head:
        draw_head(sheet, view, tail, tip, ink, hollow=ghost)


def draw_head(
    sheet: Sheet, view: View, tail: Array, tip: Array, ink: Ink, *, hollow: bool = False
) -> None:
    """Draw the head of an arrow from tail to tip, both in dots of the view."""
    step = tip - tail
    length = math.hypot(*step)
    if length < SHORT / 2:
        return
    if not sheet.look.braille:
        write_point(sheet, view, step, tip, ink)
        return
    along = step / length
    aside = np.array([-along[1], along[0]])
    size = min(_head_size(view), max(length * LONGEST_HEAD, SHORT))
    back = tip - along * size
    if hollow:
        wings = np.array([back + aside * size * SLIM, tip, back - aside * size * SLIM])
        sheet.put(stroke(wings, view.box), ink, view.box)
        return
    # Denser than dots, so that no turn of the triangle has holes.
    shares = np.linspace(0, 1, int(size * 2) + 1)
    sides = np.linspace(-SLIM, SLIM, int(size * 2) + 1)
    dots = (
        tip
        - along * (shares[:, None, None] * size)
        + (aside * (shares[:, None, None] * sides[None, :, None] * size))
    )
    sheet.put(dots.reshape(-1, 2), ink, view.box)


def _head_size(view: View) -> float:
    return min(max(min(view.box.dots) * HEAD_SHARE, LEAST_HEAD), HEAD)


def write_point(sheet: Sheet, view: View, step: Array, tip: Array, ink: Ink) -> None:
    """Write the tip of an arrow as a character that points the way the step goes."""
    flat = abs(step[0]) >= abs(step[1])
    toward = (int(np.sign(step[0])), 0) if flat else (0, int(np.sign(step[1])))
    col = view.box.left + math.floor(tip[0] + 0.5) // ACROSS
    row = view.box.top + math.floor(tip[1] + 0.5) // DOWN
    if view.box.holds(col, row) and toward in _TURNS:
        signs = _POINTS if sheet.look.braille else _ASCII_POINTS
        sheet.write(col, row, signs[_TURNS.index(toward)], Ink(ink.code, dim=ink.dim))
