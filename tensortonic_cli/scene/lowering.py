"""From a scene to a picture: a JSON document of shapes that a renderer draws as they are.

A picture is `{"panels": [...], "values": [[name, words], ...], "say": ""}`, a panel
`{"title", "x": [lo, hi], "y": [lo, hi], "equal", "axes", "x_label", "y_label", "log", "x_names",
"y_names", "shapes"}`; names are null, or [[place, name], ...] that stand in for the numbers of an
axis ([]: nothing stands there). Coordinates are in the panel's units (their logarithms to base 10
on a logarithmic axis), clipped to twice what the panel shows, with five digits; null stands for a
gap. Every shape has `k`, `role` and `label`, and `ghost` if it is the reference's:

    line   p, dash, thin, dots           arrow  a, b, dash, head
    area   p                             dots   p, big, hollow, mix (shares of roles or null), roles
    bars   boxes [x0, x1, y0, y1], roles, outline
    cells  z (top row first), x, y (outer edges), lo, hi, palette, levels, numbers, lit, done (so
           many are there), odd [row, column, words] (what stands where there is no finite number)
    mesh   quads [x0, y0, ..., x3, y3, height from 0 to 1], farthest first
    text   at, s, align                  graph  nodes {at, s, role}, edges [from, to, words, role]
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from tensortonic_cli.scene.clipping import Box
from tensortonic_cli.scene.fitting import fitted
from tensortonic_cli.scene.frame import Names, Panel, Scene
from tensortonic_cli.scene.marks import Bars, Graph, Heat
from tensortonic_cli.scene.numbers import number, place, rounded
from tensortonic_cli.scene.shapes import Frame, shapes_of
from tensortonic_cli.scene.space import SIGHT, Space
from tensortonic_cli.scene.wording import plain, worded

Picture = dict[str, Any]


def lower(scene: Scene, like: Picture | None = None) -> Picture:
    """Return the picture of a scene; ranges left open begin with those of the picture `like`.

    Raises:
        SceneError: a place or a number of a mark is none.
    """
    others = like["panels"] if like else []
    panels = [
        _panel(panel, others[i] if i < len(others) else None)
        for i, panel in enumerate(scene.panels)
    ]
    values = [[plain(name), worded(value)] for name, value in scene.values.items()]
    return {"panels": panels, "values": values, "say": plain(scene.say, 400)}


def _panel(panel: Panel, like: Picture | None) -> Picture:
    space = _space(panel)
    marks = list(panel.marks)
    matrix = [mark for mark in marks if isinstance(mark, Heat) and mark.x is None]
    if space is not None or any(isinstance(mark, Graph) for mark in marks):
        x, y = (SIGHT, SIGHT) if space is not None else ((-1.1, 1.1), (-1.1, 1.1))
    else:
        x = _range(panel, panel.x, 0, like)
        y = _range(panel, panel.y, 1, like)
    bare = space is not None or any(isinstance(mark, Graph) for mark in marks)
    x_names, y_names = _names(marks, matrix)
    frame = Frame(Box(*x, *y), panel.log, space)
    shapes = [shape for mark in marks for shape in shapes_of(mark, frame)]
    return {
        "title": plain(panel.title),
        "x": [rounded(v) for v in x],
        "y": [rounded(v) for v in y],
        "equal": bool(panel.equal) or space is not None,
        "axes": bool(panel.axes) and not bare,
        "x_label": plain(panel.x_label),
        "y_label": plain(panel.y_label),
        "log": panel.log,
        "x_names": x_names if panel.x_names is None else _placed(panel.x_names),
        "y_names": y_names if panel.y_names is None else _placed(panel.y_names),
        "shapes": ([] if space is None or not panel.axes else frame.outline()) + shapes,
    }


def _space(panel: Panel) -> Space | None:
    if panel.z is None:
        return None
    wide, tall = panel.x or (-1.0, 1.0), panel.y or (-1.0, 1.0)
    return Space(wide, tall, panel.z, *panel.turn)


def _range(
    panel: Panel, asked: Sequence[Any] | None, axis: int, like: Picture | None
) -> tuple[float, float]:
    """Return what the panel shows of one axis; a range that is none is as if none were asked."""
    log = "xy"[axis] in panel.log
    if asked is not None:
        lo, hi = number(asked[0]), number(asked[1])
        if log and lo > 0 and hi > 0:
            lo, hi = math.log10(lo), math.log10(hi)
        if math.isfinite(lo) and math.isfinite(hi) and lo < hi and hi - lo < 1e12:
            return lo, hi
    other = like["xy"[axis]] if like else None
    return fitted(panel.marks, axis, log, other)


def _placed(names: Names) -> list[list[Any]]:
    return [[rounded(place), str(name)] for place, name in names]


def _names(marks: Sequence[Any], matrix: Sequence[Heat]) -> tuple[Any, Any]:
    """Return what stands along the axes in place of numbers, None for numbers."""
    across: list[list[Any]] = []
    up: list[list[Any]] = []
    for mark in marks:
        if isinstance(mark, Bars):
            across += [[rounded(i + mark.shift), plain(name)] for i, name in enumerate(mark.names)]
    for mark in matrix:
        left, low = place(mark.at)
        top = low + len(mark.values)
        across += [[rounded(left + j + 0.5), plain(name)] for j, name in enumerate(mark.columns)]
        up += [[rounded(top - i - 0.5), plain(name)] for i, name in enumerate(mark.rows)]
    has_bars = any(isinstance(mark, Bars) for mark in marks)
    named = bool(matrix) or (has_bars and bool(across))
    return (across if named else None), (up if matrix else None)
