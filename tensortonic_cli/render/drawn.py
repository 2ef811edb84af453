"""What a drawing says in words: its values, what to try, and what is wrong with the code."""

from __future__ import annotations

from typing import Any, Protocol

from rich.text import Text

from tensortonic_cli.core.spelling import spelled
from tensortonic_cli.render.report import message_lines, wrapped
from tensortonic_cli.render.theme import ASCII, Glyphs, visible

_GAP = 3


class Drawn(Protocol):
    """A frame of a visual as system/easel.py has it; what its fields mean is said there."""

    @property
    def picture(self) -> dict[str, Any] | None:
        """Panels, values and a sentence; None before anything could be drawn."""

    @property
    def values(self) -> dict[str, Any] | None:
        """The values of the controls that it was drawn for."""

    @property
    def controls(self) -> tuple[dict[str, Any], ...]:
        """The controls, each as scene/wire.py tells of it."""

    @property
    def message(self) -> str:
        """What is wrong with the code, "" for nothing."""

    @property
    def line(self) -> int | None:
        """The line that is wrong."""

    @property
    def stale(self) -> bool:
        """Whether the picture is that of an earlier text or of other values."""

    @property
    def unwritten(self) -> bool:
        """Whether the function is a stub yet."""

    @property
    def fault(self) -> str:
        """What is wrong with the visual itself."""

    @property
    def wish(self) -> int:
        """The last wish that it answers."""


def say_lines(drawn: Drawn, width: int, glyphs: Glyphs) -> list[Text]:
    """Return the sentence that tells what to look for."""
    say = one_line((drawn.picture or {}).get("say"), glyphs)
    return wrapped(say, width) if say else []


def value_lines(drawn: Drawn, width: int, glyphs: Glyphs) -> list[Text]:
    """Return the values side by side; those that are wrong with what is expected."""
    lines = [Text()]
    for entry in (drawn.picture or {}).get("values") or ():
        for item in _value(entry, width, glyphs):
            if lines[-1] and lines[-1].cell_len + _GAP + item.cell_len > width:
                lines.append(Text())
            lines[-1].append(" " * _GAP if lines[-1] else "").append_text(item)
    for line in lines:
        line.truncate(width, overflow="ellipsis")
    return [line for line in lines if line]


def trouble_lines(drawn: Drawn, width: int, glyphs: Glyphs) -> list[Text]:
    """Return why the picture is not the one of the code as it stands; nothing if it is."""
    if drawn.fault:
        text = f"This visual has a fault of its own, not of your code: {drawn.fault}"
        return message_lines(text, width, glyphs, 0)
    if drawn.unwritten:
        faint = "" if drawn.picture is None else " The faint picture is what it will do."
        return wrapped(f"{glyphs.todo} Your function is not written yet.{faint}", width, 0, "hint")
    if not drawn.message:
        return []
    lines = message_lines(f"{glyphs.failed} {drawn.message}", width, glyphs, 0)
    if drawn.line is not None and f"line {drawn.line}" not in drawn.message.lower():
        lines += wrapped(f"It is line {drawn.line}.", width)
    if drawn.stale:
        lines += wrapped("The picture is that of the last text that could be drawn.", width)
    for line in lines:
        line.stylize("bad")
    return lines


def one_line(value: Any, glyphs: Glyphs) -> str:
    """Return words as one line that this terminal can show."""
    text = " ".join(visible(str(value if value is not None else "")).split())
    return spelled(text, "ascii") if glyphs is ASCII else text


def _value(entry: list[Any], width: int, glyphs: Glyphs) -> list[Text]:
    """Return a value with its name, and what is expected apart where both do not fit."""
    name, given, *expected = (one_line(part, glyphs) for part in entry)
    if expected and not given:
        return [Text(f"{name} expected {expected[0]}", "dim")]
    item = Text.assemble(f"{name} ", (given, "bold"))
    if not expected:
        return [item]
    item.append(f" {glyphs.failed}", "bad")
    right = Text(f"expected {expected[0]}", "bad")
    if item.cell_len + 1 + right.cell_len > width:
        return [item, Text.assemble("  ", right)]
    return [item.append(" ").append_text(right)]
