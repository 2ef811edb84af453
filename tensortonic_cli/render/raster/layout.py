"""Where each panel of a picture goes: side by side, stacked, or both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tensortonic_cli.render.raster.reading import span
from tensortonic_cli.render.raster.sheet import Box
from tensortonic_cli.render.raster.tables import MOST_ROWS, has_tables

GAP = 2
NARROW = 20  # columns: a panel with fewer is hard to read
FLAT = 7  # rows
FIRST = 1.7  # how much more the first panel's size counts


def laid_out(panels: Sequence[dict[str, Any]], cols: int, rows: int) -> list[Box]:
    """Return a box for each panel: of all ways the one that shows most."""
    ways = [_grid(len(panels), across, cols, rows) for across in range(1, len(panels) + 1)]
    if len(panels) > 1:
        ways += [_beside(len(panels), cols, rows), _below(len(panels), cols, rows)]
    return max(ways, key=lambda boxes: _worth(panels, boxes))


def _worth(panels: Sequence[dict[str, Any]], boxes: Sequence[Box]) -> float:
    """Return how much is shown, in rows of square pictures and half of the rest."""
    total = 0.0
    for i, (panel, box) in enumerate(zip(panels, boxes, strict=True)):
        wide, high = max(box.cols - 4, 0), max(box.rows - 2, 0)
        if panel.get("equal"):
            (left, right), (low, top) = span(panel.get("x")), span(panel.get("y"))
            shape = min(max((right - left) / (top - low), 0.2), 5.0)
            if has_tables(panel):  # whose cells grow no further
                high = min(high, MOST_ROWS * (top - low))
            used = min(wide / shape / 2, high) ** 2 * shape
        else:
            # What is wider than three times its height gains little by more width.
            used = min(wide / 2, 3 * high) * min(high, wide / 2)
        cramped = min(box.cols / NARROW, 1.0) * min(box.rows / FLAT, 1.0)
        total += used**0.5 * cramped * (FIRST if i == 0 else 1.0)
    return total


def _grid(count: int, across: int, cols: int, rows: int) -> list[Box]:
    down = -(-count // across)
    found = []
    for i in range(count):
        row, col = divmod(i, across)
        in_row = min(across, count - row * across)
        left, wide = _part(col, in_row, cols, GAP)
        top, high = _part(row, down, rows, 0)
        found.append(Box(left, top, wide, high))
    return found


def _beside(count: int, cols: int, rows: int) -> list[Box]:
    """Return the first panel on the left, the others stacked on its right."""
    left = (cols - GAP) * 3 // 5
    first = Box(0, 0, left, rows)
    rest = _grid(count - 1, 1, cols - left - GAP, rows)
    return [first, *(Box(box.left + left + GAP, box.top, box.cols, box.rows) for box in rest)]


def _below(count: int, cols: int, rows: int) -> list[Box]:
    """Return the first panel on top, the others side by side below it."""
    top = rows * 3 // 5
    rest = _grid(count - 1, count - 1, cols, rows - top)
    return [Box(0, 0, cols, top), *(Box(b.left, b.top + top, b.cols, b.rows) for b in rest)]


def _part(i: int, count: int, size: int, gap: int) -> tuple[int, int]:
    """Return where the i-th of equal parts begins, and its size."""
    start = i * (size + gap) // count
    end = (i + 1) * (size + gap) // count - gap
    return start, max(end - start, 0)
