"""Pictures as terminal cells: braille dots, coloured blocks and words, all clipped first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from rich.text import Span, Text

from tensortonic_cli.core.spelling import spelled
from tensortonic_cli.render.raster.handles import Handle
from tensortonic_cli.render.raster.layout import laid_out
from tensortonic_cli.render.raster.look import Look, look_of, on_ground
from tensortonic_cli.render.raster.panels import draw_panel
from tensortonic_cli.render.raster.reading import items
from tensortonic_cli.render.raster.runs import Row, rows_of
from tensortonic_cli.render.raster.sheet import Sheet
from tensortonic_cli.render.raster.view import View

__all__ = ["Drawing", "Handle", "Look", "Row", "View", "draw", "look_of", "on_ground"]


@dataclass(frozen=True)
class Drawing:
    """A picture as rows of styled text, and where the places of each panel lie in it."""

    rows: tuple[Row, ...]
    views: tuple[View, ...]

    def lines(self) -> list[Text]:
        """Return the rows as rich's texts."""
        return [_text(row) for row in self.rows]


def draw(
    picture: dict[str, Any], cols: int, rows: int, look: Look, handles: Sequence[Handle] = ()
) -> Drawing:
    """Draw the panels of a picture (scene/lowering.py says what is in it) at any size.

    Whatever the picture holds, the rows are exactly as many and as wide as asked for. handles are
    the points that can be dragged.
    """
    cols, rows = max(cols, 1), max(rows, 1)
    sheet = Sheet(cols, rows, look)
    picture = picture if look.braille else _spelled(picture)
    panels = [panel for panel in items(picture.get("panels")) if isinstance(panel, dict)]
    views: list[View] = []
    with np.errstate(all="ignore"):
        for i, box in enumerate(laid_out(panels, cols, rows) if panels else ()):
            own = [handle for handle in handles if handle.panel == i]
            views.append(draw_panel(sheet, panels[i], box, own))
    return Drawing(rows_of(sheet), tuple(views))


def _spelled(value: Any) -> Any:
    """Return a part of a picture with all its words in ASCII."""
    if isinstance(value, str):
        return spelled(value, "ascii").encode("ascii", "replace").decode("ascii")
    if isinstance(value, dict):
        return {key: _spelled(part) for key, part in value.items()}
    return [_spelled(part) for part in value] if isinstance(value, list | tuple) else value


def _text(row: Row) -> Text:
    parts, spans, at = [], [], 0
    for part, style in row:
        parts.append(part)
        if style:
            spans.append(Span(at, at + len(part), style))
        at += len(part)
    return Text("".join(parts), spans=spans, no_wrap=True, end="")
