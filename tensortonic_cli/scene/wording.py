"""Values as words: the part of a picture that can be read aloud."""

from __future__ import annotations

from typing import Any

from tensortonic_cli.scene.numbers import finite, number, uncrumbed

_MOST = 8


def worded(value: Any) -> str:
    """Return a number with four digits, a vector in round brackets, a matrix in square ones."""
    if isinstance(value, str):
        return plain(value)
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


def plain(text: object, most: int = 200) -> str:
    """Return a text as a picture can hold it: no control characters but line ends, not too long.

    What a learner's function returned may become words, and a terminal obeys what it prints.
    """
    words = "".join(c if c.isprintable() or c == "\n" else "·" for c in str(text)[: most + 1])
    return words if len(words) <= most else words[:most] + "..."


def _number(value: float) -> str:
    if isinstance(value, int) and abs(value) < 10**6:
        return str(value)
    text = f"{number(value):.4g}"
    return "0" if text in ("-0", "0") else text


def _nested(values: list[Any] | tuple[Any, ...]) -> str:
    scale = max(
        map(abs, finite(number(v) for v in values if isinstance(v, float | int))), default=0.0
    )
    tidied = [uncrumbed(v, scale) if isinstance(v, float) else v for v in values[:_MOST]]
    shown = [worded(one) for one in tidied] + ["..."] * (len(values) > _MOST)
    if values and all(isinstance(one, list | tuple) for one in values):
        return "[" + "; ".join(part.strip("()").replace(",", "") for part in shown) + "]"
    return "(" + ", ".join(shown) + ")"
