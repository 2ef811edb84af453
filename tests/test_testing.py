"""Which answers pass assert_close, what is said of the others, and what is recorded."""

import math
from fractions import Fraction

import numpy as np
import pytest

from tensortonic_cli.testing import (
    as_numbers,
    assert_close,
    assert_holds,
    assert_inputs_survive,
    assert_raises,
    take_record,
)
from tests.failure_text import sentence, told


async def _asks():
    yield 0.5


X = np.array([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]])


@pytest.mark.parametrize(
    ("got", "want"),
    [
        (0.5, np.float32(0.5)),
        (np.float64(3), 3),
        (np.array(3), 3.0),
        (True, np.True_),
        (1, True),
        (0.0, False),
        ([0, 1], [False, True]),
        (Fraction(1, 2), 0.5),
        (np.longdouble(2), 2),
        (3 + 0j, 3),
        (10**30, 1e30),
        ([1, 2], np.array([1.0, 2.0])),
        ((1, 2), [1, 2]),
        ([np.float64(1), np.array(2)], (1, 2)),
        (range(3), [0, 1, 2]),
        ([[1, 2], [3, 4]], np.array([[1, 2], [3, 4]], dtype=object)),
        (np.array([1, 2], dtype=object), [1, 2]),
        (np.ma.array([1.0, 2.0], mask=[False, True]), [1.0, np.nan]),
        ([np.array([1, 2]), [3, 4]], np.array([[1, 2], [3, 4]])),
        (np.array([[1, 2], [3, 4]]), [np.array([1, 2]), np.array([3, 4])]),
        ([np.nan, np.inf, -np.inf], [np.nan, np.inf, -np.inf]),
        ([], np.zeros((0, 3))),
        ((np.eye(2), 3), [np.eye(2), 3.0]),
        ({np.int64(1): 2, "a": [1]}, {1: np.float64(2), "a": np.array([1])}),
        ({(0, np.int64(1)): 2}, {(0, 1): 2}),
        ([None, "a", 1], (None, np.str_("a"), 1.0)),
        ({1, 2}, {1.0, 2.0}),
        (None, None),
        ([[1, 2], [3]], ([1, 2], (3,))),
        (1.0 + 1e-7, 1.0),
    ],
)
def test_any_reasonable_form_passes(got, want):
    """An answer is right in every form that says the same."""
    assert_close(got, want)


