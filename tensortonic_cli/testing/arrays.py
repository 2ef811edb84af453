"""Items of containers and, where they are numbers, their arrays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

NUMBERS = (float, int, bool, complex)
_NUMBER_SET = frozenset(NUMBERS)
_MOST_CELLS = 10_000_000  # of one array among the items of a list


@dataclass(frozen=True)
class Items:
    """The items of a list, tuple or object array as plain values; form says which it was."""

    form: str
    values: tuple[Any, ...]

    @cached_property
    def array(self) -> np.ndarray | None:
        """The items as one array; None when some are no numbers or rows are unequal."""
        cells: list[Any] = []
        shape = _collect(self, cells)
        return None if shape is None else _packed(cells).reshape(shape)


def array_of(plain: Any) -> np.ndarray | None:
    """Return settled numbers as an array; None when some are no numbers or rows are unequal."""
    if isinstance(plain, np.ndarray):
        return plain
    if isinstance(plain, NUMBERS):
        return _packed([plain]).reshape(())
    return plain.array if isinstance(plain, Items) else None


def shape_of(plain: Any) -> tuple[int, ...] | None:
    """Return the shape that `array_of` would give."""
    array = array_of(plain)
    return None if array is None else array.shape


def walk(plain: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Give every leaf of nested Items with its index path, the items themselves not."""
    if isinstance(plain, Items):
        for at, value in enumerate(plain.values):
            yield from walk(value, (*path, at))
    else:
        yield path, plain


def _collect(items: Items, cells: list[Any]) -> tuple[int, ...] | None:
    """Append all numbers in C order and return the shape; None when there is no single shape."""
    values = items.values
    if _NUMBER_SET.issuperset(map(type, values)):
        cells.extend(values)
        return (len(values),)
    shapes = set()
    for value in values:
        if isinstance(value, Items):
            shapes.add(_collect(value, cells))
        elif isinstance(value, np.ndarray):
            if value.size <= _MOST_CELLS:
                cells.extend(value.ravel().tolist())
            shapes.add(value.shape if value.size <= _MOST_CELLS else None)
        else:
            shapes.add(() if isinstance(value, NUMBERS) else None)
            cells.append(value)
    if len(shapes) != 1 or None in shapes:
        return None
    return (len(values), *shapes.pop())


def _packed(cells: list[Any]) -> np.ndarray:
    array = np.array(cells) if cells else np.zeros(0)
    if array.dtype.kind in "biufc":
        return array
    return np.array([_as_float(cell) for cell in cells])  # integers beyond 64 bits


def _as_float(cell: Any) -> float | complex:
    try:
        return cell if isinstance(cell, complex) else float(cell)
    except OverflowError:
        return float("inf") if cell > 0 else float("-inf")
