"""Items of containers and, where they are numbers, their shapes and arrays.

The shape of a list is found without its numbers: of a large answer nothing else is asked.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

NUMBERS = (float, int, bool, complex)
_NUMBER_SET = frozenset(NUMBERS)
_FLOAT_BITS = 1023  # of the largest integers that are floats for certain

Shape = tuple[int, ...]
Path = tuple[int, ...]


class _Once:
    """A property that is found once; that of functools takes a lock, up to Python 3.11."""

    def __init__(self, find: Callable[[Any], Any]) -> None:
        self._find = find

    def __get__(self, owner: Any, kind: type) -> Any:
        value = owner.__dict__[self._find.__name__] = self._find(owner)
        return value


@dataclass(frozen=True)
class Items:
    """The items of a list, tuple or object array as plain values; form says which it was."""

    form: str
    values: tuple[Any, ...]

    @_Once
    def kinds(self) -> frozenset[type]:
        """The types of the items."""
        return frozenset(map(type, self.values))

    @_Once
    def is_numbers(self) -> bool:
        """Whether every item is a number."""
        return self.kinds <= _NUMBER_SET

    @_Once
    def shape(self) -> Shape | None:
        """The shape of the items as one array; None when there is none."""
        if self.is_numbers:
            return (len(self.values),)
        if not self.kinds <= _SHAPED:
            return None
        shapes = {value.shape for value in self.values}
        shape = shapes.pop()
        return None if shapes or shape is None else (len(self.values), *shape)

    @_Once
    def array(self) -> np.ndarray | None:
        """The items as one array; None when there is none. Arrays among them are copied."""
        if self.shape is None:
            return None
        cells: list[Any] = []
        _collect(self, cells)
        return _packed(cells).reshape(self.shape)


_SHAPED = frozenset({Items, np.ndarray})


def array_of(plain: Any) -> np.ndarray | None:
    """Return settled numbers as an array; None when some are no numbers or rows are unequal."""
    if isinstance(plain, np.ndarray):
        return plain
    if isinstance(plain, NUMBERS):
        return _packed([plain]).reshape(())
    return plain.array if isinstance(plain, Items) else None


def shape_of(plain: Any) -> Shape | None:
    """Return the shape that `array_of` would give, without making an array."""
    if isinstance(plain, (np.ndarray, Items)):
        return plain.shape
    return () if isinstance(plain, NUMBERS) else None


def size_of(plain: Any) -> int | None:
    """Return how many numbers settled `plain` has; None when it is no array of numbers."""
    shape = shape_of(plain)
    return None if shape is None else math.prod(shape)


def first_stranger(items: Items, path: Path = ()) -> tuple[Path, Any] | None:
    """Return the first leaf of nested Items that is neither number nor array, with its index."""
    if items.is_numbers:
        return None
    for at, value in enumerate(items.values):
        kind = type(value)
        if kind is Items:
            found = first_stranger(value, (*path, at))
            if found:
                return found
        elif kind not in _NUMBER_SET and kind is not np.ndarray:
            return (*path, at), value
    return None


def _collect(items: Items, cells: list[Any]) -> None:
    """Append all numbers in C order."""
    if items.is_numbers:
        cells.extend(items.values)
        return
    for value in items.values:
        if isinstance(value, Items):
            _collect(value, cells)
        elif isinstance(value, np.ndarray):
            cells.extend(value.ravel().tolist())
        else:
            cells.append(value)


def _packed(cells: list[Any]) -> np.ndarray:
    array = np.array(cells) if cells else np.zeros(0)
    if array.dtype.kind in "biufc":
        return array
    return np.array([_as_float(cell) for cell in cells])  # integers beyond 64 bits


def _as_float(cell: Any) -> float | complex:
    if isinstance(cell, int) and cell.bit_length() > _FLOAT_BITS:
        return math.inf if cell > 0 else -math.inf
    return cell if isinstance(cell, complex) else float(cell)
