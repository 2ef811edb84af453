"""One frame of a visual as lines of text: for pipes, and for a screen that shows other things."""

from __future__ import annotations

from rich.text import Text

from tensortonic_cli.render.drawn import Drawn, say_lines, trouble_lines, value_lines
from tensortonic_cli.render.raster import draw, look_of
from tensortonic_cli.render.theme import TerminalConsole

LEAST_ROWS = 6  # of the panels: fewer show nothing


def still_lines(
    drawn: Drawn, width: int, height: int, console: TerminalConsole, *, brief: bool = False
) -> list[Text]:
    """Return panels with the words below them, at most `height` lines of at most `width` columns.

    brief leaves out what to try. Where there are too few lines the words go first; the panels
    take what is left.
    """
    glyphs = console.glyphs
    trouble = trouble_lines(drawn, width, glyphs)
    values = value_lines(drawn, width, glyphs)
    say = [] if brief else say_lines(drawn, width, glyphs)
    words = [*trouble, *values, *say]
    for shorter in ([*trouble, *values], trouble, []):
        if len(words) > max(height - LEAST_ROWS, 0):
            words = shorter
    if drawn.picture is None:
        return (trouble or [Text("There is no picture.")])[:height]
    rows = max(height - len(words), 1)
    return [*draw(drawn.picture, width, rows, look_of(console)).lines(), *words]
