"""What the asserts of one check were given, as nested tuples that can leave the process."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Any

import numpy as np

from tensortonic_cli.testing.arrays import Items, array_of, size_of
from tensortonic_cli.testing.foreign import Foreign, foreign
from tensortonic_cli.testing.values import settle

MAX_CELLS = 2_000  # more are told apart by sums and samples
MAX_GATHERED = 200_000  # of the arrays in a list, to be summed as one
MAX_SUMMED = 500_000
MAX_TEXT = 2_000
MAX_SPELLED = 10_000  # letters of a long text that count, at either end
_SAMPLES = 200

_record: list[object] = []


def record(plain: Any) -> None:
    """Append the canonical form of a settled value to the record of the current check."""
    _record.append(recorded(plain))


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
    return recorded(settle(value))


def recorded(plain: Any) -> object:
    """Return the canonical form of a settled value; of a large one, its size and a part."""
    try:
        with np.errstate(all="ignore"):
            return _canonical(plain)
    except (MemoryError, RecursionError):
        return ("object", foreign(plain).name)


def _canonical(plain: Any) -> object:  # noqa: PLR0911 - a form for each kind of value
    if isinstance(plain, np.ndarray):
        return _canonical_array(plain)
    if isinstance(plain, Items):
        size = size_of(plain)
        if size is not None and size <= MAX_GATHERED:
            return _canonical_array(array_of(plain))
        return ("items", len(plain.values), _kept(map(_canonical, plain.values)))
    if isinstance(plain, dict):
        keys = sorted(((_canonical(key), key) for key in plain), key=lambda pair: repr(pair[0]))
        return ("dict", _kept((said, _canonical(plain[key])) for said, key in keys))
    if isinstance(plain, frozenset):
        return ("set", _kept(sorted(map(_canonical, plain), key=repr)))
    if isinstance(plain, tuple):  # a key
        return tuple(map(_canonical, plain[:MAX_CELLS]))
    if isinstance(plain, Foreign):
        return ("object", plain.noun if plain.is_large else plain.name)
    return _canonical_scalar(plain)


def _kept(forms: Iterable[object]) -> tuple[object, ...]:
    """Return the first forms, as many as a record has room for."""
    kept, room = [], MAX_CELLS
    for form in forms:
        kept.append(form)
        room -= _weight(form)
        if room <= 0:
            break
    return tuple(kept)


def _weight(form: object) -> int:
    """Return how many numbers take as much room as a canonical form."""
    if isinstance(form, tuple):
        return 1 + sum(map(_weight, form))
    return 1 + len(form) // 16 if isinstance(form, str) else 1


def _canonical_scalar(plain: Any) -> object:
    if isinstance(plain, str) and len(plain) > MAX_TEXT:
        spelled = plain[:MAX_SPELLED] + plain[-MAX_SPELLED:]
        return ("text", len(plain), zlib.crc32(spelled.encode("utf-8", "backslashreplace")))
    if isinstance(plain, complex):
        return plain.real if plain.imag == 0 else ("complex", plain.real, plain.imag)
    if isinstance(plain, int) and plain.bit_length() > 1000:
        return ("integer", plain.bit_length())
    return plain


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
