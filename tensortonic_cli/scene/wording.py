"""Values as words: the part of a picture that can be read aloud."""

from __future__ import annotations

from typing import Any

_MOST = 8


def worded(value: Any) -> str:
    """Return a number with four digits, a vector in round brackets, a matrix in square ones."""
    if isinstance(value, str):
        return value
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, complex):
        sign = "+" if value.imag >= 0 else "-"
        return f"{_number(value.real)} {sign} {_number(abs(value.imag))}i"
    if isinstance(value, list | tuple):
        return _nested(value)
    return "None" if value is None else type(value).__name__


def _number(value: float) -> str:
    if isinstance(value, int) and abs(value) < 10**6:
        return str(value)
    text = f"{value:.4g}"
    return "0" if text in ("-0", "0") else text


def _nested(values: list[Any] | tuple[Any, ...]) -> str:
    shown = [worded(one) for one in values[:_MOST]] + ["..."] * (len(values) > _MOST)
    if values and all(isinstance(one, list | tuple) for one in values):
        return "[" + "; ".join(part.strip("()").replace(",", "") for part in shown) + "]"
    return "(" + ", ".join(shown) + ")"
