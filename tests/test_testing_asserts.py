"""The asserts beside assert_close: signs, collections, errors, laws, inputs."""

from textwrap import dedent

import numpy as np
import pytest

from tensortonic_cli.core.stub import TODO_TEXT
from tensortonic_cli.testing import (
    as_numbers,
    assert_close_up_to_sign,
    assert_holds,
    assert_inputs_survive,
    assert_raises,
    assert_same_items,
)
from tests.failure_text import sentence, told

X = np.array([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]])


def test_wrong_up_to_column_signs():
    """Expected is shown with the signs that the answer chose, so that only real errors differ."""
    got, want = np.array([[-1.0, 2.0], [0.5, 3.0]]), np.array([[1.0, 2.0], [-0.5, 4.0]])

    assert told(assert_close_up_to_sign, got, want, axis=0) == dedent("""
        1 of 4 values is wrong. The value at [1, 1] is 3.0; it must be 4.0. \
The sign of each column is free.

          expected  [[-1.   2. ]
                     [ 0.5  4. ]]   (2, 2)
          got       [[-1.   2. ]
                     [ 0.5 ›3.‹]]   float64 (2, 2)
        """)


def test_wrong_items_in_any_order():
    """Of a collection the odd item and the missing one are named, in the order that came."""
    assert told(assert_same_items, [3, 1, 2.5], [1, 2, 3]) == dedent("""
        2.5 is not among the right ones. 2 is missing. The order is free.

          expected  [3  1   2   ]   (3,)
          got       [3. 1. ›2.5‹]   list (3,)
        """)


def test_returned_instead_of_raising():
    """What was returned is said, with the arguments by the function's own names."""

    def divide(function, error):
        return function / (error or 1)

    assert told(assert_raises, ZeroDivisionError, divide, 3, error=0) == dedent("""
        It must raise ZeroDivisionError; it returned 3.0.

          function  3
          error     0
        """)


@pytest.mark.parametrize("error", [ValueError, ValueError("lengths differ")])
def test_an_error_that_was_returned(error):
    """Whoever writes return for raise is told so."""

    def refuse(a):
        return error

    said = told(assert_raises, ValueError, refuse, 1).strip().splitlines()[0]
    assert said == "It must raise ValueError; it returned one: write raise in place of return."


def test_raised_something_else():
    """Another error is named with its message, and the error itself stays attached."""

    def refuse(a):
        raise KeyError("no such axis")

    with pytest.raises(AssertionError) as caught:
        assert_raises((ValueError, TypeError), refuse, [1, 2])

    assert isinstance(caught.value.__cause__, KeyError)
    assert f"\n{caught.value}\n" == dedent("""
        It must raise ValueError or TypeError; it raised KeyError: 'no such axis'.

          a         [1, 2]
        """)


def test_law_that_does_not_hold():
    """A law that is no equation fails with its own sentence."""
    assert told(assert_holds, False, "The losses must fall.", got=[3, 4], steps=2) == dedent("""
        The losses must fall.

          steps     2
          got       [3 4]   list (2,)
        """)


def test_no_numbers_for_a_law():
    """A law asks for numbers of a shape before it calculates with them."""
    assert told(as_numbers, [[1, 2], [3, 4]], (2, None, 3), V=[1]) == dedent("""
        The shape is (2, 2); it must be (2, 1, 3).

          V         [1]
          got       [[1 2]
                     [3 4]]   list (2, 2)
        """)


def test_changed_argument():
    """A changed argument is named and shown before and after."""

    def scale(A, factor):
        A[0, 1] *= factor
        return A

    given = X.copy()

    assert told(assert_inputs_survive, scale, given, factor=9) == dedent("""
        The function changed its argument A. The caller still needs it: work on a copy.

          A before  [[0.  1.  2.]
                     [3.  4.  5.]]   (2, 3)
          A after   [[0. ›9.‹ 2.]
                     [3.  4.  5.]]   float64 (2, 3)
        """)
    assert (given == X).all()


@pytest.mark.parametrize("axis", [None, 0, 1])
def test_signs_are_free_where_said(axis):
    """Flipping what an axis leaves free passes; flipping one cell fails."""
    signs = {None: -1, 0: np.array([[1, -1, 1]]), 1: np.array([[1], [-1]])}[axis]
    A = X + 1

    assert_close_up_to_sign(A * signs, A, axis=axis)
    A[1, 1] *= -1
    with pytest.raises(AssertionError):
        assert_close_up_to_sign(A, X + 1, axis=axis)


def test_signs_of_vectors_and_numbers_are_free():
    """A vector or a number has one sign, whatever the axis."""
    assert_close_up_to_sign([-1, 2], [1, -2])
    assert_close_up_to_sign([-1, 2], [1, -2], axis=0)
    assert_close_up_to_sign(-3, 3.0)


