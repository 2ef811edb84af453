"""From a sheet to rows of text in one style each."""

from __future__ import annotations

from functools import cache

import numpy as np
from rich.style import Style

from tensortonic_cli.render.raster.look import NONE, style_of
from tensortonic_cli.render.raster.reading import Array
from tensortonic_cli.render.raster.sheet import ACROSS, DOWN, TAIL, Layer, Sheet

Run = tuple[str, Style]
Row = tuple[Run, ...]

BITS = np.array([[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]], np.uint8)
BRAILLE = 0x2800
UPPER, LOWER = ord("▀"), ord("▄")
_MOSTLY_FULL = [ord(character) for character in "▆▇█"]
FREE = " "

# What ASCII has for patterns of dots: four rows of two.
_ASCII = {
    ".": ".. .. .. oo", "'": "oo .. .. ..", "-": ".. oo .. ..", "|": "o. o. o. o.",
    "/": ".o .o o. o.", "\\": "o. o. .o .o", ":": ".. oo .. oo", "+": "o. oo o. ..",
    "=": "oo .. oo ..", "(": ".o o. o. .o", ")": "o. .o .o o.", "*": "oo oo oo ..",
    "#": "oo oo oo oo", "`": "o. o. .. ..", ",": ".. .. .o o.",
}  # fmt: skip


def rows_of(sheet: Sheet) -> tuple[Row, ...]:
    """Return the rows of a sheet, each as wide as the sheet."""
    codes, fore, back, flags = _cells(sheet)
    tails = codes[:, 1:] == TAIL
    for looks_of in (fore, back, flags):  # both cells of a wide character look like its first
        looks_of[:, 1:][tails] = looks_of[:, :-1][tails]
    # One number for all that a style depends on: colours have 24 bits, flags 3.
    keys = (fore.astype(np.int64) + 1) << 28 | (back.astype(np.int64) + 1) << 3 | flags
    edges = np.ones((sheet.rows, sheet.cols + 1), bool)
    edges[:, 1:-1] = keys[:, 1:] != keys[:, :-1]
    colours = sheet.look.colours
    rows = []
    for y in range(sheet.rows):
        line = codes[y].astype("<u4").tobytes().decode("utf-32-le")
        cuts = np.flatnonzero(edges[y]).tolist()
        starts = cuts[:-1]
        looks = zip(
            fore[y, starts].tolist(), back[y, starts].tolist(), flags[y, starts].tolist(),
            strict=True,
        )  # fmt: skip
        rows.append(
            tuple(
                (_text(sheet, line, y, start, end), style_of(*look, colours))
                for start, end, look in zip(starts, cuts[1:], looks, strict=True)
            )
        )
    return tuple(rows)


def _text(sheet: Sheet, line: str, row: int, start: int, end: int) -> str:
    """Return some cells of a line, with the accents on them."""
    text = line[start:end]
    if sheet.accents:
        text = "".join(
            character + sheet.accents.get((row, start + i), "") for i, character in enumerate(text)
        )
    return text.replace(chr(TAIL), "")


