"""Names for what is no answer: objects of other kinds, and containers too large to look into.

Nothing of such an object is called: learners' classes may lie or raise in every method.
"""

from __future__ import annotations

import types
from dataclasses import dataclass
from typing import Any

import numpy as np

MAX_DEPTH = 40


@dataclass(frozen=True, slots=True)
class Foreign:
    """Anything that is no answer: noun says what it is, as "a generator"; name is its type's.

    is_large marks a container or an array of which only the size was read.
    """

    noun: str
    name: str
    is_large: bool = False


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


def large(value: Any, why: str = "") -> Foreign:
    """Return what to call a container or an array by its size, and `why` that is too much."""
    kind = type(value)
    if issubclass(kind, np.ndarray):
        noun = f"an array of shape {np.ndarray.view(value, np.ndarray).shape}"
    else:
        named = (counted(base, value, word) for base, word in _PARTS if issubclass(kind, base))
        noun = next(named, "") or foreign(value).noun
    return Foreign(noun + why, type_name(kind), is_large=True)


def counted(base: Any, value: Any, word: str) -> str:
    """Return "a list of 1,000 items" of a container of the built-in type `base`."""
    count = base.__len__(value)
    return f"a {base.__name__} of {count:,} {word}{'s' * (count != 1)}"


def type_name(kind: type) -> str:
    """Return the real name of a type, whatever its metaclass says."""
    return str(type.__dict__["__name__"].__get__(kind))[:60]


VIEWS = (type({}.keys()), type({}.values()))
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
_PARTS: tuple[tuple[Any, str], ...] = (
    (list, "item"),
    (tuple, "value"),
    (dict, "key"),
    (set, "item"),
    (frozenset, "item"),
    (range, "number"),
    *((view, "item") for view in VIEWS),
)
