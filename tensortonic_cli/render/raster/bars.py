"""Bars: whole columns of cells, with tops as fine as an eighth of a cell."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

from tensortonic_cli.render.raster.areas import block_ink
from tensortonic_cli.render.raster.look import NONE
from tensortonic_cli.render.raster.reading import boxes, items
from tensortonic_cli.render.raster.sheet import ACROSS, DOWN, Sheet
from tensortonic_cli.render.raster.strokes import stroke
from tensortonic_cli.render.raster.view import View

Bar = tuple[float, float, float, float]

TOPS = " ▁▂▃▄▅▆▇█"


def draw_bars(sheet: Sheet, view: View, shape: dict[str, Any], own: Collection[Bar]) -> None:
    """Draw each bar in its own role; ghosts and outlines as frames.

    own are the panel's bars that are no ghosts: the ghost of one of them says nothing.
    """
    roles = items(shape.get("roles"))
    ghost = bool(shape.get("ghost"))
    for i, (left, right, low, high) in enumerate(boxes(shape.get("boxes")).tolist()):
        if ghost and (left, right, low, high) in own:
            continue
        role = str(roles[i] if i < len(roles) else shape.get("role"))
        x0, y0 = view.dot(left, low)
        x1, y1 = view.dot(right, high)
        if not all(map(math.isfinite, (x0, x1, y0, y1))):
            continue
        if ghost or shape.get("outline"):
            _frame(sheet, view, (x0, x1, y0, y1), role, ghost=ghost)
        else:
            _solid(sheet, view, (x0, x1, y0, y1), role)


def own_bars(shapes: Sequence[dict[str, Any]]) -> set[Bar]:
    """Return the bars among shapes that are no ghosts."""
    return {
        (left, right, low, high)
        for shape in shapes
        if shape.get("k") == "bars" and not shape.get("ghost")
        for left, right, low, high in boxes(shape.get("boxes")).tolist()
    }


def _frame(
    sheet: Sheet, view: View, edges: tuple[float, float, float, float], role: str, *, ghost: bool
) -> None:
    x0, x1, low, high = edges
    x0, x1 = _columns(x0, x1)
    left, right = x0 * ACROSS, x1 * ACROSS + ACROSS - 1
    corners = [(left, low), (left, high), (right, high), (right, low), (left, low)]
    pattern = (2, 2) if ghost else ()
    ink = sheet.look.ink(role, ghost=ghost)
    sheet.put(stroke(np.array(corners, float), view.box, pattern), ink, view.box)


def _solid(
    sheet: Sheet, view: View, edges: tuple[float, float, float, float], role: str
) -> None:  # fmt: skip
    x0, x1, low, high = edges
    box, ink = view.box, block_ink(sheet, role)
    first, last = _columns(x0, x1)
    first, last = max(first, 0), min(last, box.cols - 1)
    # Eighths of cells from the top of the box; the dot in which a bar begins belongs to it.
    top = round(max(high, 0.0) * 8 / DOWN)
    end = round((min(low, box.rows * DOWN - 1.0) + 1) * 8 / DOWN)
    if first > last or end <= 0 or top >= box.rows * 8:
        return
    top = min(top, end - 1)
    shade = sheet.look.shade(role)
    for row in range(top // 8, min(-(-end // 8), box.rows)):
        begun, ended = max(top - row * 8, 0), min(end - row * 8, 8)
        sign = _piece(begun, ended, shade, braille=sheet.look.braille)
        if sign == "█" and ink.code != NONE:
            halves = slice(2 * (box.top + row), 2 * (box.top + row) + 2)
            sheet.halves[halves, box.left + first : box.left + last + 1] = ink.code
        for col in range(first, last + 1) if sign != " " else ():
            sheet.block(box.left + col, box.top + row, sign, ink)


def _piece(begun: int, ended: int, shade: str, *, braille: bool) -> str:
    """Return the character for the part of a cell from `begun` to `ended` eighths from its top."""
    size = ended - begun
    if shade != "█":
        return shade if size >= 4 else (" " if not braille or size < 2 else shade)
    if ended == 8:
        return TOPS[size]
    if begun == 0:
        return "█" if size > 6 else "▀" if size > 2 else "▔"
    return "━"


def _columns(x0: float, x1: float) -> tuple[int, int]:
    """Return the first and the last column of cells between two places in dots."""
    first = math.floor(x0 / ACROSS + 0.5)
    return first, max(math.floor(x1 / ACROSS + 0.5) - 1, first)
