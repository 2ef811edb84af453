"""What a picture says, as numbers and words that can be drawn whatever it says."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt

from tensortonic_cli.render.theme import visible

Array = npt.NDArray[Any]

LONGEST = 120


def number(value: Any, otherwise: float = math.nan) -> float:
    """Return a finite number; what is none is `otherwise`."""
    try:
        found = float(value)
    except (TypeError, ValueError, OverflowError):
        return otherwise
    return found if math.isfinite(found) else otherwise


def whole(value: Any, otherwise: int = 0) -> int:
    """Return a number without its fraction."""
    return int(number(value, otherwise))


def items(value: Any) -> list[Any]:
    """Return the entries of a list; nothing of what is none."""
    return list(value) if isinstance(value, list | tuple) else []


def points(value: Any) -> Array:
    """Return places as an array (n, 2); gaps and what is no place are nan."""
    found = [(math.nan, math.nan) if one is None else one for one in items(value)]
    return _table(found, 2)


def quads(value: Any) -> Array:
    """Return four corners and a height each, as an array (n, 9)."""
    return _table(items(value), 9)


def boxes(value: Any) -> Array:
    """Return left, right, low and high of each box, as an array (n, 4)."""
    return _table(items(value), 4)


def matrix(value: Any) -> Array:
    """Return rows of numbers as a matrix that has the first row's width; gaps are nan."""
    rows = [items(row) for row in items(value)]
    return _table(rows, len(rows[0]) if rows else 0)


def pair(value: Any) -> tuple[float, float]:
    """Return one place."""
    found = points([value])[0]
    return float(found[0]), float(found[1])


def span(value: Any) -> tuple[float, float]:
    """Return a range that something can be drawn in, whatever is said."""
    ends = items(value)
    lo = number(ends[0] if ends else None, 0.0)
    hi = number(ends[1] if len(ends) > 1 else None, lo + 1.0)
    lo, hi = max(min(lo, 1e300), -1e300), max(min(hi, 1e300), -1e300)
    if hi <= lo:
        hi = lo + max(abs(lo), 1.0)
    return lo, hi


def words(value: Any) -> str:
    """Return what is said as one line without control characters."""
    text = " ".join(str(value if value is not None else "")[: 4 * LONGEST].split())
    # A lone surrogate cannot be written anywhere.
    text = visible(text.encode("utf-8", "replace").decode("utf-8"))
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def lines(value: Any) -> list[str]:
    """Return what is said line by line."""
    return [words(line) for line in str(value if value is not None else "").split("\n")]


def _table(rows: list[Any], width: int) -> Array:
    if not rows or not width:
        return np.empty((0, width))
    try:
        found = np.array(rows, dtype=float)
        if found.shape == (len(rows), width):
            return found
    except (TypeError, ValueError, OverflowError):
        pass  # one by one, then
    out = np.full((len(rows), width), math.nan)
    for i, row in enumerate(rows):
        for j, value in enumerate(items(row)[:width]):
            out[i, j] = number(value)
    return out
