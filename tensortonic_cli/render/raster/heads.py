"""What stands above a panel: its title, what is measured upward, what bars mean."""

from __future__ import annotations

import textwrap
from typing import Any

from tensortonic_cli.render.raster.boxes import cut
from tensortonic_cli.render.raster.look import Ink
from tensortonic_cli.render.raster.reading import items, words
from tensortonic_cli.render.raster.sheet import Box, Sheet, cols_of

LEAST_ROWS, ROOMY = 4, 8  # of a panel with a head, and of one whose head may take two rows


def head_rows(panel: dict[str, Any], box: Box) -> int:
    """Return how many rows a panel in this box has for its head: none, one or two."""
    title, upward, entries = words(panel.get("title")), words(panel.get("y_label")), legend(panel)
    if box.rows < LEAST_ROWS or not (title or upward or entries):
        return 0
    needed = [cols_of(part) + 1 for part in (title, upward) if part]
    needed += [cols_of(text) + 4 for text, _ in entries]
    return 1 if sum(needed) - bool(title) <= box.cols or box.rows < ROOMY or not title else 2


def write_head(sheet: Sheet, panel: dict[str, Any], row: int, rows: int, box: Box) -> None:
    """Write the head in so many rows; what has no room even there is cut, or left out."""
    title, cut_off = words(panel.get("title")), sheet.look.cut_off
    if rows > 1:
        first, *rest = textwrap.wrap(title, max(box.cols, 1)) or [""]
        _write_title(sheet, cut(first, box.cols, cut_off), row, box.left, box.left + box.cols, box)
        row, title = row + 1, " ".join(rest)
    start, end = box.left, box.left + box.cols
    for text, role in reversed(legend(panel)):
        size = cols_of(text) + 4
        if end - size < box.left:
            break
        end -= size
        ink = sheet.look.ink(role)
        sheet.write(end + 1, row, sheet.look.shade(role), Ink(ink.code, dim=ink.dim))
        sheet.write(end + 3, row, text, sheet.look.ink("axis"))
    upward = words(panel.get("y_label"))
    if upward and cols_of(upward) < end - start:
        sheet.write(start, row, upward, sheet.look.ink("axis"))
        start += cols_of(upward) + 1
    _write_title(sheet, cut(title, max(end - start, 0), cut_off), row, start, end, box)


def legend(panel: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the labels of bars, each with its role."""
    found: dict[str, str] = {}
    for shape in items(panel.get("shapes")):
        if isinstance(shape, dict) and shape.get("k") == "bars" and words(shape.get("label")):
            found.setdefault(words(shape.get("label")), str(shape.get("role")))
    return list(found.items())


def _write_title(sheet: Sheet, title: str, row: int, start: int, end: int, box: Box) -> None:
    """Write a title in the middle of the box, or as near to it as it may be."""
    middle = box.left + (box.cols - cols_of(title)) // 2
    col = min(max(middle, start), max(end - cols_of(title), start))
    sheet.write(col, row, title, Ink(sheet.look.ink("ink").code, bold=True))
