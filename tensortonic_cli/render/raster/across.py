"""The numbers or names below a panel: in one row, or in two where they would meet."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from tensortonic_cli.render.raster.boxes import cut
from tensortonic_cli.render.raster.look import Ink
from tensortonic_cli.render.raster.reading import number
from tensortonic_cli.render.raster.sheet import ACROSS, Box, Sheet, cols_of
from tensortonic_cli.render.raster.ticks import Tick
from tensortonic_cli.render.raster.view import View

SHORTEST = 3  # columns: of a word that is cut to fewer nothing is said

Line = list[tuple[int, str]]


def write_across(
    sheet: Sheet, view: View, marks: Sequence[Tick], row: int, rows: int, room: Box
) -> int:  # fmt: skip
    """Write words below the panel in so many rows, so that none of them meet.

    Return the column after the last of the first row.
    """
    end = room.left
    for i, line in enumerate(_lines(view, marks, rows, room, sheet.look.cut_off)):
        for col, text in line:
            sheet.write(col, row + i, text, quiet(sheet))
            end = max(end, col + cols_of(text)) if i == 0 else end
    return end


def rows_across(view: View, marks: Sequence[Tick], room: Box) -> int:
    """Return how many rows it takes to write words below the panel: one or two."""
    places = _places(view, marks)
    numeric = all(is_number(text) for _, text in places)
    return 1 if numeric or _row(places, room) is not None else 2


def _lines(
    view: View, marks: Sequence[Tick], rows: int, room: Box, cut_off: str
) -> list[Line]:  # fmt: skip
    """Return in each row the columns where words begin: whole in one row, broken, staggered, cut.

    Of numbers, and where even that has no room, some are left out.
    """
    places = _places(view, marks)
    whole = _row(places, room)
    if whole is not None:
        return [whole]
    if rows > 1 and not all(is_number(text) for _, text in places):
        broken = [(place, _broken(text)) for place, text in places]
        ways = [
            [[(place, pair[i]) for place, pair in broken if pair[i]] for i in (0, 1)],
            [places[::2], places[1::2]],
        ]
        apart = min((b[0] - a[0] for a, b in itertools.pairwise(places)), default=room.cols)
        for most in range(2 * int(apart) - 1, SHORTEST, -1):
            ways.append([[(p, cut(s, most, cut_off)) for p, s in line] for line in ways[1]])
        for way in ways:
            lines = [_row(line, room) for line in way]
            if all(line is not None for line in lines):
                return [line for line in lines if line is not None]
    for step in range(2, len(places)):
        some = _row(places[::step], room)
        if some is not None:
            return [some]
    return [_row([(p, cut(s, room.cols, cut_off)) for p, s in places[:1]], room) or []]


def _places(view: View, marks: Sequence[Tick]) -> list[tuple[float, str]]:
    """Return where words below the panel belong, in columns of the sheet, from the left."""
    found = []
    for value, text in marks:
        across = view.dot(value, view.y[0])[0]
        if text and math.isfinite(across) and -1 <= across <= view.box.dots[0]:
            found.append((view.box.left + across / ACROSS, text))
    return sorted(found)


def _row(places: Sequence[tuple[float, str]], room: Box) -> Line | None:
    """Return where words begin that stand in one row, None if two would meet."""
    found: Line = []
    end = room.left - 1
    for place, text in places:
        size = cols_of(text)
        col = round(place + 0.25 - size / 2)
        col = min(max(col, room.left), room.left + room.cols - size)
        if col == end:  # by a column they may give way
            col += 1
        if col <= end or col + size > room.left + room.cols:
            return None
        found.append((col, text))
        end = col + size
    return found


def _broken(text: str) -> tuple[str, str]:
    """Return words in two lines, broken where the longer line is shortest."""
    parts = text.split(" ")
    ways = [(" ".join(parts[:i]), " ".join(parts[i:])) for i in range(1, len(parts) + 1)]
    return min(ways, key=lambda way: max(map(cols_of, way)))


def quiet(sheet: Sheet) -> Ink:
    """Return the ink of words around a panel."""
    ink = sheet.look.ink("axis")
    return Ink(ink.code, dim=ink.dim)


def is_number(text: str) -> bool:
    """Whether words are a number, of which some may be left out."""
    return math.isfinite(number(text))
