"""Rows of numbers that are equal up to rounding, and small views of such rows."""

from __future__ import annotations

import struct
from collections.abc import Iterable

RTOL = 1e-6
Value = float | complex


def agree(have: Iterable[Value], want: Iterable[Value]) -> bool:
    """Whether two rows of as many numbers are equal; the largest measures what rounding is."""
    have, want = tuple(have), tuple(want)
    slack = 1e-12 * max(map(abs, want), default=0.0)
    return all(abs(a - b) <= RTOL * abs(b) + slack for a, b in zip(have, want, strict=True))


def close(a: Value, b: Value) -> bool:
    """Whether two numbers are equal, measured by the larger."""
    return abs(a - b) <= RTOL * max(abs(a), abs(b))


def common_factor(have: tuple[Value, ...], want: tuple[Value, ...]) -> float | None:
    """Return have / want when it is one real number for all cells; `want` has one that is not 0."""
    at = max(range(len(want)), key=lambda i: abs(want[i]))
    factor = have[at] / want[at]
    if isinstance(factor, complex):
        if abs(factor.imag) > RTOL * abs(factor):
            return None
        factor = factor.real
    return factor if agree(have, (factor * value for value in want)) else None


def is_whole(value: Value) -> bool:
    """Whether the number has nothing after the point."""
    return not isinstance(value, complex) and float(value).is_integer()


def real(value: Value) -> float:
    """Return a number that is real.

    Raises:
        ValueError: it is complex.
    """
    if isinstance(value, complex):
        raise ValueError(f"{value} is complex")
    return value


def reals(values: Iterable[Value]) -> tuple[float, ...]:
    """Return the values when all are real, else nothing."""
    values = tuple(values)
    kept = tuple(value for value in values if not isinstance(value, complex))
    return kept if len(kept) == len(values) else ()


def fits(values: Iterable[float], code: str) -> bool:
    """Whether all values survive a smaller float, named by struct's letter: f or e."""
    try:
        return all(struct.unpack(code, struct.pack(code, value))[0] == value for value in values)
    except OverflowError:
        return False


def rows_of(values: tuple[Value, ...], length: int) -> list[tuple[Value, ...]]:
    """Return the rows of a matrix that is given cell by cell."""
    return [values[at : at + length] for at in range(0, len(values), length)]


def columns_of(values: tuple[Value, ...], length: int) -> list[tuple[Value, ...]]:
    """Return the columns of a matrix that is given cell by cell, in rows of this length."""
    return [values[at::length] for at in range(length)]


def flattened(rows: Iterable[tuple[Value, ...]]) -> tuple[Value, ...]:
    """Return the cells of all rows, one after the other."""
    return tuple(cell for row in rows for cell in row)