@pytest.mark.parametrize(
    ("got", "want"),
    [
        ([2, 1, 2.0], [1, 2, 2]),
        (np.array([1j, -1j]), [-1j, 1j]),
        ([[3, 4], [1, 2]], np.array([[1, 2], [3, 4]])),
        (["b", "a"], ("a", "b")),
        ([(1, "x"), (0, "y")], [(0, "y"), (1, "x")]),
        ({2, 1}, [1, 2]),
        ([np.nan, 1], [1, np.nan]),
        ([], []),
        ([1.0, 2.0], np.array([2, 1])),
    ],
)
def test_same_items_in_any_order_pass(got, want):
    """A collection passes in every order."""
    assert_same_items(got, want)


def test_items_are_matched_so_that_most_fit():
    """With a wide tolerance no item takes the place of another that fits nowhere else."""
    assert_same_items([1.05, 0.95], [1.0, 1.1], rtol=0.1)


@pytest.mark.parametrize(
    ("got", "want", "said"),
    [
        (np.array([1j, 2]), [1j, -1j], "2.0+0.0j is not among the right ones. "
         "0.0-1.0j is missing. The order is free."),
        ([1j, 2], [1.0, 2.0], "The value at [0] is 0.0+1.0j; it must be a real number. "
         "The order is free."),
        (range(2000), [1], "There are 2,000 items; there must be 1. The order is free."),
        ([1, 2], [1, 2, 2], "There are 2 items; there must be 3. 2 is missing. The order is free."),
        ([1, 1, 2], [1, 2, 2], "1 is not among the right ones. 2 is missing. The order is free."),
        (None, [1, 2], "The function returned None. Is a `return` missing? The order is free."),
        ([2, np.nan], [1, 2], "The value at [1] is nan; it must be a finite number. "
         "The order is free."),
        ([[4, 3], [1, 2]], [[1, 2], [3, 4]], "[4, 3] is not among the right ones. "
         "[3, 4] is missing. The order is free."),
        (["a", "c"], ["a", "b"], "'c' is not among the right ones. 'b' is missing. "
         "The order is free."),
        (3, [1, 2], "The function returned one number; a list of 2 numbers was expected. "
         "The order is free."),
    ],
)  # fmt: skip
def test_other_items_fail(got, want, said):
    """Items count: one too many of a kind is as wrong as one too few."""
    assert sentence(assert_same_items, got, want) == said


def test_an_unwritten_stub_goes_through_assert_raises():
    """What the stub raises ends the check, although RuntimeError was asked for; others count."""

    def stub():
        raise NotImplementedError(TODO_TEXT)

    def refuses():
        raise NotImplementedError("on purpose")

    with pytest.raises(NotImplementedError):
        assert_raises(RuntimeError, stub)
    assert_raises(RuntimeError, refuses)


def test_numbers_for_a_law():
    """Numbers come as a new array of floats, complex only where they are."""
    whole = as_numbers(X, (None, 3))

    assert whole is not X
    assert whole.tolist() == X.tolist()
    assert as_numbers([1, True]).dtype == float
    assert as_numbers(2, ()) == 2.0
    assert as_numbers([1j]).dtype == complex
    assert np.isnan(as_numbers(np.nan, finite=False))


@pytest.mark.parametrize(
    ("got", "shape", "said"),
    [
        (None, None, "The function returned None. Is a `return` missing?"),
        ("abc", None, "The function returned a string; numbers were expected."),
        ([0, 0], (2, 1), "The shape is (2,); it must be (2, 1). An axis of length 1 is missing."),
        ([0.0], (), "The shape is (1,); one number was expected."),
        (
            np.broadcast_to(1.0, (10**6, 10**6)),
            None,
            "There are 1,000,000,000,000 values, which is too many to check.",
        ),
        ([1, np.inf], (None,), "The value at [1] is inf; it must be a finite number."),
    ],
)
def test_no_numbers_for_a_law_are_refused(got, shape, said):
    """What is no array of numbers, or of another shape, or infinite, fails before the law."""
    assert sentence(as_numbers, got, shape) == said


@pytest.mark.parametrize(
    ("value", "change"),
    [
        ([1, 2], lambda value: value.append(3)),
        ({"a": [1]}, lambda value: value["a"].append(2)),
        ({"a": 1}, lambda value: value.update(b=2)),
        (np.array([1, 2]), lambda value: value.sort() or value.__setitem__(0, 5)),
        (np.array([0.0]), lambda value: value.__imul__(-1)),
        (np.array([1.0, 2.0]), lambda value: value.resize((1, 2), refcheck=False)),
        ([np.zeros(2)], lambda value: value[0].fill(1)),
        (np.array([1.0, np.nan]), lambda value: value.__setitem__(1, 0)),
    ],
)
def test_every_change_of_an_input_is_seen(value, change):
    """A change inside, of a sign of zero or of a nan counts."""
    said = sentence(assert_inputs_survive, change, value)

    assert said.startswith("The function changed its argument value.")


def test_inputs_that_survive_pass():
    """Arrays with nan, nested lists, generators and functions left alone pass; all args do."""
    inputs = (np.array([np.nan, -0.0]), [[1, "a"], {"k": (1.5, None)}], (x for x in "ab"), print)

    assert_inputs_survive(lambda *args, **more: None, *inputs, rng=np.random.default_rng(0))
