"""How everything looks: the console, the roles of colours, the glyphs."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import IO, Any, NamedTuple, cast

from rich.console import Console
from rich.theme import Theme

from tensortonic_cli.core.model import State

# Green and orange as Okabe and Ito chose them: people who confuse red and green tell them apart.
# All are of middle lightness, so that they can be read on a dark and on a light ground, and in 16
# colours all still differ. None speaks alone: a glyph or a word always says the same.
ROLES = {
    "good": "#009e73",
    "bad": "#d55e00",
    "hint": "#4a6fd0",
    "dim": "dim",
    "title": "bold",
    "path": "#4a6fd0",
    "code": "#b050b0",
    "emphasis": "italic",
}
# rich finds "good" among the roles, and nothing behind "good bold" unless it stands there too.
ROLES |= {f"{role} bold": f"{ROLES[role]} bold" for role in ("good", "bad", "hint")}


class Glyphs(NamedTuple):
    """The characters that stand for something; each is one column wide."""

    passed: str
    failed: str
    todo: str
    skipped: str
    changed: str
    step: str
    full: str
    empty: str
    bullet: str
    dash: str
    side: str
    cut: str

    def state(self, state: State) -> str:
        """Return the glyph of an exercise's state."""
        return {
            State.TODO: self.todo,
            State.PASSED: self.passed,
            State.SKIPPED: self.skipped,
            State.CHANGED: self.changed,
        }[state]


UNICODE = Glyphs("✓", "✗", "·", "»", "~", "›", "▓", "░", "•", "─", "│", "…")
ASCII = Glyphs("+", "x", ".", ">", "~", ">", "#", ".", "*", "-", "|", "~")

PIPE_COLS = 160

STATE_ROLES = {State.PASSED: "good", State.CHANGED: "hint", State.SKIPPED: "dim", State.TODO: "dim"}

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


class TerminalConsole(Console):
    """A rich console that knows its glyphs and lets a closed pipe be seen by its caller.

    line_cols is how wide a line of a list may be: in a pipe wider than prose should be.
    """

    plain = False
    line_cols = 80

    @property
    def glyphs(self) -> Glyphs:
        """The glyphs that this terminal can show."""
        return ASCII if self.plain else glyphs_in(self.encoding)

    def on_broken_pipe(self) -> None:
        """Raise the BrokenPipeError again: rich would turn it into exit code 1."""
        raise  # noqa: PLE0704  rich calls this while it handles that error


def make_console(
    plain: bool = False,
    *,
    environ: Mapping[str, str] = os.environ,
    file: IO[str] | None = None,
    stderr: bool = False,
) -> TerminalConsole:
    """Return a console that interprets no text: no markup, no emoji names, no highlighting.

    plain means no colour, no control codes and glyphs in ASCII. NO_COLOR, TERM=dumb and COLUMNS
    are read from environ.
    """
    console = TerminalConsole(
        file=file,
        stderr=stderr,
        theme=Theme(ROLES),
        markup=False,
        emoji=False,
        highlight=False,
        force_terminal=False if plain else None,  # what is no terminal gets no codes
        _environ=environ,
    )
    console.plain = plain
    measured = console.file.isatty() or bool(environ.get("COLUMNS"))
    console.line_cols = console.width if measured else PIPE_COLS
    _forgive_encoding(console)
    return console


def glyphs_in(encoding: str) -> Glyphs:
    """Return the Unicode glyphs where the encoding has them all, else the ASCII ones."""
    try:
        "".join(UNICODE).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return UNICODE


def bar(done: int, total: int, width_cols: int, glyphs: Glyphs) -> str:
    """Return a bar that is empty only at nothing and full only at everything."""
    filled = width_cols * done // total if total else 0
    if done > 0 and filled == 0:
        filled = 1
    return glyphs.full * filled + glyphs.empty * (width_cols - filled)


def visible(text: str) -> str:
    r"""Return the text with control and direction characters spelled out: \x1b, \u202e.

    Tabs and line feeds stay, CRLF becomes LF.
    """
    return _CONTROL.sub(_spelled, text.replace("\r\n", "\n"))


def _spelled(found: re.Match[str]) -> str:
    return found.group().encode("unicode_escape").decode("ascii")


class _SpellingFile:
    """A file that gets formulas spelled in ASCII where its encoding lacks their characters."""

    def __init__(self, file: IO[str], encoding: str) -> None:
        self._file = file
        self._encoding = encoding

    def write(self, text: str) -> int:
        """Write the text; what draws a whole screen must stay as wide as it is."""
        if text.startswith("\x1b[H"):
            return self._file.write(text)
        from tensortonic_cli.core.spelling import spelled

        return self._file.write(spelled(text, self._encoding))

    def __getattr__(self, name: str) -> Any:
        """Be that file in everything else."""
        return getattr(self._file, name)


def _forgive_encoding(console: Console) -> None:
    """Print what the terminal's encoding lacks in other characters, at last `?`: never end."""
    file = console.file
    reconfigure = getattr(file, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    if glyphs_in(console.encoding) is ASCII:
        console.file = cast("IO[str]", _SpellingFile(file, console.encoding))
