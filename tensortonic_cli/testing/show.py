"""Settled values as the lines that learners read beneath the sentence of a failed check."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

import numpy as np

from tensortonic_cli.core.grids import MAX_WIDTH, Picture, Window, lay_out, open_window
from tensortonic_cli.core.numerals import Style, choose_style, number_text, pair_texts
from tensortonic_cli.testing.arrays import NUMBERS, Items, array_of, shape_of, size_of
from tensortonic_cli.testing.foreign import Foreign
from tensortonic_cli.testing.values import MAX_CELLS, settle

Lines = tuple[str, ...]
MAX_ITEMS = 10
FEW_ITEMS = 6
_NOISE = 1e-9
_LABEL_WIDTH = 9


def message(sentence: str, rows: list[tuple[str, Lines]]) -> str:
    """Return the sentence, a blank line, and the rows with their names in one column."""
    if not rows:
        return sentence
    rows = [(name[:24], lines) for name, lines in rows]
    width = max(_LABEL_WIDTH, *(len(name) for name, _ in rows))
    text = [sentence, ""]
    for name, lines in rows:
        labels = (name, *[""] * (len(lines) - 1))
        text += [f"  {at:<{width}} {line}" for at, line in zip(labels, lines, strict=True)]
    return "\n".join(text)


def input_rows(given: dict[str, Any]) -> list[tuple[str, Lines]]:
    """Return a row for each input, in the order given."""
    return [(name, input_lines(value)) for name, value in given.items()]


def input_lines(value: Any) -> Lines:
    """Return an input: lists as Python writes them where they fit, arrays with dtype and shape."""
    plain = settle(value)
    if isinstance(plain, Foreign) and plain.noun == "a function":
        return (_function_text(value),)
    if isinstance(plain, Items) and (text := brief(plain)) is not None:
        return (text,)
    return value_lines(plain)


def answer_rows(got: Any, want: Any, wrong: np.ndarray | None) -> list[tuple[str, Lines]]:
    """Return the rows "expected" and "got"; cells where `wrong` is True are marked in got."""
    want_lines, got_lines = pair_lines(got, want, wrong)
    return [("expected", want_lines), ("got", got_lines)]


def value_lines(plain: Any) -> Lines:
    """Return one value: a number, an aligned array, or the items of a container."""
    if _is_several(plain):
        return _container_lines(plain)
    is_small = isinstance(plain, np.ndarray) or (size_of(plain) or 0) <= MAX_CELLS
    if shape_of(plain) and is_small:
        return _array_lines(array_of(plain), None, None, _kind(plain))[-1]
    if isinstance(plain, Items):
        return _container_lines(plain)
    return (_leaf_text(plain),)


def brief(plain: Any, width: int = MAX_WIDTH) -> str | None:
    """Return a value on one line, or None when it does not fit."""
    text = _inline(plain, width, 0)
    return text if len(text) <= width else None


def one_line(plain: Any, width: int) -> str:
    """Return a value on one line, its end cut off where it does not fit."""
    return cut(_inline(plain, width, 0), width)


def cut(text: str, width: int = MAX_WIDTH) -> str:
    """Return the text as one line of printable letters, with dots where its end is cut off."""
    text = text if len(text) <= width else text[: width - 3] + "..."
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def text_pair(have: str, want: str) -> tuple[str, str]:
    """Return two strings as Python writes them; long ones from shortly before they differ."""
    unequal = (at for at, (a, b) in enumerate(zip(have, want, strict=False)) if a != b)
    common = next(unequal, min(len(have), len(want)))
    start = common - 20 if common > 40 else 0
    dots = "..." if start else ""
    return tuple(dots + cut(repr(text[start : start + 200])) for text in (have, want))


def _function_text(function: Any) -> str:
    name = str(getattr(function, "__name__", ""))
    return cut(name) if name.isidentifier() else "<a function>"


def pair_lines(got: Any, want: Any, wrong: np.ndarray | None) -> tuple[Lines, Lines]:
    """Return the lines of what was expected and of what came, in common columns if they can be."""
    if isinstance(got, NUMBERS) and isinstance(want, NUMBERS):
        have, expected = pair_texts(got, want)
        return (expected,), (have,)
    if isinstance(got, str) and isinstance(want, str):
        have, expected = text_pair(got, want)
        return (expected,), (have,)
    if wrong is not None and wrong.ndim:
        have, expected = array_of(got), array_of(want)
        return _array_lines(have, expected, wrong, _kind(got))
    if shape_of(want) and not _is_several(want):
        return _array_lines(array_of(want), None, None, "")[-1], value_lines(got)
    return value_lines(want), value_lines(got)


def _is_several(plain: Any) -> bool:
    """Whether a container is shown item by item although its items may make an array."""
    if not isinstance(plain, Items):
        return isinstance(plain, (dict, frozenset))
    return np.ndarray in plain.kinds or (plain.form == "tuple" and len(plain.values) <= FEW_ITEMS)


def _kind(plain: Any) -> str:
    return plain.form if isinstance(plain, Items) else str(plain.dtype)


def _array_lines(
    array: np.ndarray, beside: np.ndarray | None, wrong: np.ndarray | None, kind: str
) -> tuple[Lines, ...]:
    """Return the lines of `beside`, if given, and of `array`, in the same columns."""
    shown = [array] if beside is None else [beside, array]
    kinds = [kind] if beside is None else ["", kind]
    if not array.size:
        return tuple((_with_note("[]", one, array.shape),) for one in kinds)
    focus = _first(wrong) if wrong is not None and wrong.any() else (0,) * array.ndim
    window = open_window(array.shape, focus)
    cells = [_cells(one, window) for one in shown]
    marks = [] if wrong is None else _cells(wrong, window)
    style = _style(cells, marks, _NOISE if beside is not None else 0.0)
    window = window.narrowed(_cell_width(cells, style, bool(marks)), focus)
    pictures = [_picture(one, window, style) for one in shown]
    if wrong is not None:
        pictures[-1] = Picture(pictures[-1].rows, _marked(_cells(wrong, window)))
    where = "" if window.is_whole or wrong is None else f", around [{', '.join(map(str, focus))}]"
    return tuple(
        (*lines[:-1], _with_note(lines[-1], one, array.shape, where))
        for one, lines in zip(kinds, lay_out(window, tuple(pictures)), strict=True)
    )


def _with_note(line: str, kind: str, shape: tuple[int, ...], where: str = "") -> str:
    return f"{line}   {kind} {shape}{where}" if kind else f"{line}   {shape}{where}"


def _first(mask: np.ndarray) -> tuple[int, ...]:
    return tuple(int(at) for at in np.unravel_index(int(np.argmax(mask)), mask.shape))


def _cells(array: np.ndarray, window: Window) -> list[list[Any]]:
    """Return the shown cells; by index, because to reshape a broadcast view would copy it."""
    columns = slice(window.columns.start, window.columns.stop)
    return [array[(*row, columns)].tolist() for row in window.row_indices()]


def _style(cells: list[list[list[Any]]], marks: list[list[Any]], noise: float) -> Style:
    flat = [[cell for row in one for cell in row] for one in (*cells, marks)]
    apart = [(a, b) for a, b, is_wrong in zip(*flat, strict=True) if is_wrong] if marks else []
    return choose_style([cell for one in flat[:-1] for cell in one], apart, noise)


def _cell_width(cells: list[list[list[Any]]], style: Style, has_marks: bool) -> int:
    widest = max(len(style.text(cell)) for one in cells for row in one for cell in row)
    return widest + 2 * has_marks


def _picture(array: np.ndarray, window: Window, style: Style) -> Picture:
    return Picture(tuple(tuple(map(style.text, row)) for row in _cells(array, window)))


def _marked(marks: list[list[Any]]) -> frozenset[tuple[int, int]]:
    return frozenset((r, c) for r, row in enumerate(marks) for c, wrong in enumerate(row) if wrong)


def _container_lines(plain: Any) -> Lines:
    """Return a container on one line where it fits, else a line for each item."""
    if (text := brief(plain)) is not None:
        return (text,)
    left = len(plain.values if isinstance(plain, Items) else plain) - MAX_ITEMS
    lines = tuple(cut(part) for part in islice(_parts(plain, MAX_WIDTH, 1), MAX_ITEMS))
    return (*lines, f"... and {left:,} more") if left > 0 else lines


def _inline(plain: Any, width: int, depth: int) -> str:
    """Return a value on one line, perhaps longer than `width` but of the same order."""
    if isinstance(plain, np.ndarray):
        plain = Items("list", tuple(plain.tolist())) if plain.size <= 12 else plain
    if isinstance(plain, np.ndarray):
        return f"array of shape {plain.shape}"
    if not isinstance(plain, (Items, dict, frozenset, tuple, list)):
        return _leaf_text(plain)
    if depth > 6:
        return "..."
    opening, closing = _BRACKETS.get(_form(plain), "[]")
    parts: list[str] = []
    for part in _parts(plain, width, depth + 1):
        too_long = sum(map(len, parts)) > width
        parts.append("..." if too_long else part)
        if too_long:
            break
    comma = "," if _form(plain) == "tuple" and len(parts) == 1 else ""
    return opening + ", ".join(parts) + comma + closing


_BRACKETS = {"tuple": "()", "dict": "{}", "frozenset": "{}"}


def _form(plain: Any) -> str:
    return plain.form if isinstance(plain, Items) else type(plain).__name__


def _parts(plain: Any, width: int, depth: int) -> Iterator[str]:
    if isinstance(plain, dict):
        for key, value in plain.items():
            yield f"{_inline(key, width, depth)}: {_inline(value, width, depth)}"
        return
    for value in plain.values if isinstance(plain, Items) else plain:
        yield _inline(value, width, depth)


def _leaf_text(plain: Any) -> str:
    if isinstance(plain, NUMBERS):
        return number_text(plain)
    if isinstance(plain, Foreign):
        return f"<{plain.noun}>"
    return cut(repr(plain[:200])) if isinstance(plain, str) else repr(plain)
