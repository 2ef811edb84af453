"""Choices, toggles, matrices, and what is moved in the picture itself."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text
from textual import events

from tensortonic_cli.render.desk.moves import point_of, stepped, worded
from tensortonic_cli.render.desk.views import ControlView
from tensortonic_cli.render.drawn import one_line

INDENT = 4


class ChoiceView(ControlView):
    """One of several words."""

    keys = (("arrows", "choose"),)

    def told(self) -> str:
        """Return the word, between signs that others can be had."""
        glyphs = ("‹", "›") if self.paint.look.braille else ("<", ">")
        return f"{glyphs[0]} {one_line(self.value, self.paint.glyphs)} {glyphs[1]}"

    def act(self) -> None:
        """Take the next word."""
        self.moved((1, 0))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take the word before or after, by which half is clicked."""
        self.moved((-1, 0) if self.size.width - event.x > len(self.told()) // 2 else (1, 0))


class ToggleView(ControlView):
    """On or off."""

    keys = (("enter", "switch"),)

    def told(self) -> str:
        """Return a box that is checked or empty."""
        return "[x]" if self.value else "[ ]"

    def act(self) -> None:
        """Switch it."""
        self.put(not self.value)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Switch it."""
        self.act()


class MatrixView(ControlView):
    """Entries in rows: arrows choose one, signs and digits change it, and so does dragging."""

    keys = (("arrows", "choose"), ("+ -", "change"), ("digits", "type it"))
    takes_numbers = True

    def __init__(self, *about: object) -> None:
        super().__init__(*about)  # type: ignore[arg-type]
        self._held: int | None = None

    def told(self) -> str:
        """Return nothing: the entries stand below."""
        return ""

    def body(self, width: int) -> Sequence[Text]:
        """Return the rows, the entry that keys change in reverse."""
        size, chosen = self._entry_cols(), self.deck.parts[self.control_name]
        rows = []
        for i, row in enumerate(self.value):
            line = Text(" " * INDENT)
            for j, entry in enumerate(row):
                style = "reverse" if self.has_focus and (i, j) == chosen else ""
                line.append(worded(entry).rjust(size), style).append(" ")
            rows.append(line)
        return rows

    def moved(self, step: tuple[int, int]) -> None:
        """Choose another entry."""
        i, j = self.deck.parts[self.control_name]
        rows, cols = len(self.value), len(self.value[0])
        chosen = (min(max(i - step[1], 0), rows - 1), min(max(j + step[0], 0), cols - 1))
        self.deck.parts[self.control_name] = chosen

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Choose the entry under the mouse, to be dragged."""
        i, j = event.y - 1, (event.x - INDENT) // (self._entry_cols() + 1)
        if 0 <= i < len(self.value) and 0 <= j < len(self.value[0]):
            self.deck.parts[self.control_name] = (i, j)
            self._held = event.x
            self.capture_mouse()
            self.refresh()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Change the entry by how far the mouse moves sideways."""
        if self._held is not None and event.x != self._held:
            part = self.deck.parts[self.control_name]
            self.put(stepped(self.control, self.value, (event.x - self._held, 0), part))
            self._held = event.x

    def on_mouse_up(self) -> None:
        """Let the entry go."""
        self._held = None
        self.release_mouse()

    def _entry_cols(self) -> int:
        return max(5, *(len(worded(entry)) for row in self.value for entry in row))


class PointView(ControlView):
    """A point of the picture: arrows move it, and the mouse does in the picture."""

    keys = (("arrows", "move"), ("mouse", "drag it"))


class PointsView(ControlView):
    """Several points: Enter takes the next one."""

    keys = (("arrows", "move"), ("enter", "next point"), ("mouse", "drag"))

    def told(self) -> str:
        """Return which point it is, and where."""
        part = self.deck.parts[self.control_name]
        place = worded(point_of(self.control, self.value, part))
        return f"{part[0] + 1}/{len(self.value)} {place}"

    def act(self) -> None:
        """Take the next point."""
        self.select(1)


class TurnView(ControlView):
    """How a panel in space is turned."""

    keys = (("arrows", "turn"), ("mouse", "drag"))

    def told(self) -> str:
        """Return both angles."""
        degree = "°" if self.paint.look.braille else ""
        return f"{self.value[0]:.0f}{degree} {self.value[1]:.0f}{degree}"
