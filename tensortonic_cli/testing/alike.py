"""Answers that are right up to a sign or an order, turned into one that can be compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from tensortonic_cli.testing.arrays import Items, array_of, shape_of
from tensortonic_cli.testing.cells import differing
from tensortonic_cli.testing.compare import find_problem
from tensortonic_cli.testing.problem import Problem, Terms
from tensortonic_cli.testing.show import brief
from tensortonic_cli.testing.values import rank, settle
from tensortonic_cli.testing.words import expected_noun

Order = list[int | None]
MOST_ITEMS = 1_000  # of which the odd ones are sought when there are too many or too few


def signed_like(got: Any, want: Any, axis: int | None) -> Any:
    """Return `want` with the signs that bring it nearest to `got`, where they can be compared."""
    if shape_of(got) is None or shape_of(got) != shape_of(want):
        return want
    have, right = array_of(got), array_of(want)
    with np.errstate(all="ignore"):
        right = np.asarray(right, complex if right.dtype.kind == "c" else float)
        # nan or inf in one cell must not decide over the sign of the others.
        parts = np.nan_to_num(np.real(np.conj(have) * right), nan=0.0, posinf=0.0, neginf=0.0)
        total = parts.sum(axis=axis if parts.ndim > 1 else None, keepdims=True)
        signed = np.where(total < 0, -right, right).reshape(right.shape)
    return signed if signed.ndim else settle(signed)


def items_problem(got: Any, want: Any, terms: Terms) -> Problem | None:
    """Return what is wrong with `got` as a collection whose order is free, or None."""
    ours, right = _items(got), _items(want)
    if right is None:
        raise TypeError(f"{expected_noun(want)} has no items")
    if ours is None:
        return find_problem(got, want, terms)
    got = Items("set", ours) if isinstance(got, frozenset) else got
    if len(ours) != len(right) and len(ours) + len(right) > MOST_ITEMS:
        return Problem(_count_sentence(ours, right), got, want)
    order = _matched(got, want, ours, right, terms)
    if len(ours) == len(right) and None not in order:
        return None
    if len(ours) == len(right):
        beside = _beside(order, want, right)
        problem = find_problem(got, beside, terms)
        if problem is not None and not _are_whole(problem):
            return problem
        wrong = problem.wrong if problem and problem.got is got else None
        return Problem(_odd_items(order, ours, right), got, beside, wrong)
    sentence = f"{_count_sentence(ours, right)} {_odd_items(order, ours, right)}"
    return Problem(sentence, got, want)


def _count_sentence(ours: tuple[Any, ...], right: tuple[Any, ...]) -> str:
    count = f"There {'is' if len(ours) == 1 else 'are'} {len(ours):,} item{'s' * (len(ours) != 1)}"
    return f"{count}; there must be {len(right)}."


def _items(plain: Any) -> tuple[Any, ...] | None:
    if isinstance(plain, Items):
        return plain.values
    if isinstance(plain, np.ndarray) and len(plain) <= 20_000:
        return tuple(settle(row) for row in plain)
    return tuple(sorted(plain, key=rank)) if isinstance(plain, frozenset) else None


def _matched(
    got: Any, want: Any, ours: tuple[Any, ...], right: tuple[Any, ...], terms: Terms
) -> Order:
    """Return for each of our items which right one it equals, each right one used once."""
    shapes = shape_of(got), shape_of(want)
    if None in shapes or shapes[0][1:] != shapes[1][1:]:
        plain_terms = replace(terms, clues=False)
        return _greedy(len(ours), right, lambda one: _equal_items(ours, one, plain_terms))
    have, wanted = array_of(got), array_of(want)
    if (
        have.shape == wanted.shape
        and have.ndim == 1
        and "c" not in have.dtype.kind + wanted.dtype.kind
    ):
        rank, place = np.argsort(have), np.argsort(wanted)
        if not differing(have[rank], wanted[place], terms).any():
            return [int(place[at]) for at in np.argsort(rank)]
    axes = tuple(range(1, have.ndim))
    return _greedy(
        len(ours), wanted, lambda one: np.flatnonzero(~differing(have, one, terms).any(axis=axes))
    )


def _greedy(count: int, right: Any, equal: Callable[[Any], Any]) -> Order:
    order: Order = [None] * count
    for number, one in enumerate(right):
        at = next((int(at) for at in equal(one) if order[at] is None), None)
        if at is not None:
            order[at] = number
    return order


def _equal_items(ours: tuple[Any, ...], one: Any, terms: Terms) -> Iterator[int]:
    return (at for at, item in enumerate(ours) if find_problem(item, one, terms) is None)


def _beside(order: Order, want: Any, right: tuple[Any, ...]) -> Any:
    """Return the right items in the order in which those that equal them came back."""
    left = iter(sorted(set(range(len(right))) - set(order)))
    filled = [next(left, 0) if at is None else at for at in order]
    if isinstance(want, np.ndarray):
        return want[filled]
    return Items("list", tuple(right[at] for at in filled))


def _are_whole(problem: Problem) -> bool:
    """Whether the problem is in the values themselves and not in their form."""
    if problem.wrong is None:
        return isinstance(problem.got, str) and isinstance(problem.want, str)
    have, right = array_of(problem.got), array_of(problem.want)
    is_real = not np.iscomplex(have).any()
    return bool(np.isfinite(have).all()) and (is_real or right.dtype.kind == "c")


def _odd_items(order: Order, ours: tuple[Any, ...], right: tuple[Any, ...]) -> str:
    extra = [item for item, at in zip(ours, order, strict=True) if at is None]
    missing = [item for at, item in enumerate(right) if at not in order]
    said = [f"{_names(extra)} not among the right ones."] if extra else []
    said += [f"{_names(missing)} missing."] if missing else []
    return " ".join(said)


def _names(items: list[Any]) -> str:
    names = ", ".join(brief(item, 40) or "..." for item in items[:3])
    return f"{names}{', ...' if len(items) > 3 else ''} {'are' if len(items) > 1 else 'is'}"
