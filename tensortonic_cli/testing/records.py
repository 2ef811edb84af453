"""What the asserts of one check were given, as nested tuples that can leave the process."""

from __future__ import annotations

import zlib
from typing import Any

import numpy as np

from tensortonic_cli.testing.arrays import Items, array_of
from tensortonic_cli.testing.values import Foreign, foreign, settle

MAX_CELLS = 2_000  # more are told apart by sums and samples
MAX_SUMMED = 5_000_000
MAX_TEXT = 2_000
_SAMPLES = 200

_record: list[object] = []


def record(plain: Any) -> None:
    """Append the canonical form of a settled value to the record of the current check."""
    _record.append(_canonical_or_name(plain))


def record_event(word: str, detail: object) -> None:
    """Append what happened where no value came back: ("raised", "ValueError")."""
    _record.append((word, detail))


def take_record() -> tuple[object, ...]:
    """Return what was recorded since the last call, and forget it."""
    taken = tuple(_record)
    _record.clear()
    return taken


def canonical(value: Any) -> object:
    """Return any object as nested tuples of plain values; equal answers in other forms are equal.

    Numbers are Python numbers; a list, a tuple and an array of the same numbers are all
    ("array", shape, cells); other containers are ("items", ...), ("dict", pairs), ("set", ...),
    and what is no answer is ("object", its type's name). Never raises.
    """
    return _canonical_or_name(settle(value))


def _canonical_or_name(plain: Any) -> object:
    try:
        with np.errstate(all="ignore"):
            return _canonical(plain)
    except (MemoryError, RecursionError):
        return ("object", foreign(plain).name)


def _canonical(plain: Any) -> object:
    if isinstance(plain, np.ndarray):
        return _canonical_array(plain)
    if isinstance(plain, Items):
        array = array_of(plain)
        return _canonical_items(plain) if array is None else _canonical_array(array)
    if isinstance(plain, dict):
        pairs = [(_canonical(key), _canonical(value)) for key, value in plain.items()]
        return ("dict", tuple(sorted(pairs[:MAX_CELLS], key=repr)))
    if isinstance(plain, frozenset):
        return ("set", tuple(sorted(map(_canonical, plain), key=repr)[:MAX_CELLS]))
    if isinstance(plain, tuple):  # a key
        return tuple(map(_canonical, plain))
    return ("object", plain.name) if isinstance(plain, Foreign) else _canonical_scalar(plain)


def _canonical_scalar(plain: Any) -> object:
    if isinstance(plain, str) and len(plain) > MAX_TEXT:
        return ("text", len(plain), zlib.crc32(plain.encode("utf-8", "backslashreplace")))
    if isinstance(plain, complex):
        return plain.real if plain.imag == 0 else ("complex", plain.real, plain.imag)
    if isinstance(plain, int) and plain.bit_length() > 1000:
        return ("integer", plain.bit_length())
    return plain


def _canonical_items(items: Items) -> object:
    kept = tuple(map(_canonical, items.values[:MAX_CELLS]))
    return ("items", len(items.values), kept)


def _canonical_array(array: np.ndarray) -> object:
    if array.dtype.kind == "c":
        if array.size <= MAX_SUMMED and array.imag.any():
            return ("complex array", _canonical_array(array.real), _canonical_array(array.imag))
        array = array.real
    if array.size <= MAX_CELLS:
        return ("array", array.shape, tuple(array.ravel().tolist()))
    return ("large array", array.shape, *_traits(array))


def _traits(array: np.ndarray) -> tuple[object, ...]:
    """Return numbers in which two large arrays differ unless they agree up to rounding.

    Sums change smoothly with rounding noise, which a digest of rounded cells would not.
    """
    places = np.linspace(0, array.size - 1, _SAMPLES).astype(np.int64)
    samples = tuple(array[np.unravel_index(places, array.shape)].tolist())
    if array.size > MAX_SUMMED:  # perhaps a broadcast view of more cells than memory holds
        return (samples,)
    cells = array.astype(float).ravel()
    finite = np.isfinite(cells)
    cells = np.where(finite, cells, 0.0)
    waves = np.cos(np.arange(cells.size))
    sums = (cells.sum(), np.abs(cells).sum(), (waves * cells).sum(), (waves * np.abs(cells)).sum())
    return (int(finite.sum()), *map(float, sums), samples)
