"""Whether an answer is numbers of the right shape, said so that a learner knows what to mend."""

from __future__ import annotations

from typing import Any

import numpy as np

from tensortonic_cli.core.clues import MAX_CELLS
from tensortonic_cli.core.shapes import Shaped, shape_clue
from tensortonic_cli.testing.arrays import Items, Shape, array_of, first_stranger, shape_of, size_of
from tensortonic_cli.testing.cells import differing, endless_sentence, flat_cells
from tensortonic_cli.testing.foreign import Foreign
from tensortonic_cli.testing.problem import Terms
from tensortonic_cli.testing.words import (
    counted_noun,
    expected_noun,
    got_noun,
    inside,
    place,
    was,
)

MOST_CELLS = 1_000_000


def form_sentence(got: Any, want: Any, terms: Terms, where: str) -> str:
    """Return what is wrong with the type or the shape of settled `got`, or ""."""
    have, right = shape_of(got), shape_of(want)
    if have is None:
        listed = isinstance(got, Items) and got.form != "tuple" and right
        return inside(where, _irregular(got)) if listed else wrong_type(got, want, where)
    if have == right:
        return ""
    if isinstance(got, Items) and got.form == "tuple":
        comma = " Is there a comma at the end of the line?" if len(got.values) == 1 else ""
        return wrong_type(got, want, where) + comma
    if not have:
        return wrong_type(got, want, where)
    if not right:
        return inside(where, _not_one_number(got, want))
    clue = shape_clue(_shaped(got), _shaped(want), terms.given) if terms.clues else ""
    sentence = f"The shape is {have}; it must be {right}. {clue}"
    return inside(where, sentence.rstrip())


def free_form_sentence(
    got: Any, shape: tuple[int | None, ...] | None, finite: bool, terms: Terms
) -> str:
    """Return what keeps `got` from being numbers to calculate with, or ""; None is any length."""
    if got is None:
        return nothing("")
    size = size_of(got)
    expected = np.broadcast_to(np.nan, _filled(shape, shape_of(got)))  # nan: no clue about values
    if size is None and shape is None:
        return f"The function returned {got_noun(got)}; numbers were expected.{_type_clue(got)}"
    sentence = form_sentence(got, expected, terms, "")
    if sentence or size is None:
        return sentence
    if size > MOST_CELLS:
        return f"There are {size:,} values, which is too many to check."
    return endless_sentence(array_of(got)) if finite else ""


def nothing(where: str, want: Any = None) -> str:
    """Return what to say of None."""
    if not where:
        return "The function returned None. Is a `return` missing?"
    return inside(where, f"there is None; {expected_noun(want)} {was(want)} expected.")


def wrong_type(got: Any, want: Any, where: str) -> str:
    """Return what to say of an answer that is another kind of thing."""
    start = "there is" if where else "The function returned"
    is_large = isinstance(got, Foreign) and got.is_large
    expected = counted_noun(want) if is_large else expected_noun(want)
    sentence = f"{start} {got_noun(got)}; {expected} {was(want)} expected."
    return inside(where, sentence + _type_clue(got))


def _type_clue(got: Any) -> str:
    if not isinstance(got, Foreign):
        return ""
    if got.name in ("generator", "map", "zip", "filter"):
        return " It has not been calculated yet: make a list of it."
    if got.name in ("coroutine", "async_generator"):
        return " `async def` makes it one: a plain `def` returns the answer itself."
    return " Are the parentheses of a call missing?" if got.noun == "a function" else ""


def _filled(shape: tuple[int | None, ...] | None, have: Shape | None) -> Shape:
    """Return the shape with the lengths that are free taken from what came back."""
    ours = have or ()
    if shape is None:
        return ours
    lengths = ours if len(ours) == len(shape) else (1,) * len(shape)
    return tuple(length if one is None else one for one, length in zip(shape, lengths, strict=True))


def _irregular(got: Items) -> str:
    """Say why a list is no array: an entry that is no number, or rows of unequal length."""
    stranger = first_stranger(got)
    if stranger:
        path, leaf = stranger
        is_large = isinstance(leaf, Foreign) and leaf.is_large
        must = "which is too long" if is_large else "it must be a number"
        return f"The value at {place(path)} is {got_noun(leaf)}{',' if is_large else ';'} {must}."
    shapes = list(map(shape_of, got.values))
    for at, shape in enumerate(shapes):
        if shape != shapes[0]:
            nouns = _shape_noun(shapes[0]), _shape_noun(shape)
            return f"The items are not alike: [0] {nouns[0]}, [{at}] {nouns[1]}."
    return "The items have unequal lengths, so they make no array."


def _shape_noun(shape: tuple[int, ...] | None) -> str:
    if shape is None:
        return "has rows of unequal length"
    return f"has shape {shape}" if shape else "is one number"


def _not_one_number(got: Any, want: Any) -> str:
    sentence = f"The shape is {shape_of(got)}; one number was expected."
    if size_of(got) != 1:
        return sentence
    if differing(array_of(got).reshape(()), array_of(want), Terms(1e-6, 1e-9)):
        return sentence
    return f"{sentence} Its value is right: take it out of the array."


def _shaped(plain: Any) -> Shaped:
    shape = shape_of(plain)
    if size_of(plain) > MAX_CELLS:
        return Shaped(shape)
    array = array_of(plain)
    return Shaped(shape, flat_cells(array) if np.isfinite(array).all() else ())
