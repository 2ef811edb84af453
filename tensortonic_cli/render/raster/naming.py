"""Where a shape's label belongs."""

from __future__ import annotations

import itertools
import math
from typing import Any

import numpy as np

from tensortonic_cli.render.raster.labels import Label
from tensortonic_cli.render.raster.look import Look
from tensortonic_cli.render.raster.reading import Array, pair, points, words
from tensortonic_cli.render.raster.view import View

Places = tuple[tuple[float, float], ...]


def label_of(look: Look, view: View, shape: dict[str, Any]) -> Label | None:
    """Return the label of a shape, None if it has none or nothing of it is shown."""
    kind, ghost = shape.get("k"), bool(shape.get("ghost"))
    text = words(shape.get("s") if kind == "text" else shape.get("label"))
    if not text or kind in ("bars", "cells", "mesh", "graph"):
        return None
    ink = look.ink(str(shape.get("role")), ghost=ghost)
    ink = type(ink)(ink.code, dim=ink.dim)
    toward = (0.0, 0.0)
    align = ""
    if kind == "text":
        places: Places = _shown(view, np.array([pair(shape.get("at"))]))
        align = str(shape.get("align") or "middle")
    elif kind == "arrow":
        places, toward = _of_arrow(view, shape)
    elif kind == "area":
        places, align = _middle(view, points(shape.get("p"))), "middle"
    else:
        places = _along(view, points(shape.get("p")))
    return Label(text, view, places, ink, toward, align, ghost) if places else None


def _of_arrow(view: View, shape: dict[str, Any]) -> tuple[Places, tuple[float, float]]:
    """Return the tip and the direction; of a tip that is not shown the last shown place."""
    ends = np.array([pair(shape.get("a")), pair(shape.get("b"))])
    tail, tip = view.dots(ends)
    if not np.isfinite([tail, tip]).all():
        return (), (0.0, 0.0)
    step = tip - tail
    length = math.hypot(*step)
    along = [tail + step * share for share in np.linspace(1.0, 0.0, 40)]
    shown = [place for place in along if _inside(view, place)]
    toward = (step[0] / length, step[1] / length) if length else (0.0, 0.0)
    return ((tuple(shown[0].tolist()),) if shown else ()), (float(toward[0]), float(toward[1]))


def _along(view: View, places: Array) -> Places:
    """Return the last shown place of a line, one in its middle and the first."""
    shown = _shown(view, places)
    if len(shown) > 2:
        return (shown[-1], shown[len(shown) * 3 // 4], shown[len(shown) // 2], shown[0])
    if shown or len(places) < 2:
        return shown[::-1]
    # Its corners are outside, but some of it may be inside.
    steps = np.linspace(0.0, 1.0, 60)[:, None]
    between = [a + (b - a) * steps for a, b in itertools.pairwise(places)]
    with np.errstate(invalid="ignore"):
        return _shown(view, np.concatenate(between[:50]))[::-1][:1]


def _middle(view: View, places: Array) -> Places:
    dots = view.dots(places)
    dots = dots[np.isfinite(dots).all(1)]
    if not len(dots):
        return ()
    limits = np.array(view.box.dots) - 1
    middle = np.clip(dots, 0, limits).mean(0)
    return ((float(middle[0]), float(middle[1])),)


def _shown(view: View, places: Array) -> Places:
    return tuple(tuple(dot.tolist()) for dot in view.dots(places) if _inside(view, dot))


def _inside(view: View, dot: Array) -> bool:
    wide, high = view.box.dots
    return bool(-0.5 <= dot[0] <= wide - 0.5 and -0.5 <= dot[1] <= high - 0.5)
