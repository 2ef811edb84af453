"""All keys of the view, on a screen of their own."""

from __future__ import annotations

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from tensortonic_cli.render.desk.lines import Lines, Paint

GUIDE = (
    ("tab, shift-tab", "the next control, the one before"),
    ("arrows", "change it; with shift five steps at once"),
    ("+ -", "change it, where arrows choose an entry of a matrix"),
    ("digits, enter", "type a number"),
    ("enter", "switch, choose, or take the next point"),
    ("space", "play the frames, or pause"),
    (". ,", "one frame on, one back"),
    ("r", "all controls as they were at first"),
    ("[ ]", "the exercise before, the one after"),
    ("mouse", "drag points, bars, knobs, entries, and views of space"),
    ("?", "this page"),
    ("q", "back; Ctrl-C ends tt"),
    ("", ""),
    ("", "Every save of the file draws the picture anew."),
    ("", "Faint marks are what the reference draws where your function differs."),
)


class Guide(ModalScreen[None]):
    """Lists the keys; any key closes it."""

    DEFAULT_CSS = "Guide VerticalScroll {padding: 1 2; scrollbar-size-vertical: 1;}"

    def __init__(self, paint: Paint) -> None:
        super().__init__()
        self._paint = paint

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        with VerticalScroll(can_focus=False):
            yield Lines(self._paint)

    def on_mount(self) -> None:
        """Fill the screen."""
        self.styles.background = self._paint.ground
        wide = max(len(key) for key, _ in GUIDE) + 2
        lines = [Text.assemble((key.ljust(wide), "bold"), does) for key, does in GUIDE]
        back = Text("any key: back", "dim")
        self.query_one(Lines).tell(
            [Text("Keys of the view", "title"), Text(), *lines, Text(), back]
        )

    def on_key(self, event: events.Key) -> None:
        """Close it."""
        event.stop()
        self.dismiss()
