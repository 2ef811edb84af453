"""Whatever came back from learners' code as plain values that are safe to compare and to show.

Objects of learners may lie or raise in every method, so only their real types are asked, and only
methods of the built-in types and of numpy are called. No iterator is ever started. What is too
large for any answer is not read, but named by its size: a verdict must not wait for it.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from tensortonic_cli.core.numerals import HUGE_BITS, number_text
from tensortonic_cli.testing.arrays import NUMBERS, Items
from tensortonic_cli.testing.foreign import MAX_DEPTH, VIEWS, Foreign, foreign, large

MAX_CELLS = 200_000  # numbers and texts in all lists of an answer
MAX_PARTS = 10_000  # lists, keys and other objects to be read one by one
MAX_CONVERTED = 1_000_000  # cells of an array that has to be converted first
MAX_BYTES = 10_000_000  # of an array of texts or objects

_RANKED_ITEMS, _RANKED_LETTERS = 6, 200
_PLAIN = frozenset({*NUMBERS, str, type(None)})
_SCALARS = frozenset(np.dtype(code).type for code in "?bhilqBHILQefdFDU")


def settle(value: Any) -> Any:
    """Return a number, str, None, ndarray of numbers, Items, dict, frozenset or Foreign.

    Scalars of numpy and 0-d arrays become Python numbers. Arrays are not copied.
    """
    kind = type(value)
    try:
        # The question for the type is asked inside: a learner's metaclass may refuse to be hashed.
        if kind in _PLAIN or (kind is np.ndarray and value.dtype.char in "dlq?" and value.ndim):
            return value
        with np.errstate(all="ignore"):
            return _settle(value, _Budget(), 0)
    except KeyboardInterrupt:
        raise
    except _TooLargeError as error:
        return large(value, f", {error}")
    except BaseException:  # a learner's __array__ may raise anything, SystemExit too
        return foreign(value)


class _TooLargeError(Exception):
    """A container has too many levels or parts to be an answer; it may contain itself."""


class _Budget:
    """Ends the walk through containers that contain themselves or hold too much."""

    def __init__(self) -> None:
        self._cells = MAX_CELLS
        self._parts = MAX_PARTS

    def enter(self, depth: int) -> None:
        """Count one object that is read by itself."""
        self._parts -= 1
        if depth > MAX_DEPTH:
            raise _TooLargeError(f"nested more than {MAX_DEPTH} deep")
        if self._parts < 0:
            raise _TooLargeError(f"with more than {MAX_PARTS:,} parts in all")

    def hold(self, cells: int) -> None:
        """Count the cells of one container."""
        self._cells -= cells
        if self._cells < 0:
            raise _TooLargeError(f"with more than {MAX_CELLS:,} values in all")


def _settle(value: Any, budget: _Budget, depth: int) -> Any:
    kind = type(value)
    if kind in _PLAIN:
        return value
    budget.enter(depth)
    if issubclass(kind, (np.generic, np.ndarray)) and not issubclass(kind, str):
        return _settle_numpy(value, budget, depth)
    if issubclass(kind, _CONTAINERS):
        return _settle_container(value, kind, budget, depth)
    return _settle_other(value, kind, budget, depth)


def _settle_container(value: Any, kind: type, budget: _Budget, depth: int) -> Any:
    base = kind if kind in _SEQUENCES else next(b for b in _CONTAINERS if issubclass(kind, b))
    is_keyed = base in _KEYED
    count = base.__len__(value)
    if count > (MAX_PARTS if is_keyed else MAX_CELLS):
        return large(value)
    budget.hold(count)
    if base is dict:
        pairs = dict.items(value)
        return {
            _key(k, at, budget, depth): _settle(v, budget, depth + 1)
            for at, (k, v) in enumerate(pairs)
        }
    if is_keyed:
        return frozenset(
            _key(item, at, budget, depth) for at, item in enumerate(base.__iter__(value))
        )
    form = "tuple" if base is tuple else "list"
    return _settle_items(form, tuple(base.__iter__(value)), budget, depth)


_SEQUENCES = frozenset({list, tuple})
_KEYED = frozenset({dict, set, frozenset})
_CONTAINERS: tuple[Any, ...] = (*_SEQUENCES, *_KEYED, range, *VIEWS)


def _settle_items(form: str, values: tuple[Any, ...], budget: _Budget, depth: int) -> Items:
    kinds = set(map(type, values))
    if kinds <= _PLAIN:
        return Items(form, values)
    if kinds <= _SCALARS:
        return Items(form, tuple([item.item() for item in values]))
    return Items(form, tuple([_settle(item, budget, depth + 1) for item in values]))


def _settle_numpy(value: Any, budget: _Budget, depth: int) -> Any:
    if isinstance(value, np.generic):
        value = np.asarray(value)
    elif type(value) is not np.ndarray:
        value = _base_array(value)
        if type(value) is Foreign:
            return value
    if value.dtype.kind in "fc" and value.itemsize > (8 if value.dtype.kind == "f" else 16):
        if value.size > MAX_CONVERTED:
            return large(value)
        value = value.astype(float if value.dtype.kind == "f" else complex)
    if value.dtype.kind in "biufc":
        return value if value.ndim else value.item()
    return _settle_objects(value, budget, depth)


def _settle_objects(value: np.ndarray, budget: _Budget, depth: int) -> Any:
    if value.dtype.kind not in "OU":
        name = value.dtype.name[:30]
        return Foreign(f"an array of {name}", name)
    if value.size > MAX_PARTS or value.nbytes > MAX_BYTES:
        return large(value)
    listed = np.ndarray.tolist(value)
    if value.ndim == 0:
        return _settle(listed, budget, depth + 1)
    budget.hold(value.size)
    return _settle_items("array", tuple(listed), budget, depth)


def _base_array(value: Any) -> np.ndarray | Foreign:
    """Return a matrix, a masked array or a learner's subclass as an array; masked cells are nan."""
    base = np.ndarray.view(value, np.ndarray)
    if issubclass(type(value), np.ma.MaskedArray):
        if base.size > MAX_CONVERTED:
            return large(base)
        mask = np.ma.getmaskarray(value)
        if mask.any():
            base = np.where(mask, np.nan, base.astype(float))
    return base


