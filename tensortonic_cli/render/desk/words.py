"""The words round the picture: what is looked at, and which keys are worth naming now."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from tensortonic_cli.render.desk.sitting import Sitting
from tensortonic_cli.render.drawn import one_line
from tensortonic_cli.render.report import beside
from tensortonic_cli.render.theme import Glyphs

Keys = Sequence[tuple[str, str]]

_LAST = (("?", "help"), ("q", "quit"))


def head_line(sitting: Sitting, width: int, glyphs: Glyphs) -> Text:
    """Return the title of the exercise, with area and topic at the right."""
    title = Text.assemble(" ", (one_line(sitting.title, glyphs), "title"))
    where = one_line(f" {glyphs.step} ".join(sitting.where).lower(), glyphs)
    return beside(title, Text(f"{where} ", "dim"), width)


def keys_line(
    own: Keys, sitting: Sitting, width: int, *, several: bool, plays: bool
) -> Text:  # fmt: skip
    """Return the keys as one line: those of the control first, then what helps and quits."""
    ahead = [*own]
    if several:
        ahead.append(("tab", "next"))
    if plays and ("space", "play") not in ahead:
        ahead.append(("space", "play"))
    ahead.append(("r", "reset"))
    if sitting.before or sitting.after:
        ahead.append(("[ ]", "exercise"))
    line = Text(" ")
    tail = sum(len(key) + len(does) + 4 for key, does in _LAST)
    for key, does in (*ahead, *_LAST):
        size = len(key) + len(does) + 4
        if (key, does) in _LAST or line.cell_len + size + tail <= width:
            line.append(key, "bold").append(f" {does}   ")
    return line
