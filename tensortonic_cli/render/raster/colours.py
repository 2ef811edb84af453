"""Numbers as colours, and as shades where there are no colours."""

from __future__ import annotations

import numpy as np

from tensortonic_cli.render.raster.look import FEW, GROUND, NONE, ON_DARK, Look, mixed
from tensortonic_cli.render.raster.reading import Array

# After viridis and a red-blue scale, darkened so that marks stand out on them.
_ONE = (0x2A1548, 0x2B3A72, 0x20607C, 0x1B8078, 0x3F9E5A, 0x8FB23C, 0xD6C22E)
_TWO = (0x2C6FD6, 0x2A559C, 0x26395C, 0x24262E, 0x5C3030, 0x9C3A30, 0xD64C30)
_FEW_ONE = (4, 6, 2, 3, 11)
_FEW_TWO = (4, 12, 7, 9, 1)
_FEW_CLASSES = tuple(FEW[role] for role in "abcd")
_CLASSES = tuple(mixed(ON_DARK[role], GROUND, 0.55) for role in "abcd")

BORDER = 0x0C0E12  # between bands and patches
_PALE = 0x808080

_SHADES = {True: " ░▒▓█", False: " .:+#"}
_BELOW = {True: " -=≡", False: " -=~"}
_KINDS = {True: " ░▒▓", False: " .:#"}


def codes_of(shares: Array, palette: str, look: Look) -> Array:
    """Return a colour for each share of the scale; NONE where there is no number.

    Shares go from 0 to 1; in the palette "classes" they are whole numbers that count classes.
    """
    known = np.isfinite(shares)
    safe = np.where(known, shares, 0.0)
    if palette == "classes":
        table = np.array(_CLASSES if look.colours == "true" else _FEW_CLASSES)
        codes = table[np.clip(safe, 0, 1e9).astype(np.int64) % len(table)]
    elif look.colours == "true":
        codes = _ramp(_TWO if palette == "two" else _ONE, np.clip(safe, 0.0, 1.0))
    else:
        table = np.array(_FEW_TWO if palette == "two" else _FEW_ONE)
        codes = table[np.minimum(np.clip(safe, 0, 1) * len(table), len(table) - 1).astype(int)]
    return np.where(known, codes, NONE).astype(np.int32)


def shades_of(shares: Array, palette: str, look: Look) -> Array:
    """Return a character's code for each share of the scale, as codes_of gives colours."""
    known = np.isfinite(shares)
    safe = np.clip(np.where(known, shares, 0.0), 0, 1e9)
    if palette == "classes":
        kinds = _table(_KINDS[look.braille])
        codes = kinds[safe.astype(np.int64) % len(kinds)]
    elif palette == "two":
        size = np.minimum(np.abs(2 * safe - 1) * 3.999, 3).astype(np.int64)
        above, below = _table(_SHADES[look.braille]), _table(_BELOW[look.braille])
        codes = np.where(safe >= 0.5, above[size], below[size])
    else:
        table = _table(_SHADES[look.braille])
        codes = table[np.minimum(np.clip(safe, 0, 1) * len(table), len(table) - 1).astype(int)]
    return np.where(known, codes, ord("?")).astype(np.uint32)


def contrast(code: int, look: Look) -> int:
    """Return the colour of words that can be read on a ground."""
    if code == NONE or look.colours == "none":
        return NONE
    if look.colours == "few":
        return 15 if code in (1, 4, 5, 8) else 0
    parts = (code >> 16 & 255, code >> 8 & 255, code & 255)
    light = sum(w * p for w, p in zip((0.3, 0.59, 0.11), parts, strict=True))
    return 0x101216 if light > 115 else 0xF4F4F6


def faded(codes: Array, ground: int) -> Array:
    """Return colours as those of ghosts: near to the ground."""
    pale = _PALE if ground == NONE else ground
    out = codes.copy()
    for code in np.unique(codes[codes != NONE]).tolist():
        out[codes == code] = mixed(code, pale, 0.4)
    return out


def _ramp(stops: tuple[int, ...], shares: Array) -> Array:
    """Return colours between the stops of a scale."""
    parts = np.array([[stop >> shift & 255 for shift in (16, 8, 0)] for stop in stops], float)
    at = shares * (len(stops) - 1)
    below = np.minimum(at.astype(np.int64), len(stops) - 2)
    share = (at - below)[..., None]
    mix = (parts[below] * (1 - share) + parts[below + 1] * share).round().astype(np.int32)
    return np.asarray(mix[..., 0] << 16 | mix[..., 1] << 8 | mix[..., 2])


def _table(characters: str) -> Array:
    return np.array([ord(character) for character in characters], np.uint32)