def _settle_other(value: Any, kind: type, budget: _Budget, depth: int) -> Any:
    for base in (int, float, complex, str):
        if issubclass(kind, base):
            return base.__new__(base, base.__str__(value) if base is str else _bare(base, value))
    if kind.__module__ in ("fractions", "decimal"):
        return float(value)
    convert = getattr(kind, "__array__", None)
    if convert is not None and not issubclass(kind, type):
        array = convert(value)
        if type(array) is np.ndarray:
            return _settle_numpy(array, budget, depth)
    return foreign(value)


def _bare(base: Any, value: Any) -> Any:
    """Return the number in a subclass of int, float or complex, past any overridden method."""
    return base.__add__(value, base(0))


def rank(plain: Any) -> str:
    """Return the text by which the items of a set are put in order."""
    if isinstance(plain, tuple):
        return f"({', '.join(map(rank, plain[:_RANKED_ITEMS]))})"
    if isinstance(plain, int) and plain.bit_length() > HUGE_BITS:
        return number_text(plain)
    return repr(plain[:_RANKED_LETTERS] if isinstance(plain, str) else plain)


def _key(key: Any, at: int, budget: _Budget, depth: int) -> Any:
    """Return a plain, hashable stand-in for a key; other keys stay apart by their place."""
    try:
        plain = _settle(key, budget, depth + 1)
    except (KeyboardInterrupt, _TooLargeError):
        raise
    except BaseException:  # see settle
        plain = foreign(key)
    return _hashable(plain, at)


def _hashable(plain: Any, at: int) -> Any:
    if isinstance(plain, Items):
        return tuple(_hashable(item, at) for item in plain.values)
    if isinstance(plain, (dict, frozenset, np.ndarray)):
        plain = foreign(plain)
    return Foreign(f"{plain.noun}, key {at + 1}", plain.name) if type(plain) is Foreign else plain
