"""Pictures in terminal cells, as far as the gate can tell whether they are any good."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tensortonic_cli.render.raster import Drawing, Look, Row, draw
from tensortonic_cli.render.raster.sheet import cols_of

Picture = dict[str, Any]

# As small as a terminal usually gets, and as it is on a larger screen.
SIZES = ((80, 24), (120, 40))


def raster_problems(picture: Picture) -> Iterator[str]:
    """Yield how a picture fails to be drawn in terminals of both sizes."""
    for cols, rows in SIZES:
        try:
            draw(picture, cols, rows, Look())
        except Exception as error:
            yield f"cannot be drawn in {cols} x {rows} cells ({type(error).__name__}: {error})"


def empty_panels(picture: Picture) -> Iterator[str]:
    """Yield the panels in which a terminal shows axes and a title at most."""
    bare = [{**panel, "axes": False, "title": ""} for panel in picture["panels"]]
    for cols, rows in SIZES:
        drawing = draw({**picture, "panels": bare}, cols, rows, Look())
        for i, panel in enumerate(picture["panels"]):
            if not _has_shapes(drawing, i):
                yield f'leaves the panel "{panel["title"]}" empty in {cols} x {rows} cells'


def _has_shapes(drawing: Drawing, panel: int) -> bool:
    box = drawing.views[panel].box
    lines = drawing.rows[box.top : box.top + box.rows]
    return any(_is_drawn(line, box.left, box.left + box.cols) for line in lines)


def _is_drawn(row: Row, left: int, right: int) -> bool:
    """Whether something stands in the cells from left to right, or colours them."""
    col = 0
    for words, style in row:
        for character in words:
            if left <= col < right and (character != " " or style.bgcolor is not None):
                return True
            col += cols_of(character)
    return False
