"""Sliders and frames: bars with a knob."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text
from textual import events

from tensortonic_cli.render.desk.moves import at_share, share_of, worded
from tensortonic_cli.render.desk.views import ControlView

INDENT = 2


class SliderView(ControlView):
    """A number on a bar: arrows, digits, and the mouse move it."""

    keys = (("arrows", "change"), ("digits", "type it"))
    takes_numbers = True

    def __init__(self, *about: object) -> None:
        super().__init__(*about)  # type: ignore[arg-type]
        self._held = False

    def body(self, width: int) -> Sequence[Text]:
        """Return the bar."""
        size = max(width - INDENT, 2)
        done = min(max(round(share_of(self.control, self.value) * (size - 1)), 0), size - 1)
        full, knob, rest = "━●─" if self.paint.look.braille else "=O-"
        return [
            Text.assemble(
                " " * INDENT, (full * done, "hint"), (knob, "bold"),
                (rest * (size - 1 - done), "dim"),
            )
        ]  # fmt: skip

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take the knob to where the mouse is."""
        self._held = True
        self.capture_mouse()
        self.follow(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Take the knob along."""
        if self._held:
            self.follow(event)

    def on_mouse_up(self) -> None:
        """Let the knob go."""
        self._held = False
        self.release_mouse()

    def follow(self, event: events.MouseEvent) -> None:
        """Put the knob where the mouse is; the knob's cell is its middle."""
        x = event.pointer_x + (0 if event.pointer_x % 1 else 0.5)
        size = max(self.size.width - INDENT, 2)
        self.put(at_share(self.control, (x - INDENT - 0.5) / (size - 1)))


class FramesView(SliderView):
    """Frames on a bar, with a sign whether they play."""

    keys = (("space", "play"), (". ,", "step"))

    def told(self) -> str:
        """Return the frame, of how many."""
        return f"{self._sign()} {worded(self.value)}/{self.control.n}"

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Play when the name is clicked, else take the knob."""
        if event.y == 0:
            self.deck.play(self.control_name, self.app.now_s())  # type: ignore[attr-defined]
            self.refresh()
            return
        self.deck.playing = ""
        super().on_mouse_down(event)

    def _sign(self) -> str:
        plays = self.deck.playing == self.control_name
        if not self.paint.look.braille:
            return "||" if plays else ">"
        return "‖" if plays else "▶"
