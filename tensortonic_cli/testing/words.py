"""Nouns for what came back and what was expected, and where in a structure the sentence looks."""

from __future__ import annotations

from typing import Any

import numpy as np

from tensortonic_cli.testing.arrays import NUMBERS, Items, shape_of
from tensortonic_cli.testing.foreign import Foreign, counted


def got_noun(plain: Any) -> str:
    """Return a phrase for what came back: "a tuple of 2 values"."""
    if isinstance(plain, NUMBERS):
        return str(plain) if isinstance(plain, bool) else "one number"
    if isinstance(plain, np.ndarray):
        return f"an array of shape {plain.shape}"
    if isinstance(plain, Items):
        word = "value" if plain.form == "tuple" else "item"
        article = "an" if plain.form == "array" else "a"
        count = len(plain.values)
        return f"{article} {plain.form} of {count:,} {word}{'s' * (count != 1)}"
    return _simple_noun(plain)


def counted_noun(want: Any) -> str:
    """Return `expected_noun` with the size of a dict or a set: "a dict of 2 keys"."""
    if isinstance(want, dict):
        return counted(dict, want, "key")
    if isinstance(want, frozenset):
        return counted(frozenset, want, "item").replace("frozenset", "set")
    return expected_noun(want)


def expected_noun(want: Any) -> str:
    """Return a phrase for what must come back: "an array of shape (2, 3)"."""
    if isinstance(want, NUMBERS):
        return "True or False" if isinstance(want, bool) else "a number"
    if isinstance(want, np.ndarray):
        return f"an array of shape {want.shape}"
    return _items_noun(want) if isinstance(want, Items) else _simple_noun(want)


def _items_noun(want: Items) -> str:
    shape, count = shape_of(want), len(want.values)
    if want.form == "tuple":
        return f"{count} value{'s' * (count != 1)}"
    if shape is not None and len(shape) > 1:
        return f"an array or list of shape {shape}"
    return f"a list of {count} {'number' if shape is not None else 'item'}{'s' * (count != 1)}"


def was(want: Any) -> str:
    """Return the verb for `expected_noun`."""
    many = isinstance(want, Items) and want.form == "tuple" and len(want.values) != 1
    return "were" if many else "was"


def joined(where: str, step: str) -> str:
    """Return the phrase for a place one step further inside."""
    return f"{where}, {step}" if where else step


def inside(where: str, sentence: str) -> str:
    """Return the sentence with the place in front: "In item 2 of 3, the shape is ..."."""
    if not where:
        return sentence
    return f"{where[0].upper()}{where[1:]}, {sentence[0].lower()}{sentence[1:]}"


def place(index: tuple[int, ...]) -> str:
    """Return an index as learners write it: [1, 0]."""
    return f"[{', '.join(map(str, index))}]"


def _simple_noun(plain: Any) -> str:
    if plain is None or isinstance(plain, str):
        return "None" if plain is None else "a string"
    if isinstance(plain, Foreign):
        return plain.noun
    return "a set" if isinstance(plain, frozenset) else "a dict"
