"""Controls as widgets: what they show, what keys and the mouse do to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.text import Text
from textual import events

from tensortonic_cli.render.desk.deck import Deck
from tensortonic_cli.render.desk.lines import Lines, Paint
from tensortonic_cli.render.desk.moves import LARGE, parts_of, stepped, typed, worded
from tensortonic_cli.render.drawn import one_line
from tensortonic_cli.render.report import beside

ARROWS = {"left": (-1, 0), "right": (1, 0), "up": (0, 1), "down": (0, -1)}
CHANGES = {"plus": (1, 0), "equals_sign": (1, 0), "minus": (-1, 0), "underscore": (-1, 0)}

Keys = tuple[tuple[str, str], ...]


class ControlView(Lines, can_focus=True):
    """One control: its name with its value, and what belongs to its kind below."""

    DEFAULT_CSS = "ControlView {margin-bottom: 1;}"
    keys: Keys = (("arrows", "change"),)
    takes_numbers = False

    def __init__(self, paint: Paint, deck: Deck, name: str) -> None:
        super().__init__(paint)
        self.deck = deck
        self.control_name = name
        self.entry = ""
        self.grain = 0.1

    @property
    def control(self) -> Any:
        """The control that is shown."""
        return self.deck.controls[self.control_name]

    @property
    def value(self) -> Any:
        """Its value now."""
        return self.deck.values[self.control_name]

    def lines(self, width: int) -> Sequence[Text]:
        """Return the name with the value, and the lines below."""
        return [self._head(width), *self.body(width)]

    def body(self, width: int) -> Sequence[Text]:
        """Return the lines below the name."""
        return ()

    def told(self) -> str:
        """Return the value in words."""
        return worded(self.value)

    def put(self, value: Any) -> None:
        """Give the control another value."""
        self.deck.set(self.control_name, value)
        self.refresh()

    def act(self) -> None:
        """Do what Enter means here."""
        if self.takes_numbers:
            self.entry = " "
            self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Change the value by arrows and signs, or take a number that is typed."""
        if self._typed(event) or self._pressed(event.key):
            event.stop()
            event.prevent_default()
            self.refresh()

    def moved(self, step: tuple[int, int]) -> None:
        """Do what an arrow means: change the value."""
        part = self.deck.parts[self.control_name]
        self.put(stepped(self.control, self.value, step, part, self.grain))

    def select(self, step: int) -> None:
        """Let keys move the next part of the control, or one before."""
        parts = parts_of(self.control)
        place = parts.index(self.deck.parts[self.control_name])
        self.deck.parts[self.control_name] = parts[(place + step) % len(parts)]
        self.refresh()

    def on_focus(self) -> None:
        """Show that keys go here."""
        self.refresh()

    def on_blur(self) -> None:
        """Forget a number that was begun."""
        self.entry = ""
        self.refresh()

    def _pressed(self, key: str) -> bool:
        large, bare = (LARGE, key[6:]) if key.startswith("shift+") else (1, key)
        if bare in ARROWS:
            self.moved((ARROWS[bare][0] * large, ARROWS[bare][1] * large))
        elif key in CHANGES:
            part = self.deck.parts[self.control_name]
            self.put(stepped(self.control, self.value, CHANGES[key], part, self.grain))
        elif key == "enter":
            self.act()
        else:
            return False
        return True

    def _typed(self, event: events.Key) -> bool:
        """Take a part of a number; Enter ends it, Escape gives it up."""
        if not self.takes_numbers:
            return False
        sign = event.character or ""
        if sign.isdecimal() or (self.entry and sign and sign in "+-.,e"):
            self.entry = self.entry.strip() + sign
        elif not self.entry:
            return False
        elif event.key == "enter":
            part = self.deck.parts[self.control_name]
            self.put(typed(self.control, self.value, part, self.entry))
            self.entry = ""
        elif event.key == "escape":
            self.entry = ""
        elif event.key == "backspace":
            self.entry = self.entry[:-1]
        else:
            return False
        return True

    def _head(self, width: int) -> Text:
        glyphs = self.paint.glyphs
        label = one_line(self.control.label or self.control_name, glyphs)
        mark = (f"{glyphs.step} ", "hint") if self.has_focus else "  "
        name = Text.assemble(mark, (label, "bold" if self.has_focus else ""))
        value = Text(f"{self.entry.strip()}_", "reverse") if self.entry else Text(self.told())
        if name.cell_len + value.cell_len + 1 > width:
            name.truncate(max(width - value.cell_len - 1, 4), overflow="ellipsis")
        return beside(name, value, width)
