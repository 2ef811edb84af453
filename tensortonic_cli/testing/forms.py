"""Whether an answer is numbers of the right shape, said so that a learner knows what to mend."""

from __future__ import annotations

from typing import Any

import numpy as np

from tensortonic_cli.core.clues import MAX_CELLS
from tensortonic_cli.core.shapes import Shaped, shape_clue
from tensortonic_cli.testing.arrays import NUMBERS, Items, array_of, walk
from tensortonic_cli.testing.cells import differing, endless_sentence, flat_cells
from tensortonic_cli.testing.problem import Terms
from tensortonic_cli.testing.values import Foreign
from tensortonic_cli.testing.words import expected_noun, got_noun, inside, place, was

MOST_CELLS = 10_000_000


def form_sentence(got: Any, want: Any, terms: Terms, where: str) -> str:
    """Return what is wrong with the type or the shape of settled `got`, or ""."""
    have, right = array_of(got), array_of(want)
    if have is None:
        listed = isinstance(got, Items) and got.form != "tuple" and right.ndim
        return inside(where, _irregular(got)) if listed else wrong_type(got, want, where)
    if have.shape == right.shape:
        return ""
    if isinstance(got, Items) and got.form == "tuple":
        comma = " Is there a comma at the end of the line?" if len(got.values) == 1 else ""
        return wrong_type(got, want, where) + comma
    if not have.ndim:
        return wrong_type(got, want, where)
    if not right.ndim:
        return inside(where, _not_one_number(have, right))
    clue = shape_clue(_shaped(have), _shaped(right), terms.given)
    sentence = f"The shape is {have.shape}; it must be {right.shape}. {clue}"
    return inside(where, sentence.rstrip())


def free_form_sentence(
    got: Any, shape: tuple[int | None, ...] | None, finite: bool, terms: Terms
) -> str:
    """Return what keeps `got` from being numbers to calculate with, or ""; None is any length."""
    if got is None:
        return nothing("")
    have = array_of(got)
    expected = np.broadcast_to(np.nan, _filled(shape, have))  # nan: no clue about values
    if have is None and shape is None:
        return f"The function returned {got_noun(got)}; numbers were expected.{_type_clue(got)}"
    sentence = form_sentence(got, expected, terms, "")
    if sentence or have is None:
        return sentence
    if have.size > MOST_CELLS:
        return f"There are {have.size} values, which is too many to check."
    return endless_sentence(have) if finite else ""


def nothing(where: str, want: Any = None) -> str:
    """Return what to say of None."""
    if not where:
        return "The function returned None. Is a `return` missing?"
    return inside(where, f"there is None; {expected_noun(want)} {was(want)} expected.")


def wrong_type(got: Any, want: Any, where: str) -> str:
    """Return what to say of an answer that is another kind of thing."""
    start = "there is" if where else "The function returned"
    sentence = f"{start} {got_noun(got)}; {expected_noun(want)} {was(want)} expected."
    return inside(where, sentence + _type_clue(got))


def _type_clue(got: Any) -> str:
    if not isinstance(got, Foreign):
        return ""
    if got.name in ("generator", "map", "zip", "filter"):
        return " It has not been calculated yet: make a list of it."
    return " Are the parentheses of a call missing?" if got.noun == "a function" else ""


def _filled(shape: tuple[int | None, ...] | None, have: np.ndarray | None) -> tuple[int, ...]:
    """Return the shape with the lengths that are free taken from what came back."""
    if shape is None:
        return () if have is None else have.shape
    ours = () if have is None else have.shape
    lengths = ours if len(ours) == len(shape) else (1,) * len(shape)
    return tuple(length if one is None else one for one, length in zip(shape, lengths, strict=True))


def _irregular(got: Items) -> str:
    """Say why a list is no array: an entry that is no number, or rows of unequal length."""
    for path, leaf in walk(got):
        if not isinstance(leaf, (*NUMBERS, np.ndarray)):
            return f"The value at {place(path)} is {got_noun(leaf)}; it must be a number."
    shapes = [getattr(array_of(value), "shape", None) for value in got.values]
    for at, shape in enumerate(shapes):
        if shape != shapes[0]:
            nouns = _shape_noun(shapes[0]), _shape_noun(shape)
            return f"The items are not alike: [0] {nouns[0]}, [{at}] {nouns[1]}."
    return "The items have unequal lengths, so they make no array."


def _shape_noun(shape: tuple[int, ...] | None) -> str:
    if shape is None:
        return "has rows of unequal length"
    return f"has shape {shape}" if shape else "is one number"


def _not_one_number(have: np.ndarray, right: np.ndarray) -> str:
    sentence = f"The shape is {have.shape}; one number was expected."
    if have.size == 1 and not differing(have.reshape(()), right, Terms(1e-6, 1e-9)):
        return f"{sentence} Its value is right: take it out of the array."
    return sentence


def _shaped(array: np.ndarray) -> Shaped:
    few = array.size <= MAX_CELLS and bool(np.isfinite(array).all())
    return Shaped(array.shape, flat_cells(array) if few else ())
