"""The asserts of checks/: each failure is a sentence to act on, with the values beneath it.

Every assert first records what it was given (`take_record`), so that slips can be recognised.
Its own arguments are positional, because learners' functions have parameters of any name.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from tensortonic_cli.core.stub import TODO_TEXT
from tensortonic_cli.testing.alike import items_problem, signed_like
from tensortonic_cli.testing.arrays import array_of, shape_of
from tensortonic_cli.testing.compare import find_problem
from tensortonic_cli.testing.forms import free_form_sentence
from tensortonic_cli.testing.problem import Problem, Terms
from tensortonic_cli.testing.raised import error_text, errors_text
from tensortonic_cli.testing.records import record, record_event, recorded, take_record
from tensortonic_cli.testing.show import (
    answer_rows,
    brief,
    input_rows,
    message,
    value_lines,
)
from tensortonic_cli.testing.survival import bound_names, changes, copied
from tensortonic_cli.testing.values import settle
from tensortonic_cli.testing.words import got_noun

__all__ = [
    "as_numbers",
    "assert_close",
    "assert_close_up_to_sign",
    "assert_holds",
    "assert_inputs_survive",
    "assert_raises",
    "assert_same_items",
    "take_record",
]

RTOL, ATOL = 1e-6, 1e-9
_NOTHING = object()


def assert_close(
    got: Any, expected: Any, /, *, rtol: float = RTOL, atol: float = ATOL, **given: Any
) -> None:
    """Fail unless `got` is the right answer in any reasonable form, within tolerance.

    A float, a numpy scalar and a 0-d array are one number; list, tuple and array are equal; dicts
    are compared by key, nested structures item by item; nan equals nan. `given` holds the
    arguments of the call under test; the message shows them by name.
    """
    __tracebackhide__ = True  # pytest then points at the check, not at this line
    plain, want = settle(got), settle(expected)
    record(plain)
    said = _judged(lambda terms: find_problem(plain, want, terms), rtol, atol, given)
    if said:
        raise AssertionError(said)


def assert_close_up_to_sign(
    got: Any,
    expected: Any,
    /,
    *,
    axis: int | None = None,
    rtol: float = RTOL,
    atol: float = ATOL,
    **given: Any,
) -> None:
    """Fail unless `got` equals `expected` or its negative.

    axis None: one sign for the whole; 0: each column has its own sign; 1: each row has.
    """
    __tracebackhide__ = True
    plain = settle(got)
    record(plain)
    want = signed_like(plain, settle(expected), axis)
    part = {None: "", 0: " of each column"}.get(axis, " of each row")
    note = f"The sign{part} is free."
    said = _judged(lambda terms: find_problem(plain, want, terms), rtol, atol, given, note)
    if said:
        raise AssertionError(said)


def assert_same_items(
    got: Any, expected: Any, /, *, rtol: float = RTOL, atol: float = ATOL, **given: Any
) -> None:
    """Fail unless `got` has the items of `expected` in any order, each as often.

    The items of a 2-D array are its rows.
    """
    __tracebackhide__ = True
    plain, want = settle(got), settle(expected)
    record(plain)
    note = "The order is free."
    said = _judged(lambda terms: items_problem(plain, want, terms), rtol, atol, given, note)
    if said:
        raise AssertionError(said)


def assert_raises(
    error: type[BaseException] | tuple[type[BaseException], ...],
    function: Callable[..., Any],
    /,
    *args: Any,
    **kwargs: Any,
) -> None:
    """Fail unless `function(*args, **kwargs)` raises `error`, or one of several.

    What an unwritten stub raises always goes through, although it is a RuntimeError too.
    """
    __tracebackhide__ = True
    try:
        got = function(*args, **kwargs)
    except Exception as raised:
        if isinstance(raised, NotImplementedError) and raised.args == (TODO_TEXT,):
            raise
        record_event("raised", type(raised).__name__)
        if isinstance(raised, error):
            return
        said = f"It must raise {errors_text(error)}; it raised {error_text(raised)}"
        rows = input_rows(bound_names(function, args, kwargs))
        raise AssertionError(message(said, rows)) from raised
    plain = settle(got)
    record_event("returned", recorded(plain))
    rows = input_rows(bound_names(function, args, kwargs))
    if _is_error(got):
        told = "it returned one: write raise in place of return."
        raise AssertionError(message(f"It must raise {errors_text(error)}; {told}", rows))
    returned = brief(plain, 40)
    said = f"It must raise {errors_text(error)}; it returned {returned or got_noun(plain)}."
    rows += [] if returned else [("returned", value_lines(plain))]
    raise AssertionError(message(said, rows))


def _is_error(got: Any) -> bool:
    kind = type(got)
    return issubclass(got if issubclass(kind, type) else kind, BaseException)


def assert_holds(claim: Any, otherwise: str, /, *, got: Any = _NOTHING, **given: Any) -> None:
    """Fail with the sentence `otherwise` unless the claim is true: a law that is no equation.

    `got` is what the learner's function returned; it is shown below the inputs.
    """
    __tracebackhide__ = True
    plain = settle(got)
    if got is not _NOTHING:
        record(plain)
    holds = bool(np.all(claim))
    record_event("holds", holds)
    if not holds:
        rows = [] if got is _NOTHING else [("got", value_lines(plain))]
        raise AssertionError(message(otherwise, [*input_rows(given), *rows]))


def as_numbers(
    got: Any,
    /,
    shape: tuple[int | None, ...] | None = None,
    *,
    finite: bool = True,
    **given: Any,
) -> np.ndarray:
    """Return `got` as a new float or complex array to calculate with; fail if it is none.

    None in `shape` stands for any length. Unless `finite` is False, nan and inf fail.
    """
    __tracebackhide__ = True
    plain = settle(got)
    record(plain)
    if free_form_sentence(plain, shape, finite, Terms(RTOL, ATOL)):
        sentence = free_form_sentence(plain, shape, finite, _terms(RTOL, ATOL, given))
        rows = [*input_rows(given), ("got", value_lines(plain))]
        raise AssertionError(message(sentence, rows))
    array = array_of(plain)
    return np.array(array, complex if array.dtype.kind == "c" else float)


def assert_inputs_survive(function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> None:
    """Fail when `function(*args, **kwargs)` changes an argument, down to its last bit."""
    __tracebackhide__ = True
    passed_args, passed_kwargs = copied(args, kwargs)
    record(settle(function(*passed_args, **passed_kwargs)))
    before = bound_names(function, args, kwargs)
    after = bound_names(function, passed_args, passed_kwargs)
    found = changes(before, after)
    if found:
        raise AssertionError(message(*found))


def _judged(
    find: Callable[[Terms], Problem | None],
    rtol: float,
    atol: float,
    given: dict[str, Any],
    note: str = "",
) -> str:
    """Return the whole message on what `find` finds, "" for nothing.

    A pass costs no look at the inputs; a failure is found again with them, for its clue.
    """
    if find(Terms(rtol, atol, clues=False)) is None:
        return ""
    problem = find(_terms(rtol, atol, given))
    if problem is None:  # cannot be; a check must fail all the same
        return "The answer is wrong."
    rows = [*input_rows(given), *answer_rows(problem.got, problem.want, problem.wrong)]
    return message(f"{problem.sentence} {note}".rstrip(), rows)


def _terms(rtol: float, atol: float, given: dict[str, Any]) -> Terms:
    shapes = ((name, shape_of(settle(value))) for name, value in given.items())
    return Terms(rtol, atol, tuple((name, shape) for name, shape in shapes if shape))
