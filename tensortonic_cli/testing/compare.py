"""The first thing that is wrong with an answer, as a sentence that a learner can act on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from tensortonic_cli.testing.arrays import Items, shape_of, size_of
from tensortonic_cli.testing.cells import cells_problem
from tensortonic_cli.testing.forms import form_sentence, nothing, wrong_type
from tensortonic_cli.testing.problem import Problem, Terms
from tensortonic_cli.testing.show import brief, text_pair
from tensortonic_cli.testing.values import rank, settle
from tensortonic_cli.testing.words import expected_noun, got_noun, inside, joined

MAX_RETURNED = 6  # a tuple of more numbers is a row of numbers, not so many returned values
MAX_ROWS = 20_000


def find_problem(got: Any, want: Any, terms: Terms, where: str = "") -> Problem | None:
    """Return what a learner must mend first in settled `got`, or None when it is right.

    where is "" for the whole answer, else a phrase such as "in item 2 of 3".
    """
    if want is None or got is None or isinstance(want, str):
        return _word_problem(got, want, where)
    if isinstance(want, dict):
        return _dict_problem(got, want, terms, where)
    if isinstance(want, frozenset):
        return _set_problem(got, want, where)
    if is_structured(want):
        return _items_problem(got, want, terms, where)
    return _numbers_problem(got, want, terms, where)


def is_structured(want: Any) -> bool:
    """Whether the answer is several values, each with its own sentence, and not one array."""
    if not isinstance(want, Items):
        return False
    kinds = set(map(type, want.values))
    if kinds & {np.ndarray, str, type(None), dict, frozenset}:
        return True
    if Items in kinds:
        rows_are_lists = any(getattr(value, "form", "") == "list" for value in want.values)
        return shape_of(want) is None or (want.form == "tuple" and rows_are_lists)
    return want.form == "tuple" and 1 < len(want.values) <= MAX_RETURNED


def _numbers_problem(got: Any, want: Any, terms: Terms, where: str) -> Problem | None:
    if type(got) is float and type(want) is float and abs(got - want) <= terms.atol:
        return None  # the commonest case, ten times as fast
    if shape_of(want) is None:
        raise TypeError(f"nothing can be compared with {expected_noun(want)}")
    if isinstance(got, Items) and size_of(got) == 0 == size_of(want):
        return None  # a list cannot say that its shape is (0, 3)
    sentence = form_sentence(got, want, terms, where)
    return Problem(sentence, got, want) if sentence else cells_problem(got, want, terms, where)


def _unequal(got: Any, want: Any, where: str) -> Problem:
    if isinstance(got, str) and isinstance(want, str):
        texts = text_pair(got, want)
    else:
        texts = brief(got) or got_noun(got), brief(want) or expected_noun(want)
    subject = "The value" if where else "The result"
    return Problem(inside(where, f"{subject} is {texts[0]}; it must be {texts[1]}."), got, want)


def _word_problem(got: Any, want: str | None, where: str) -> Problem | None:
    """Compare where one side is None or a string is expected."""
    if got is None and want is not None:
        return Problem(nothing(where, want), got, want)
    if isinstance(want, str) and not isinstance(got, str):
        return Problem(wrong_type(got, want, where), got, want)
    is_right = got is None or (want is not None and got == want)
    return None if is_right else _unequal(got, want, where)


def _dict_problem(got: Any, want: Any, terms: Terms, where: str) -> Problem | None:
    if not isinstance(got, dict):
        return Problem(wrong_type(got, want, where), got, want)
    missing, extra = [k for k in want if k not in got], [k for k in got if k not in want]
    if missing or extra:
        return Problem(inside(where, _membership("key", missing, extra)), got, want)
    for key, value in want.items():
        step = joined(where, f"under the key {_key_text(key)}")
        problem = find_problem(got[key], value, terms, step)
        if problem is not None:
            return problem
    return None


def _set_problem(got: Any, want: frozenset[Any], where: str) -> Problem | None:
    if not isinstance(got, frozenset):
        return Problem(wrong_type(got, want, where), got, want)
    if got == want:
        return None
    missing, extra = sorted(want - got, key=rank), sorted(got - want, key=rank)
    return Problem(inside(where, _membership("item", missing, extra)), got, want)


def _key_text(key: Any) -> str:
    return repr(key) if type(key) is str and len(key) < 30 else brief(key, 30) or "..."


def _membership(word: str, missing: list[Any], extra: list[Any]) -> str:
    """Return "The key 'b' is missing; the key 'B' does not belong there."."""
    parts = []
    for items, one, several in (
        (missing, "is missing", "are missing"),
        (extra, "does not belong there", "do not belong there"),
    ):
        names = ", ".join(brief(item, 30) or "..." for item in items[:4])
        names += ", ..." if len(items) > 4 else ""
        many = len(items) > 1
        parts += [f"{word}{'s' * many} {names} {several if many else one}"] if items else []
    return f"The {'; the '.join(parts)}."


def _items_problem(got: Any, want: Items, terms: Terms, where: str) -> Problem | None:
    values = got.values if isinstance(got, Items) else _rows(got)
    if values is None:
        return Problem(wrong_type(got, want, where), got, want)
    count, right = len(values), len(want.values)
    if count != right:
        word = ("value" if want.form == "tuple" else "item") + "s" * (count != 1)
        verb = "was" if right == 1 else "were"
        start = f"there {'is' if count == 1 else 'are'}" if where else "The function returned"
        sentence = f"{start} {count:,} {word}; {right} {verb} expected."
        return Problem(inside(where, sentence), got, want)
    problem = next(_item_problems(values, want, terms, where), None)
    plain_terms = replace(terms, clues=False)
    if problem is None or not terms.clues or not _is_permuted(values, want, plain_terms):
        return problem
    problem = next(_item_problems(values, want, plain_terms, where))
    sentence = f"{problem.sentence} The right values are all there, in another order."
    return Problem(sentence, problem.got, problem.want, problem.wrong)


def _item_problems(
    values: tuple[Any, ...], want: Items, terms: Terms, where: str
) -> Iterator[Problem]:
    for at, (item, right) in enumerate(zip(values, want.values, strict=True), 1):
        step = joined(where, f"in item {at} of {len(want.values)}")
        problem = find_problem(item, right, terms, step)
        if problem is not None:
            yield problem


def _rows(got: Any) -> tuple[Any, ...] | None:
    """Return the items of an array, so that a stacked array does for a list of arrays."""
    if not isinstance(got, np.ndarray) or len(got) > MAX_ROWS:
        return None
    return tuple(settle(row) for row in got)


def _is_permuted(values: tuple[Any, ...], want: Items, terms: Terms) -> bool:
    left = list(want.values)
    for value in values if len(values) <= MAX_RETURNED else ():
        match = (at for at, one in enumerate(left) if find_problem(value, one, terms) is None)
        if (at := next(match, None)) is None:
            return False
        del left[at]
    return not left
