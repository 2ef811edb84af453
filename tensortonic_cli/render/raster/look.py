"""How pictures look on one terminal: its colours and characters, and what roles mean in them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from rich.color import Color
from rich.style import Style

from tensortonic_cli.render.theme import UNICODE, TerminalConsole, glyphs_in

NONE = -1  # the terminal's own colour
GROUND = 0x12141A

# The hues of the page in the browser, so that words for colours hold in both; after Okabe and Ito:
# with any kind of colour vision all series can be told apart.
ON_DARK = {
    "a": 0x5CB3FF, "b": 0xFF9457, "c": 0x3ECFA0, "d": 0xE79BD0, "x": 0xF2B84B, "y": 0x9ADCFF,
    "ink": 0xE1E1E6, "grid": 0x4A6C9E, "faint": 0x3E424E, "axis": 0x787C88,
    "good": 0x4DD0C8, "bad": 0xFF6F9C,
}  # fmt: skip
# Of middle lightness, because the ground may be dark or light.
ON_ANY = {
    "a": 0x2A8FD0, "b": 0xDC6420, "c": 0x009E73, "d": 0xBE5AA6, "x": 0xC08A00, "y": 0x4FA9D6,
    "ink": NONE, "grid": 0x5A7FB0, "faint": 0x808080, "axis": 0x808080,
    "good": 0x12948C, "bad": 0xD23F76,
}  # fmt: skip
FEW = {
    "a": 12, "b": 3, "c": 2, "d": 5, "x": 11, "y": 14, "ink": NONE, "grid": 4, "faint": 8,
    "axis": 8, "good": 6, "bad": 1,
}  # fmt: skip

# Without colours lines differ by their dashes, in dots drawn and left out.
PATTERNS = {"b": (7, 3), "c": (3, 3), "d": (1, 3), "x": (8, 2, 2, 2), "y": (2, 4)}
PATTERNS |= {"faint": (1, 5), "bad": (5, 2, 1, 2)}
DASHED, HAUNTED, BEHIND = (5, 4), (2, 3), (1, 7)

# What stands for a role where dots in a cell cannot be drawn, and for a point without colours.
LETTERS = {"a": "*", "b": "o", "c": "+", "d": "x", "x": "#", "y": "@", "good": "+", "bad": "x"}
LETTERS |= {"hollow": "o", "grid": ":", "faint": ".", "axis": "."}
SIGNS = {"a": "●", "b": "○", "c": "▲", "d": "◆", "x": "■", "y": "□", "good": "✓", "bad": "✗"}
SIGNS |= {"hollow": "○"}
SHADES = {"a": "█", "b": "▒", "c": "░", "d": "▓", "x": "▞", "y": "▚", "good": "░", "bad": "▒"}
ASCII_SHADES = {"a": "#", "b": "=", "c": ":", "d": "%", "x": "$", "y": "~", "good": ":", "bad": "="}


@dataclass(frozen=True)
class Ink:
    """What is drawn with: a colour, how strongly, and a letter instead of dots ("" for none)."""

    code: int = NONE
    bold: bool = False
    dim: bool = False
    reverse: bool = False
    letter: str = ""

    @property
    def flags(self) -> int:
        """Bold, dim and reverse as the bits of a number."""
        return self.bold | self.dim << 1 | self.reverse << 2


@dataclass(frozen=True)
class Look:
    """What a terminal can show.

    colours: "true" (24 bits, or what rich makes of them), "few" (the terminal's 16) or "none".
    braille: dots and blocks may be used, else only ASCII. ground: the colour behind everything,
    NONE for the terminal's own.
    """

    colours: str = "true"
    braille: bool = True
    ground: int = NONE

    @property
    def cut_off(self) -> str:
        """What stands for the rest of words that are cut."""
        return "…" if self.braille else "~"

    def ink(self, role: str, *, ghost: bool = False) -> Ink:
        """Return the ink of a role; a ghost's is the same, but faint."""
        letter = "" if self.braille else LETTERS.get(role, "")
        table = {"true": ON_ANY if self.ground == NONE else ON_DARK, "few": FEW}
        code = table[self.colours].get(role, NONE) if self.colours in table else NONE
        dim = self.colours != "true" and role in ("faint", "axis", "grid")
        if not ghost:
            return Ink(code, dim=dim, letter=letter)
        if self.colours == "true" and self.ground != NONE:
            return Ink(mixed(code, self.ground, 0.45), letter="," if letter else "")
        return Ink(code, dim=True, letter="," if letter else "")

    def pattern(self, role: str, *, dash: bool, ghost: bool) -> tuple[int, ...]:
        """Return how many dots are drawn, left out, drawn, ...; empty for a whole line."""
        if ghost:
            quiet = self.colours == "none" and role in ("grid", "faint")
            return BEHIND if quiet else HAUNTED
        if dash:
            return DASHED
        return PATTERNS.get(role, ()) if self.colours == "none" else ()

    def sign(self, role: str) -> str:
        """Return the character of a point where colours cannot tell its role, else ""."""
        if self.colours != "none":
            return ""
        return SIGNS.get(role, "●") if self.braille else LETTERS.get(role, "*")

    def shade(self, role: str) -> str:
        """Return the character that fills the bars and areas of a role."""
        if not self.braille:
            return ASCII_SHADES.get(role, "#")
        return SHADES.get(role, "█") if self.colours == "none" else "█"


def look_of(console: TerminalConsole, environ: Mapping[str, str] = os.environ) -> Look:
    """Return what a console can show."""
    system = console.color_system
    colours = {"truecolor": "true", "256": "true", "standard": "few", "windows": "few"}
    found = colours.get(system or "", "none") if not console.no_color else "none"
    # The console of Linux has no braille whatever its encoding.
    braille = not console.plain and glyphs_in(console.encoding) is UNICODE
    braille = braille and environ.get("TERM") != "linux" and not console.legacy_windows
    return Look(found, braille)


def on_ground(look: Look) -> Look:
    """Return the look of a view that paints its own ground, where there are colours for that."""
    return replace(look, ground=GROUND) if look.colours == "true" else look


def mixed(one: int, other: int, share: float) -> int:
    """Return a colour with `share` of the first and the rest of the other."""
    parts = [
        round((one >> shift & 255) * share + (other >> shift & 255) * (1 - share))
        for shift in (16, 8, 0)
    ]
    return parts[0] << 16 | parts[1] << 8 | parts[2]


@lru_cache(8192)
def style_of(fg: int, bg: int, flags: int, colours: str) -> Style:
    """Return rich's style for two colours and the flags of an ink."""
    return Style(
        color=_color(fg, colours),
        bgcolor=_color(bg, colours),
        bold=bool(flags & 1) or None,
        dim=bool(flags & 2) or None,
        reverse=bool(flags & 4) or None,
    )


def _color(code: int, colours: str) -> Color | None:
    if code == NONE or colours == "none":
        return None
    if colours == "few":
        return Color.from_ansi(code)
    return Color.from_rgb(code >> 16 & 255, code >> 8 & 255, code & 255)
