"""Which cells of an array are wrong, said with the first of them and a clue if there is one."""

from __future__ import annotations

from typing import Any

import numpy as np

from tensortonic_cli.core.clues import MAX_CELLS, Answer, value_clue
from tensortonic_cli.core.numerals import number_text, pair_texts
from tensortonic_cli.testing.arrays import array_of
from tensortonic_cli.testing.problem import Problem, Terms
from tensortonic_cli.testing.words import inside, place


def differing(have: np.ndarray, want: np.ndarray, terms: Terms) -> np.ndarray:
    """Return where two arrays differ; nan equals nan, inf only inf of its sign."""
    kind = complex if have.dtype.kind == "c" or want.dtype.kind == "c" else float
    have, want = np.asarray(have, kind), np.asarray(want, kind)
    with np.errstate(all="ignore"):
        limit = terms.atol + terms.rtol * np.abs(want)
        near = np.abs(have - want) <= limit
        if not (near.all() and np.isfinite(limit).all()):
            # inf is near everything by its own limit, and nan near nothing.
            near = near & np.isfinite(limit) & np.isfinite(have)
            near = near | (have == want) | (np.isnan(have) & np.isnan(want))
    return ~near


def cells_problem(got: Any, want: Any, terms: Terms, where: str) -> Problem | None:
    """Return what is wrong with the numbers of an answer of the right shape."""
    have, right = array_of(got), array_of(want)
    wrong = differing(have, right, terms)
    has_parts = have.dtype.kind == "c" and right.dtype.kind != "c"
    two_parts = have.imag != 0 if has_parts else np.zeros(have.shape, bool)
    if not wrong.any() and not two_parts.any():
        return None
    if two_parts.any():
        return Problem(_must_be(have, two_parts, "a real number", where), got, want, two_parts)
    endless = ~np.isfinite(have) & np.isfinite(right)
    if endless.any():
        return Problem(_must_be(have, endless, "a finite number", where), got, want, wrong)
    return Problem(_wrong_numbers(have, right, wrong, terms, where), got, want, wrong)


def endless_sentence(have: np.ndarray, where: str = "") -> str:
    """Return what to say of the cells that are nan or inf; "" when there are none."""
    endless = ~np.isfinite(have)
    return _must_be(have, endless, "a finite number", where) if endless.any() else ""


def flat_cells(array: np.ndarray) -> tuple[Any, ...]:
    """Return the cells in C order as floats, or as complex numbers where one has two parts."""
    if array.dtype.kind == "c" and array.imag.any():
        return tuple(array.ravel().tolist())
    return tuple(array.real.astype(float).ravel().tolist())


def _must_be(have: np.ndarray, bad: np.ndarray, must: str, where: str) -> str:
    at, count = _first(bad), int(bad.sum())
    sentence = f"{_subject(at, where)} is {number_text(have[at].item())}; it must be {must}."
    if count > 1:
        others = "another value" if count == 2 else f"{count - 1} other values"
        sentence += f" The same is true of {others}."
    return inside(where, sentence)


def _wrong_numbers(
    have: np.ndarray, right: np.ndarray, wrong: np.ndarray, terms: Terms, where: str
) -> str:
    at, count, size = _first(wrong), int(wrong.sum()), wrong.size
    texts = pair_texts(have[at].item(), right[at].item())
    sentence = f"{_subject(at, where)} is {texts[0]}; it must be {texts[1]}."
    if size > 1:
        part = f"{count} of {size} values {'is' if count == 1 else 'are'}"
        every = "Both values are" if size == 2 else f"All {size} values are"
        sentence = f"{every if count == size else part} wrong. {sentence}"
    return inside(where, f"{sentence} {_clue(have, right, terms)}".rstrip())


def _clue(have: np.ndarray, right: np.ndarray, terms: Terms) -> str:
    if have.size > MAX_CELLS or not terms.clues:
        return ""
    if right.dtype.kind == "b":
        swapped = right.size > 1 and have.dtype.kind == "b" and bool((have != right).all())
        return "True and False are swapped." if swapped else ""
    sizes = tuple(length for _, shape in terms.given for length in shape)
    return value_clue(Answer(flat_cells(have), flat_cells(right), have.shape, sizes))


def _subject(at: tuple[int, ...], where: str) -> str:
    if at:
        return f"The value at {place(at)}"
    return "The value" if where else "The result"


def _first(mask: np.ndarray) -> tuple[int, ...]:
    return tuple(int(at) for at in np.unravel_index(int(np.argmax(mask)), mask.shape))