def _cells(sheet: Sheet) -> tuple[Array, Array, Array, Array]:
    """Return character, colour, ground and flags of every cell."""
    upper, lower = sheet.halves[0::2], sheet.halves[1::2]
    codes = np.full(upper.shape, ord(FREE), np.uint32)
    fore = np.full(upper.shape, NONE, np.int32)
    back = _between(upper, lower, sheet.look.colours)
    flags = np.zeros(upper.shape, np.int32)
    if sheet.look.braille:
        split = upper != lower
        codes[split] = np.where(upper[split] == NONE, LOWER, UPPER)
        fore[split] = np.where(upper == NONE, lower, upper)[split]
        ground = np.where(upper == NONE, NONE, lower)
    else:
        split, ground = np.zeros(upper.shape, bool), back
    inks = _Inks(sheet)
    owners, bits = _owners(sheet.dots)
    _lay(sheet.blocks, inks, codes, fore, flags, split)
    dotted = bits > 0
    # Behind dots that cross the top of a bar lies the bar, if it fills most of the cell.
    solid = dotted & np.isin(sheet.blocks.codes, _MOSTLY_FULL)
    back[solid] = inks.codes[sheet.blocks.inks[solid]]
    codes[dotted] = inks.letters(owners, bits)[dotted]
    fore[dotted], flags[dotted] = inks.codes[owners[dotted]], inks.flags[owners[dotted]]
    split &= ~dotted
    _lay(sheet.signs, inks, codes, fore, flags, split)
    back = np.where(split, ground, back)
    if sheet.look.ground != NONE:
        back[back == NONE] = sheet.look.ground
        fore[split & (fore == NONE)] = sheet.look.ground
    # What is free takes part in the run beside it; blanks between words are words.
    free = (codes == ord(FREE)) & (sheet.signs.codes == 0)
    fore[free], flags[free] = NONE, 0
    return codes, fore, back, flags


def _lay(
    layer: Layer, inks: _Inks, codes: Array, fore: Array, flags: Array, split: Array
) -> None:  # fmt: skip
    """Lay the characters of a layer over what is there."""
    there = layer.codes > 0
    codes[there] = layer.codes[there]
    fore[there], flags[there] = inks.codes[layer.inks[there]], inks.flags[layer.inks[there]]
    split &= ~there


class _Inks:
    """The inks of a sheet as tables."""

    def __init__(self, sheet: Sheet) -> None:
        self.codes = np.array([ink.code for ink in sheet.inks], np.int32)
        self.flags = np.array([ink.flags for ink in sheet.inks], np.int32)
        self._own = np.array([ord(ink.letter or "\0") for ink in sheet.inks], np.uint32)
        self._braille = sheet.look.braille

    def letters(self, owners: Array, bits: Array) -> Array:
        """Return the character of each cell's dots."""
        if self._braille:
            return bits.astype(np.uint32) + BRAILLE
        return np.where(self._own[owners] > 0, self._own[owners], _ascii_shapes()[bits])


def _owners(dots: Array) -> tuple[Array, Array]:
    """Return the last ink in each cell, and the bits of its dots."""
    layers = [(dots[i::DOWN, j::ACROSS], BITS[i, j]) for i in range(DOWN) for j in range(ACROSS)]
    owners = np.maximum.reduce([layer for layer, _ in layers])
    bits = np.zeros(owners.shape, np.uint8)
    for layer, bit in layers:
        bits += (layer == owners) * bit
    bits[owners == 0] = 0
    return owners, bits


def _between(upper: Array, lower: Array, colours: str) -> Array:
    """Return one ground for both halves of a cell."""
    if colours != "true":
        return upper.copy()
    both = (upper != NONE) & (lower != NONE)
    # The mean of two colours in all three parts at once: carries must not run over.
    mean = (upper & lower) + (((upper ^ lower) & 0xFEFEFE) >> 1)
    return np.where(both, mean, np.where(upper == lower, upper, NONE)).astype(np.int32)


@cache
def _ascii_shapes() -> Array:
    """Return for each pattern of dots the ASCII character that looks most like it."""
    patterns = [
        np.array([[dot == "o" for dot in row] for row in _rows(drawn)]) for drawn in _ASCII.values()
    ]
    table = np.zeros(256, np.uint32)
    letters = list(_ASCII)
    for bits in range(256):
        own = (BITS & bits) > 0
        misses = [int((own ^ pattern).sum()) for pattern in patterns]
        table[bits] = ord(letters[int(np.argmin(misses))])
    return table


def _rows(drawn: str) -> list[str]:
    """Return four rows of two dots."""
    dots = drawn.replace(" ", "")
    return [dots[i : i + ACROSS] for i in range(0, ACROSS * DOWN, ACROSS)]
