"""Whatever came back from learners' code as plain values that are safe to compare and to show.

Objects of learners may lie or raise in every method, so only their real types are asked, and only
methods of the built-in types and of numpy are called. No iterator is ever started.
"""

from __future__ import annotations

import types
from dataclasses import dataclass
from typing import Any

import numpy as np

from tensortonic_cli.testing.arrays import NUMBERS, Items

_PLAIN = frozenset({*NUMBERS, str, type(None)})
_MAX_DEPTH, _MAX_CONTAINERS = 40, 50_000


@dataclass(frozen=True, slots=True)
class Foreign:
    """Anything that is no answer: noun says what it is, as "a generator"; name is its type's."""

    noun: str
    name: str


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
    except _TooDeepError:
        return Foreign(f"a {type_name(kind)} too deep or too long to read", type_name(kind))
    except BaseException:  # a learner's __array__ may raise anything, SystemExit too
        return foreign(value)


def foreign(value: Any) -> Foreign:
    """Return the noun and the type's name of any object without calling anything of it."""
    kind = type(value)
    name = type_name(kind)
    if issubclass(kind, type):
        return Foreign("a class", name)
    if issubclass(kind, _FUNCTIONS):
        return Foreign("a function", name)
    noun = (
        next((noun for known, noun in _NOUNS if known is kind), "")
        or ("an " if name[:1].lower() in "aeio" else "a ") + name
    )
    return Foreign(noun, name)


def type_name(kind: type) -> str:
    """Return the real name of a type, whatever its metaclass says."""
    return str(type.__dict__["__name__"].__get__(kind))[:60]


class _TooDeepError(Exception):
    """A container has too many levels or parts to be an answer; it may contain itself."""


class _Budget:
    """Ends the walk through lists that contain themselves or grow without end."""

    def __init__(self) -> None:
        self.left = _MAX_CONTAINERS

    def spend(self, depth: int) -> None:
        self.left -= 1
        if self.left < 0 or depth > _MAX_DEPTH:
            raise _TooDeepError


_FUNCTIONS = (
    types.FunctionType,
    types.BuiltinFunctionType,
    types.MethodType,
    types.MethodWrapperType,
    np.ufunc,
)
_NOUNS = (
    (types.GeneratorType, "a generator"),
    (map, "a map object"),
    (zip, "a zip object"),
    (bytes, "a bytes object"),
    (types.EllipsisType, "an ellipsis (...)"),
)
_VIEWS = (range, type({}.keys()), type({}.values()))


def _settle(value: Any, budget: _Budget, depth: int) -> Any:
    kind = type(value)
    if kind in _PLAIN:
        return value
    budget.spend(depth)
    if issubclass(kind, (np.generic, np.ndarray)):
        return _settle_numpy(value, budget, depth)
    if issubclass(kind, (list, tuple, dict, set, frozenset, *_VIEWS)):
        return _settle_container(value, kind, budget, depth)
    return _settle_other(value, kind, budget, depth)


def _settle_container(value: Any, kind: type, budget: _Budget, depth: int) -> Any:
    if issubclass(kind, (list, tuple)):
        base = list if issubclass(kind, list) else tuple
        return _settle_items(base.__name__, tuple(base.__iter__(value)), budget, depth)
    if issubclass(kind, dict):
        pairs = dict.items(value)
        return {_key(k, at): _settle(v, budget, depth + 1) for at, (k, v) in enumerate(pairs)}
    if issubclass(kind, (set, frozenset)):
        base = set if issubclass(kind, set) else frozenset
        return frozenset(_key(item, at) for at, item in enumerate(base.__iter__(value)))
    if len(value) > _MAX_CONTAINERS:
        raise _TooDeepError
    return _settle_items("list", tuple(value), budget, depth)  # no class can derive from a view


def _settle_items(form: str, values: tuple[Any, ...], budget: _Budget, depth: int) -> Items:
    if not _PLAIN.issuperset(map(type, values)):
        values = tuple([_settle(item, budget, depth + 1) for item in values])
    return Items(form, values)


def _settle_numpy(value: Any, budget: _Budget, depth: int) -> Any:
    if isinstance(value, np.generic):
        value = np.asarray(value)
    elif type(value) is not np.ndarray:
        value = _base_array(value)
    if value.dtype.kind == "f" and value.itemsize > 8:
        value = value.astype(float)
    elif value.dtype.kind == "c" and value.itemsize > 16:
        value = value.astype(complex)
    if value.dtype.kind in "biufc":
        return value if value.ndim else value.item()
    if value.dtype.kind not in "OU" or value.size > _MAX_CONTAINERS:
        return Foreign(f"an array of {value.dtype.name[:30]}", value.dtype.name[:30])
    listed = np.ndarray.tolist(value)
    if value.ndim == 0:
        return _settle(listed, budget, depth + 1)
    return _settle_items("array", tuple(listed), budget, depth)


def _base_array(value: Any) -> np.ndarray:
    """Return a matrix, a masked array or a learner's subclass as an array; masked cells are nan."""
    base = np.ndarray.view(value, np.ndarray)
    if issubclass(type(value), np.ma.MaskedArray):
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


def _key(key: Any, at: int) -> Any:
    """Return a plain, hashable stand-in for a key; other keys stay apart by their place."""
    return _hashable(settle(key), at)


def _hashable(plain: Any, at: int) -> Any:
    if isinstance(plain, Items):
        return tuple(_hashable(item, at) for item in plain.values)
    if isinstance(plain, (dict, frozenset, np.ndarray)):
        plain = foreign(plain)
    return Foreign(f"{plain.noun}, key {at + 1}", plain.name) if type(plain) is Foreign else plain
