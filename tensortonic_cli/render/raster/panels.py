"""One panel: its shapes in order, arrows over them, then words."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

from tensortonic_cli.render.raster import axes
from tensortonic_cli.render.raster.across import write_across
from tensortonic_cli.render.raster.areas import draw_area
from tensortonic_cli.render.raster.arrows import draw_arrow
from tensortonic_cli.render.raster.bars import Bar, draw_bars, own_bars
from tensortonic_cli.render.raster.boxes import cut
from tensortonic_cli.render.raster.cells import draw_cells
from tensortonic_cli.render.raster.entries import MOST, draw_entries
from tensortonic_cli.render.raster.graphs import draw_graph
from tensortonic_cli.render.raster.grids import cells_of, grid_of
from tensortonic_cli.render.raster.handles import Handle, draw_handle
from tensortonic_cli.render.raster.heads import write_head
from tensortonic_cli.render.raster.labels import Label, place_labels
from tensortonic_cli.render.raster.mesh import draw_mesh
from tensortonic_cli.render.raster.naming import label_of
from tensortonic_cli.render.raster.plans import Plan, planned
from tensortonic_cli.render.raster.reading import Array, items, points, words
from tensortonic_cli.render.raster.sheet import Box, Sheet, cols_of
from tensortonic_cli.render.raster.spots import draw_spots
from tensortonic_cli.render.raster.strokes import stroke
from tensortonic_cli.render.raster.view import View

Shape = dict[str, Any]

LEAST_THICK = 9  # rows: in a smaller panel thick lines are blots
_BELOW = ("cells", "mesh", "area", "bars")
_GAP = np.full((1, 2), math.nan)


def draw_panel(
    sheet: Sheet, panel: dict[str, Any], box: Box, handles: Sequence[Handle] = ()
) -> View:
    """Draw a panel in a box of the sheet; return where its places lie."""
    plan = planned(panel, box)
    view = plan.view
    if view.box.cols < 1 or view.box.rows < 1:
        return view
    shapes = [shape for shape in items(panel.get("shapes")) if isinstance(shape, dict)]
    own = own_bars(shapes)
    for shape in shapes:
        if shape.get("k") in _BELOW:
            _draw_below(sheet, view, shape, own)
    kinds = {str(shape.get("k")) for shape in shapes}
    if panel.get("axes", True) and "cells" not in kinds:
        axes.draw_lines(sheet, view, panel, bars="bars" in kinds)
    labels = _draw_lines(sheet, view, shapes)
    for handle in handles:  # below arrows: their heads must not be hidden
        draw_handle(sheet, view, handle)
    for shape in shapes:
        if shape.get("k") == "arrow":
            draw_arrow(sheet, view, shape, thick=view.box.rows >= LEAST_THICK)
    _write_around(sheet, panel, plan, box)
    labels += [label for shape in shapes if (label := label_of(sheet.look, view, shape))]
    place_labels(sheet, _without_twins(labels))
    return view


def _draw_below(sheet: Sheet, view: View, shape: Shape, own: Collection[Bar]) -> None:
    match shape["k"]:
        case "cells":
            grid, numbers = grid_of(shape), bool(shape.get("numbers"))
            lit = cells_of(shape.get("lit"), grid.values)
            wrong = cells_of(shape.get("wrong"), grid.values)
            framed = not grid.levels and grid.values.size <= MOST and (numbers or bool(lit))
            draw_cells(sheet, view, grid, numbers=numbers, framed=framed)
            draw_entries(sheet, view, grid, numbers=numbers, lit=lit, wrong=wrong)
        case "mesh":
            draw_mesh(sheet, view, shape)
        case "area":
            ghost = bool(shape.get("ghost"))
            draw_area(sheet, view, shape.get("p"), str(shape.get("role")), ghost=ghost)
        case "bars":
            draw_bars(sheet, view, shape, own)


def _draw_lines(sheet: Sheet, view: View, shapes: Sequence[Shape]) -> list[Label]:
    """Draw lines, points and graphs in their order; lines that look alike all at once."""
    labels: list[Label] = []
    batch: list[Shape] = []
    for shape in shapes:
        if batch and _manner(shape) != _manner(batch[-1]):
            _draw_batch(sheet, view, batch)
            batch = []
        if shape.get("k") == "line":
            batch.append(shape)
        elif shape.get("k") == "dots":
            draw_spots(sheet, view, shape)
        elif shape.get("k") == "graph":
            labels += draw_graph(sheet, view, shape)
    if batch:
        _draw_batch(sheet, view, batch)
    return labels


def _manner(shape: Shape) -> tuple[Any, ...]:
    return (
        shape.get("k"), str(shape.get("role")), bool(shape.get("thin")), bool(shape.get("dash")),
        bool(shape.get("dots")),
    )  # fmt: skip


def _draw_batch(sheet: Sheet, view: View, lines: Sequence[Shape]) -> None:
    """Draw lines of one manner, the ghosts among them below the others."""
    for ghost in (True, False):
        alike = [line for line in lines if bool(line.get("ghost")) is ghost]
        if alike:
            _draw_alike(sheet, view, alike, ghost=ghost)


def _draw_alike(sheet: Sheet, view: View, lines: Sequence[Shape], *, ghost: bool) -> None:
    parts: list[Array] = []
    for line in lines:
        parts += [points(line.get("p")), _GAP]
    role, thin, dash, dotted = _manner(lines[0])[1:]
    ink = sheet.look.ink(role, ghost=ghost)
    pattern = sheet.look.pattern(role, dash=dash, ghost=ghost)
    thick = not (thin or dash or ghost or role in ("grid", "faint"))
    thick = thick and view.box.rows >= LEAST_THICK
    dots = stroke(view.dots(np.concatenate(parts)), view.box, pattern, thick=thick)
    sheet.put(dots, ink, view.box)
    for line in lines if dotted else ():
        draw_spots(sheet, view, {"p": line["dots"], "role": role, "ghost": ghost})


def _write_around(sheet: Sheet, panel: dict[str, Any], plan: Plan, box: Box) -> None:
    """Write title, legend, and the numbers along the axes."""
    view = plan.view
    if plan.title is not None:
        write_head(sheet, panel, plan.title, plan.titles, box)
    if plan.up:
        room = view.box.left - box.left - 1
        named = panel.get("y_names") is not None
        axes.write_beside(sheet, view, plan.up, view.box.left - 1, room, named=named)
    quiet = sheet.look.ink("axis")
    label = words(panel.get("x_label"))
    if plan.numbers is not None:
        end = write_across(sheet, view, plan.across, plan.numbers, plan.names, box)
        start = box.left + box.cols - cols_of(label)
        if plan.label is None and label and start > end:
            sheet.write(start, plan.numbers, label, quiet)
    if plan.label is not None:
        text = cut(label, box.cols, sheet.look.cut_off)
        middle = view.box.left + (view.box.cols - cols_of(text)) // 2
        end = box.left + box.cols - cols_of(text)
        sheet.write(max(min(middle, end), box.left), plan.label, text, quiet)


def _without_twins(labels: list[Label]) -> list[Label]:
    """Return labels without those of ghosts whose own shape has the same."""
    own = {label.text for label in labels if not label.ghost}
    return [label for label in labels if not label.ghost or label.text not in own]
