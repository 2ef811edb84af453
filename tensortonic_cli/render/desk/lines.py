"""A widget of styled lines, and how styles look on this terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from tensortonic_cli.render.raster.look import GROUND, NONE, Look, style_of
from tensortonic_cli.render.theme import ASCII, UNICODE, Glyphs


@dataclass(frozen=True)
class Paint:
    """Turns the roles of the theme into styles of a look, on its ground."""

    look: Look

    @property
    def glyphs(self) -> Glyphs:
        """The glyphs that this terminal can show."""
        return UNICODE if self.look.braille else ASCII

    @property
    def ground(self) -> str:
        """The ground as CSS names it."""
        return "ansi_default" if self.look.ground == NONE else f"#{GROUND:06x}"

    @property
    def base(self) -> Style:
        """The style of plain words."""
        return style_of(self.look.ink("ink").code, self.look.ground, 0, self.look.colours)

    def style(self, name: str) -> Style:
        """Return the style of a role: of the theme, of a picture, or "bold", "dim", "reverse"."""
        role = {"hint": "a", "path": "a", "title": "ink"}.get(name, name)
        ink = self.look.ink(role)
        bold = name in ("bold", "title", "bad bold", "good bold")
        if name == "dim" and self.look.colours == "true":
            ink = self.look.ink("axis")
        flags = bold | (name == "dim" and self.look.colours != "true") << 1
        flags |= (name == "reverse") << 2
        return style_of(ink.code, self.look.ground, int(flags), self.look.colours)

    def strip(self, line: Text, width: int) -> Strip:
        """Return a line as textual draws it, exactly so wide."""
        text = line.copy()
        text.truncate(width, pad=True)
        text.spans = [
            type(span)(span.start, span.end, self.style(span.style))
            if isinstance(span.style, str) and span.style else span
            for span in text.spans
        ]  # fmt: skip
        own = self.style(text.style) if isinstance(text.style, str) and text.style else self.base
        text.style = self.base + own
        # A text without spans is rendered without its style.
        parts = [(part.text, part.style or text.style) for part in text.render(_CONSOLE)]
        return Strip([Segment(words, style) for words, style in parts if words], width)


_CONSOLE = Console(color_system=None, width=1000)


class Lines(Widget):
    """Shows lines that others give it, each cut off at its width."""

    DEFAULT_CSS = "Lines {height: auto;}"
    ALLOW_SELECT = False

    def __init__(self, paint: Paint, id: str | None = None) -> None:
        super().__init__(id=id)
        self.paint = paint
        self._texts: tuple[Text, ...] = ()

    def tell(self, lines: Sequence[Text]) -> None:
        """Show these lines from now on."""
        former, self._texts = self._texts, tuple(lines)
        if [_whole(line) for line in former] != [_whole(line) for line in lines]:
            self.refresh(layout=len(lines) != len(former))

    def lines(self, width: int) -> Sequence[Text]:
        """Return what is shown in so many columns."""
        return self._texts

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines there are."""
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        """Return one line."""
        width = self.size.width
        lines = self.lines(width)
        return self.paint.strip(lines[y] if y < len(lines) else Text(), width)


def _whole(line: Text) -> tuple[str, object, object]:
    """Return all of a line that can be seen; texts are equal if their words are."""
    return line.plain, line.style, line.spans
