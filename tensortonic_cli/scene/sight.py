"""Marks that nobody sees: what was meant to be drawn, but lies outside of its panel."""

from __future__ import annotations

import math
from typing import Any

from tensortonic_cli.scene.clipping import Box, clip_path, clip_polygon, clip_segment
from tensortonic_cli.scene.fitting import needed
from tensortonic_cli.scene.frame import Scene
from tensortonic_cli.scene.lowering import lower
from tensortonic_cli.scene.marks import Mark
from tensortonic_cli.scene.shapes import Frame, Shape, shapes_of

# What may reach beyond the panel on every side: the lines of a grid, say.
_BACKGROUND = ("grid", "faint")


def unseen(scene: Scene) -> list[str]:
    """Return a name for each mark no part of which lies in its panel, background left out.

    A mark that has no places at all, or none that is a number, is not looked for. Panels in space
    and graphs show all they have.
    """
    found = []
    for panel, lowered in zip(scene.panels, lower(scene)["panels"], strict=True):
        if panel.z is not None:
            continue
        frame = Frame(Box(*lowered["x"], *lowered["y"]), panel.log)
        for mark in panel.marks:
            if _is_looked_for(mark) and not any(
                _is_seen(shape, frame.box) for shape in shapes_of(mark, frame)
            ):
                found.append(_named(mark, panel.title))
    return found


def _is_looked_for(mark: Mark) -> bool:
    if getattr(mark, "role", "") in _BACKGROUND:
        return False
    return all(any(math.isfinite(v) for v in needed(mark, axis)) for axis in (0, 1))


def _is_seen(shape: Shape, box: Box) -> bool:  # noqa: PLR0911 - one for each kind
    match shape:
        case {"k": "line", "p": points, "dots": dots}:
            parts = [point or (math.nan, math.nan) for point in points]
            return bool(clip_path(parts, box)) or any(box.holds(dot) for dot in dots)
        case {"k": "arrow", "a": a, "b": b}:
            return clip_segment(a, b, box) is not None
        case {"k": "area", "p": points}:
            return len(clip_polygon(points, box)) > 2
        case {"k": "dots", "p": points}:
            return any(box.holds(point) for point in points)
        case {"k": "text", "at": at}:
            return box.holds(at)
        case {"k": "bars", "boxes": boxes}:
            return any(_overlap(one[:2], one[2:], box) for one in boxes)
        case {"k": "cells", "x": x, "y": y}:
            return _overlap(x, y, box)
    return True


def _overlap(x: list[float], y: list[float], box: Box) -> bool:
    across = min(x) <= box.right and max(x) >= box.left
    return across and min(y) <= box.high and max(y) >= box.low


def _named(mark: Any, title: str) -> str:
    label = getattr(mark, "label", "") or getattr(mark, "words", "")
    words = f' "{label}"' if label else f" in role {getattr(mark, 'role', 'a')}"
    return f"{type(mark).__name__}{words}" + (f' in "{title}"' if title else "")