@pytest.mark.parametrize(
    ("got", "want", "said"),
    [
        ("0.96", 0.96, "The function returned a string; a number was expected."),
        ({"a": 1}, X, "The function returned a dict; an array of shape (2, 3) was expected."),
        (
            (X, X),
            X,
            "The function returned a tuple of 2 values; an array of shape (2, 3) was expected.",
        ),
        (
            (3.0,),
            3.0,
            "The function returned a tuple of 1 value; a number was expected. "
            "Is there a comma at the end of the line?",
        ),
        ([1, None], [1, 2], "The value at [1] is None; it must be a number."),
        ([1, "b"], [1, 2], "The value at [1] is a string; it must be a number."),
        (5, [5, 6], "The function returned one number; a list of 2 numbers was expected."),
        (5, (5, 6), "The function returned one number; 2 values were expected."),
        (5, None, "The result is 5; it must be None."),
        (5, "a", "The function returned one number; a string was expected."),
        ({1, 2}, {2, 3}, "The item 3 is missing; the item 1 does not belong there."),
        (_asks(), 0.5, "The function returned an async_generator; a number was expected. "
         "`async def` makes it one: a plain `def` returns the answer itself."),
        (1 + 2j, 1.0, "The result is 1.0+2.0j; it must be a real number."),
        (np.inf, -np.inf, "The result is inf; it must be -inf."),
        (1.0, np.nan, "The result is 1.0; it must be nan."),
        (0.5, True, "The result is 0.5; it must be True."),
        (
            [True, False],
            [False, True],
            "Both values are wrong. The value at [0] is True; it must be False. "
            "True and False are swapped.",
        ),
        (
            (1.5, 2.5),
            (2.5, 1.5),
            "In item 1 of 2, the value is 1.5; it must be 2.5. "
            "The right values are all there, in another order.",
        ),
        ([{"x": None}], [{"x": 2}], "In item 1 of 1, under the key 'x', there is None; "
         "a number was expected."),
        ([[1, 2], [3, 4]], [[1, 2], [3]], "In item 2 of 2, the shape is (2,); it must be (1,). "
         "The last value is one too many; the others are right."),
        (
            {"a": (1.0,)},
            {"a": (1.0, 2.0)},
            "Under the key 'a', there is 1 value; 2 were expected.",
        ),
        (-0.3, 0.3, "The result is -0.3; it must be 0.3. Only the sign is wrong."),
        (
            [math.inf, 1, math.nan],
            [1, 1, 1],
            "The value at [0] is inf; it must be a finite number. "
            "The same is true of another value.",
        ),
        (
            [math.inf] * 3,
            [1, 1, 1],
            "The value at [0] is inf; it must be a finite number. "
            "The same is true of 2 other values.",
        ),
        (
            "a" * 60 + "b",
            "a" * 60 + "c",
            "The result is ...'aaaaaaaaaaaaaaaaaaaab'; it must be ...'aaaaaaaaaaaaaaaaaaaac'.",
        ),
        (1.0000002, 1.0, "The result is 1.0000002; it must be 1.0."),
    ],
)  # fmt: skip
def test_first_problem_as_a_sentence(got, want, said):
    """Each kind of mistake has its own sentence."""
    assert sentence(assert_close, got, want, rtol=1e-9) == said


def test_what_cannot_be_expected_is_the_authors_mistake():
    """An expected value that is no value raises TypeError, so that no check passes by it."""
    with pytest.raises(TypeError, match="nothing can be compared with a function"):
        assert_close(1.0, print)


def test_small_values_of_inputs_are_not_shown_as_zero():
    """Of the inputs every value that is not 0 shows it; of results what rounding left reads 0."""
    text = told(assert_close, [1e-17, 1.0], [0.0, 2.0], x=np.array([1e-12, 1.0]))

    assert "  x         [1.e-12 1.e+00]   float64 (2,)" in text
    assert "  got       [0. ›1.‹]   list (2,)" in text


def test_a_random_wrong_cell_is_always_found():
    """Whatever the shape, one changed cell fails, is named and is marked; unchanged passes."""
    rng = np.random.default_rng(3)
    for _ in range(200):
        shape = tuple(rng.integers(1, 6, size=rng.integers(1, 4)))
        want = rng.normal(size=shape) * 10.0 ** rng.integers(-12, 12)
        at = tuple(int(rng.integers(n)) for n in shape)
        got = want.copy()
        assert_close(got, want, atol=0)
        got[at] *= 1 + 10.0 ** rng.integers(-5, 3)

        text = told(assert_close, got, want, atol=0)

        assert f"[{', '.join(map(str, at))}]" in text
        right, wrong = text.partition(" is ")[2].split(";")[0], text.partition("must be ")[2]
        assert right != wrong.split(". ")[0].split(".\n")[0]
        assert text.count("›") == 1


def test_asserts_record_what_they_were_given():
    """The record holds, in order, what came back to each assert; taking it empties it."""
    take_record()
    assert_close([1, 2], [1.0, 2.0])
    assert_close(0.5, 0.5)
    assert_raises(ValueError, int, "x")
    with pytest.raises(AssertionError):
        assert_raises(ValueError, int, "7")
    assert_holds(True, "Never shown.", got="a")
    as_numbers(3)
    assert_inputs_survive(sorted, [2, 1])

    assert take_record() == (
        ("array", (2,), (1, 2)),
        0.5,
        ("raised", "ValueError"),
        ("returned", 7),
        "a",
        ("holds", True),
        3,
        ("array", (2,), (1, 2)),
    )
    assert take_record() == ()
