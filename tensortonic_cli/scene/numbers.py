"""What a learner's function returned, as numbers that can be drawn, or a sentence why it cannot."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

DIGITS = 5
CRUMB = 1e-12
MOST = 20_000
MISSING = math.nan


class SceneError(ValueError):
    """Something that is to be drawn is no number or no place; the text is for learners."""


def number(value: Any) -> float:
    """Return a value as a float, nan for one that is complex or missing in an array.

    Raises:
        SceneError: it is no number at all.
    """
    if isinstance(value, float):  # most are, and there are thousands in a frame
        return float(value)
    if hasattr(value, "item") and getattr(value, "size", 1) == 1:
        value = value.item()
    if isinstance(value, complex):
        return value.real if value.imag == 0 else MISSING
    if isinstance(value, int | float):
        try:
            return float(value)
        except OverflowError:
            return math.inf if value > 0 else -math.inf
    raise SceneError(f"The picture needs a number here; it got {described(value)}.")


def numbers(values: Any) -> list[float]:
    """Return the entries of a sequence as floats."""
    return [number(one) for one in entries(values)]


def place(value: Any, size: int = 2) -> tuple[float, ...]:
    """Return a place as `size` floats."""
    found = entries(value, f"a point with {size} numbers")
    if len(found) != size:
        raise SceneError(
            f"The picture needs a point with {size} numbers here; it got {described(value)}."
        )
    return tuple(number(one) for one in found)


def rows(values: Any) -> list[list[float]]:
    """Return a matrix as lists of floats; its rows are equally long."""
    found = [numbers(row) for row in entries(values, "a matrix")]
    if not found or not found[0] or len({len(row) for row in found}) > 1:
        raise SceneError(f"The picture needs a matrix here; it got {described(values)}.")
    return found


def sized(values: Any, count: int, across: int) -> list[list[float]]:
    """Return a matrix of `count` rows and `across` columns as lists of floats."""
    found = rows(values)
    if (len(found), len(found[0])) != (count, across):
        raise SceneError(
            f"The picture needs a matrix of shape ({count}, {across}) here; "
            f"it got {described(values)}."
        )
    return found


def entries(values: Any, wanted: str = "several numbers") -> list[Any]:
    """Return the entries of a list, a tuple or an array.

    Raises:
        SceneError: it is none of these, or far too long to be drawn.
    """
    if hasattr(values, "__len__") and hasattr(values, "shape") and values.size > MOST:
        raise SceneError(f"That is too much for a picture: {described(values)}.")
    if not isinstance(values, list | tuple) and hasattr(values, "tolist"):
        values = values.tolist()
    if not isinstance(values, list | tuple):
        raise SceneError(f"The picture needs {wanted} here; it got {described(values)}.")
    if len(values) > MOST:
        raise SceneError(f"That is too much for a picture: {described(values)}.")
    return list(values)


def described(value: Any) -> str:
    """Return what a value is in a few words."""
    shape = getattr(value, "shape", None)
    if shape:
        return f"an array of shape {shape}"
    if isinstance(value, list | tuple):
        nested = " of lists" if value and all(hasattr(one, "__len__") for one in value) else ""
        return f"a {type(value).__name__} of length {len(value)}{nested}"
    if hasattr(value, "item"):
        value = value.item()
    if value is None or isinstance(value, bool | int | float):
        return repr(value)
    return f"a {type(value).__name__}"


def rounded(value: float) -> float | None:
    """Return a number as JSON has it: five digits, None where there is none."""
    if not math.isfinite(value):
        return None
    short = float(f"{value:.{DIGITS}g}")
    return int(short) if short.is_integer() and abs(short) < 10**DIGITS else short


def uncrumbed(value: float, scale: float) -> float:
    """Return 0 for what is nothing beside `scale`: 1e-17 where the exact answer is 0."""
    return 0.0 if abs(value) < CRUMB * scale else value


def finite(values: Iterable[float]) -> list[float]:
    """Return those that are numbers."""
    return [value for value in values if math.isfinite(value)]
