"""What a panel's cells are used for: title, numbers of axes, and the picture itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tensortonic_cli.render.raster.across import rows_across
from tensortonic_cli.render.raster.axes import marks_of
from tensortonic_cli.render.raster.heads import head_rows
from tensortonic_cli.render.raster.reading import span, words
from tensortonic_cli.render.raster.sheet import Box, cols_of
from tensortonic_cli.render.raster.tables import (
    fitted,
    has_tables,
    in_whole_cells,
    only_grid,
    widest_number,
)
from tensortonic_cli.render.raster.ticks import Tick
from tensortonic_cli.render.raster.view import Range, View, squared

LEAST_ROWS, LEAST_COLS = 5, 12  # a smaller panel has no numbers along its axes
MOST_TICK_COLS = 9


@dataclass(frozen=True)
class Plan:
    """Rows of head and numbers (None for none), how many each takes, and the view between them."""

    title: int | None
    titles: int
    numbers: int | None
    names: int
    label: int | None
    view: View
    across: tuple[Tick, ...] = ()
    up: tuple[Tick, ...] = ()


def planned(panel: dict[str, Any], box: Box) -> Plan:
    """Return how a panel is laid out in a box."""
    titles = head_rows(panel, box)
    axes = bool(panel.get("axes", True)) and box.rows >= LEAST_ROWS and box.cols >= LEAST_COLS
    inner = Box(box.left, box.top + titles, box.cols, box.rows - titles)
    named = panel.get("x_names") != []
    below = axes and named
    extra = below and box.rows >= 14 and bool(words(panel.get("x_label")))
    if below:
        inner = Box(inner.left, inner.top, inner.cols, inner.rows - 1 - extra)
    x, y = span(panel.get("x")), span(panel.get("y"))
    up: list[Tick] = []
    if axes:
        # Which ticks there are hardly changes by the columns that they take.
        rough = _view(panel, inner, x, y)
        up = marks_of(panel, "y", rough.y, rough.box.rows)
        margin = min(max((cols_of(text) for _, text in up), default=-1) + 1, MOST_TICK_COLS)
        margin = min(margin, box.cols // 3)
        inner = Box(inner.left + margin, inner.top, inner.cols - margin, inner.rows)
    view = _view(panel, inner, x, y)
    across = marks_of(panel, "x", view.x, view.box.cols) if below else []
    names = rows_across(view, across, box) if inner.rows >= LEAST_ROWS else 1
    if names > 1:
        view = _view(panel, Box(inner.left, inner.top, inner.cols, inner.rows - 1), x, y)
    bottom = view.box.top + view.box.rows
    return Plan(
        view.box.top - titles if titles else None,
        titles,
        bottom if below else None,
        names,
        bottom + names if extra else None,
        view,
        tuple(across),
        tuple(up),
    )


def _view(panel: dict[str, Any], box: Box, x: Range, y: Range) -> View:
    log = str(panel.get("log") or "")
    grid = only_grid(panel, x, y)
    if grid is not None:
        box = fitted(box, grid, numbers=widest_number(panel), equal=bool(panel.get("equal")))
    elif panel.get("equal"):
        found = in_whole_cells(box, x, y, widest_number(panel)) if has_tables(panel) else None
        box, x, y = found or squared(box, x, y)
    return View(box, x, y, log)
