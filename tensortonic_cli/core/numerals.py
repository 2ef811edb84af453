"""Numbers as short text: few digits, yet enough to tell a wrong value from the right one."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Number = bool | int | float | complex
FEW, ALL = 6, 17  # significant digits of a single number: usual, and enough for any float
DECIMALS, MANY_DECIMALS = (
    4,
    10,
)  # after the point in an array: usual, most before 1e-11 reads better
HUGE_BITS = 200


def number_text(value: Number, digits: int = FEW) -> str:
    """Return the number as Python would write it, with at most so many significant digits."""
    if isinstance(value, complex):
        sign = "-" if math.copysign(1.0, value.imag) < 0 else "+"
        imag = number_text(abs(value.imag), digits)
        return f"{number_text(value.real + 0.0, digits)}{sign}{imag}j"
    if isinstance(value, float):
        text = f"{value:.{digits}g}"
        return text if any(letter in text for letter in ".en") else text + ".0"
    if value.bit_length() > HUGE_BITS:
        return f"an integer of about {int(value.bit_length() * math.log10(2))} digits"
    return str(value)


def pair_texts(have: Number, want: Number) -> tuple[str, str]:
    """Return two numbers that differ as two texts that differ."""
    texts = number_text(have), number_text(want)
    for digits in range(FEW + 1, ALL + 1):
        if texts[0] != texts[1]:
            break
        texts = number_text(have, digits), number_text(want, digits)
    return texts


@dataclass(frozen=True)
class Style:
    """One way to write all floats of an array: digits after the point, with exponent or not."""

    scientific: bool
    digits: int

    def text(self, value: Number) -> str:
        """Return the number without trailing zeros; a whole float ends in its point."""
        if isinstance(value, complex):
            sign = "-" if math.copysign(1.0, value.imag) < 0 else "+"
            return f"{self.text(value.real)}{sign}{self.text(abs(value.imag))}j"
        if not isinstance(value, float) or not math.isfinite(value):
            return number_text(value)
        if self.scientific:
            mantissa, _, exponent = f"{value:.{self.digits}e}".partition("e")
            return f"{mantissa.rstrip('0')}e{exponent}"
        text = f"{value:.{self.digits}f}".rstrip("0")
        return text.lstrip("-") if not text.strip("-0.") else text


def choose_style(
    values: Iterable[Number], apart: Sequence[tuple[Number, Number]] = (), noise: float = 0.0
) -> Style:
    """Return the shortest style in which no pair of `apart` looks the same.

    Values below `noise` times the largest may look like 0: rounding leaves them in results.
    """
    style = Style(scientific=False, digits=DECIMALS)
    for candidate in _styles([abs(value) for value in _parts(values)], noise):
        style = candidate
        if all(style.text(_float(a)) != style.text(_float(b)) for a, b in apart):
            break
    return style


def _styles(sizes: list[float], noise: float) -> Iterator[Style]:
    sizes = [size for size in sizes if 0 < size < math.inf]
    largest = max(sizes, default=1.0)
    smallest = min((size for size in sizes if size >= noise * largest), default=1.0)
    needed = max(DECIMALS, 1 - math.floor(math.log10(smallest)))
    if largest < 1e6 and (needed == DECIMALS or largest >= 0.01):
        yield from (Style(scientific=False, digits=d) for d in range(needed, MANY_DECIMALS + 1))
    yield from (Style(scientific=True, digits=d) for d in range(DECIMALS - 1, ALL))


def _parts(values: Iterable[Number]) -> Iterator[float]:
    for value in values:
        if isinstance(value, complex):
            yield from (value.real, value.imag)
        elif isinstance(value, float):
            yield value


def _float(value: Number) -> float | complex:
    """Return whole numbers as floats, so that 1 beside 1.00001 gets as many digits as 1.0 does."""
    try:
        return value if isinstance(value, complex) else float(value)
    except OverflowError:
        return math.inf
