"""Graphs: boxes with words, and arrows between them."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from tensortonic_cli.render.raster.arrows import write_point
from tensortonic_cli.render.raster.boxes import Plan, draw_box, plans, settled, spread, within
from tensortonic_cli.render.raster.entries import sign_of_wrong
from tensortonic_cli.render.raster.labels import Label
from tensortonic_cli.render.raster.look import HAUNTED, Ink
from tensortonic_cli.render.raster.reading import Array, items, lines, pair, whole, words
from tensortonic_cli.render.raster.sheet import ACROSS, DOWN, Box, Sheet
from tensortonic_cli.render.raster.strokes import stroke
from tensortonic_cli.render.raster.view import View

GAPS = ((5.0, 1.0), (3.0, 0.0), (1.0, 0.0))
ASIDE = 2.0  # dots between the two arrows of a pair that point at each other


def draw_graph(sheet: Sheet, view: View, shape: dict[str, Any]) -> list[Label]:
    """Draw boxes and arrows; return the words of the arrows, to be placed."""
    nodes = [node for node in items(shape.get("nodes")) if isinstance(node, dict)]
    if not nodes:
        return []
    ghost = bool(shape.get("ghost"))
    wrong = {whole(i, -1) for i in items(shape.get("wrong"))}
    plan, centres = _laid_out(view, nodes)
    if any(words(edge[2]) for edge in map(items, items(shape.get("edges"))) if len(edge) == 4):
        centres = spread(centres, plan.sizes(), view.box)
    boxes = _boxes(centres, plan.sizes(), view.box)
    labels = _edges(sheet, view, shape, boxes)
    for i, (node, box) in enumerate(zip(nodes, boxes, strict=True)):
        role = "bad" if i in wrong else str(node.get("role"))
        ink = sheet.look.ink(role, ghost=ghost)
        ink = Ink(ink.code, bold=i in wrong, dim=ink.dim)
        sign = sign_of_wrong(sheet.look.braille) if i in wrong else ""
        draw_box(sheet, box, plan.words[i], framed=plan.framed, ink=ink, sign=sign)
    return labels


def _laid_out(view: View, nodes: list[Any]) -> tuple[Plan, Array]:
    """Return the roomiest plan whose boxes lie apart, with their centres in cells of the view."""
    dots = view.dots(np.array([pair(node.get("at")) for node in nodes]))
    centres = np.nan_to_num(dots, nan=0.0) / (ACROSS, DOWN)
    texts = [lines(node.get("s")) for node in nodes]
    found = plans(texts, view.box)
    for plan in found:
        for gap in GAPS:
            places = settled(centres, plan.sizes(), view.box, gap)
            if places is not None:
                return plan, places
    return found[-1], within(centres, found[-1].sizes(), view.box)


def _boxes(centres: Array, sizes: Array, room: Box) -> list[Box]:
    """Return boxes in whole cells of the sheet, all of each in the room if it fits."""
    found = []
    for (x, y), (cols, rows) in zip(centres.tolist(), sizes.astype(int).tolist(), strict=True):
        left = min(max(round(x - cols / 2), 0), max(room.cols - cols, 0))
        top = min(max(round(y - rows / 2), 0), max(room.rows - rows, 0))
        found.append(Box(room.left + left, room.top + top, cols, rows))
    return found


def _edges(sheet: Sheet, view: View, shape: dict[str, Any], boxes: list[Box]) -> list[Label]:
    labels = []
    pattern = HAUNTED if shape.get("ghost") else ()
    wrong = {whole(i, -1) for i in items(shape.get("wrong_edges"))}
    edges = [(i, items(edge)) for i, edge in enumerate(items(shape.get("edges")))]
    edges = [(i, edge) for i, edge in edges if len(edge) == 4]
    pairs = {(whole(edge[0], -1), whole(edge[1], -1)) for _, edge in edges}
    for i, (first, last, text, role) in edges:
        start, end = whole(first, -1), whole(last, -1)
        if start == end or not (0 <= start < len(boxes) and 0 <= end < len(boxes)):
            continue
        ink = sheet.look.ink("bad" if i in wrong else str(role), ghost=bool(shape.get("ghost")))
        aside = ASIDE if (end, start) in pairs else 0.0
        tail, tip = _ends(boxes[start], boxes[end], view.box, aside)
        sheet.put(stroke(np.array([tail, tip]), view.box, pattern), ink, view.box)
        side = _side(boxes[end], view.box, tip)
        write_point(sheet, view, side, tip, ink)
        said = words(text)
        if i in wrong:
            said = f"{sign_of_wrong(sheet.look.braille)} {said}".rstrip()
        if said:
            middle = tuple(((tail + tip) / 2).tolist())
            said_in = sheet.look.ink("bad" if i in wrong else "ink")
            labels.append(Label(said, view, (middle,), said_in))
    return labels


def _ends(start: Box, end: Box, room: Box, aside: float) -> tuple[Array, Array]:
    """Return where an arrow between two boxes begins and ends, in dots of the room."""
    first, last = _centre(start, room), _centre(end, room)
    step = last - first
    length = math.hypot(*step) or 1.0
    shift = np.array([-step[1], step[0]]) / length * aside
    tail = first + step * min(_way_out(start, step), 0.5) + shift
    tip = last - step * min(_way_out(end, step), 0.5) + shift
    return tail, tip


def _side(box: Box, room: Box, tip: Array) -> Array:
    """Return the way from a place outside a box to the side that it lies at."""
    way = _centre(box, room) - tip
    flat = abs(way[0]) / (box.cols * ACROSS) >= abs(way[1]) / (box.rows * DOWN)
    return way * (1, 0) if flat else way * (0, 1)


def _centre(box: Box, room: Box) -> Array:
    col, row = box.left - room.left + box.cols / 2, box.top - room.top + box.rows / 2
    return np.array([col * ACROSS - 0.5, row * DOWN - 0.5])


def _way_out(box: Box, step: Array) -> float:
    """Return what share of a step leads from a box's centre to one dot outside its border."""
    wide, high = box.cols * ACROSS / 2 + 1, box.rows * DOWN / 2 + 1
    ways = [size / abs(part) for size, part in zip((wide, high), step, strict=True) if part]
    return min(ways, default=0.0)
