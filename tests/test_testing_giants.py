"""Answers far larger than any that is asked for are told at once, in a short sentence."""

import json
import time
from fractions import Fraction

import numpy as np
import pytest

from tensortonic_cli.testing import (
    as_numbers,
    assert_close,
    assert_close_up_to_sign,
    assert_holds,
    assert_inputs_survive,
    assert_raises,
    assert_same_items,
    take_record,
)
from tests.failure_text import sentence, told

MILLION = 10**6
# Ten times what twenty asserts take with one giant; all checks of an exercise may take 5 s.
BOUND_S = 8.0


def _nested(levels):
    inside = [1.0]
    for _ in range(levels):
        inside = [inside]
    return inside


def _raises(error):
    def refuses():
        raise error

    return refuses


GIANTS = {
    "list": lambda: [0.5] * (10 * MILLION),
    "tuple": lambda: (0.5,) * (10 * MILLION),
    "integers": lambda: list(range(2 * MILLION)),
    "texts": lambda: ["abc"] * (10 * MILLION),
    "a text at the end": lambda: [*[0.5] * 199_000, "a"],
    "long texts": lambda: ["x" * 2000] * 100_000,
    "numpy scalars": lambda: [np.float64(1)] * MILLION,
    "huge integers": lambda: [1 << 100_000] * 100_000,
    "rows": lambda: [[1.0] * 1000] * 10_000,
    "many rows": lambda: [[1.0]] * MILLION,
    "ragged rows": lambda: [*[[1.0, 2.0]] * 9_000, [1.0]],
    "three long rows": lambda: [[1.0] * (2 * MILLION)] * 3,
    "deep": lambda: _nested(1000),
    "deeper": lambda: _nested(MILLION),
    "text": lambda: "x" * (100 * MILLION),
    "control characters": lambda: "\x1b" * (100 * MILLION),
    "surrogates": lambda: "\ud800" * (50 * MILLION),
    "dict": lambda: dict.fromkeys(range(MILLION), 1.0),
    "dict of arrays": lambda: dict.fromkeys(range(9_000), np.zeros(1_000)),
    "dict of rows": lambda: dict.fromkeys(range(9_000), [1.0] * 20),
    "set": lambda: set(range(MILLION)),
    "set of huge integers": lambda: {(1 << 100_000) + at for at in range(1_000)},
    "set of long texts": lambda: {"x" * 100_000 + str(at) for at in range(1_000)},
    "range": lambda: range(10**9),
    "zeros": lambda: np.broadcast_to(0.0, 100 * MILLION),
    "small floats": lambda: np.broadcast_to(np.float16(1), 1000 * MILLION),
    "wide floats": lambda: np.broadcast_to(np.longdouble(1), 1000 * MILLION),
    "strides": lambda: np.lib.stride_tricks.as_strided(np.zeros(1), (MILLION, MILLION), (0, 0)),
    "mask": lambda: np.ma.MaskedArray(np.broadcast_to(0.0, 100 * MILLION), mask=np.ma.nomask),
    "masked": lambda: np.ma.masked_equal(np.zeros(4 * MILLION), 0),
    "objects": lambda: np.full(2 * MILLION, None, object),
    "words": lambda: np.broadcast_to(np.array("x" * MILLION), 9_000),
    "one word": lambda: np.array("x" * 50 * MILLION),
    "numpy's text": lambda: np.str_("x" * 50 * MILLION),
    "arrays": lambda: [np.broadcast_to(0.0, 10 * MILLION)] * 5,
    "many arrays": lambda: [np.zeros(1_000)] * 9_000,
    "arrays of two sizes": lambda: (np.zeros(4 * MILLION), np.zeros((4, MILLION))),
    "fractions": lambda: [Fraction(1, 3)] * 9_000,
}


@pytest.mark.parametrize("name", GIANTS)
def test_a_giant_is_told_at_once(name):
    """Whatever it is compared with: a message of moderate length and a record that is none."""
    got = GIANTS[name]()
    take_record()
    begun = time.process_time()

    for want in ([1.0, 2.0, 3.0], 0.5, np.eye(2), (1.0, np.ones(2)), [[1, 2], [3]], {"a": 1.0},
                 {1, 2}, "abc", None):  # fmt: skip
        _fails(assert_close, got, want)
    _fails(assert_close_up_to_sign, got, np.eye(2), axis=0)
    _fails(assert_same_items, got, [1.0, 2.0])
    _fails(assert_same_items, got, [[1.0, 2.0], [3.0, 4.0]])
    _fails(assert_same_items, got, [[1], [1, 2]])
    _fails(assert_holds, False, "No.", got=got)
    _fails(assert_raises, ValueError, lambda: got)
    _fails(assert_raises, ValueError, _raises(TypeError(got)))
    _fails(as_numbers, got, (3,))
    _fails(assert_inputs_survive, lambda x: x.append(got), [1.0])
    _fails(assert_inputs_survive, lambda x: x.__setitem__(0, got), [1.0])

    assert time.process_time() - begun < BOUND_S
    assert len(json.dumps(take_record())) < 600_000


def _fails(assertion, *args, **given):
    with pytest.raises(AssertionError) as caught:
        assertion(*args, **given)
    assert len(str(caught.value)) < 3000


@pytest.mark.parametrize(
    ("name", "want", "said"),
    [
        ("list", [1, 2, 3], "The function returned a list of 10,000,000 items; "
         "a list of 3 numbers was expected."),
        ("tuple", 0.5, "The function returned a tuple of 10,000,000 values; "
         "a number was expected."),
        ("rows", [[1, 2]], "The function returned a list of 10,000 items, with more than 200,000 "
         "values in all; an array or list of shape (1, 2) was expected."),
        ("three long rows", np.ones((3, 2)), "The value at [0] is a list of 2,000,000 items, which "
         "is too long."),
        ("three long rows", [[1, 2], [3], [4]], "In item 1 of 3, there is a list of 2,000,000 "
         "items; a list of 2 numbers was expected."),
        ("ragged rows", [1, 2], "The items are not alike: [0] has shape (2,), "
         "[9000] has shape (1,)."),
        ("a text at the end", [1, 2], "The value at [199000] is a string; it must be a number."),
        ("deep", 1.0, "The function returned a list of 1 item, nested more than 40 deep; "
         "a number was expected."),
        ("text", "abc", f"The result is '{'x' * 62}...; it must be 'abc'."),
        ("dict", {"a": 1}, "The function returned a dict of 1,000,000 keys; "
         "a dict of 1 key was expected."),
        ("set", {1, 2}, "The function returned a set of 1,000,000 items; "
         "a set of 2 items was expected."),
        ("range", [1, 2, 3], "The function returned a range of 1,000,000,000 numbers; "
         "a list of 3 numbers was expected."),
        ("zeros", [1, 2, 3], "The shape is (100000000,); it must be (3,)."),
        ("wide floats", 1.0, "The function returned an array of shape (1000000000,); "
         "a number was expected."),
        ("one word", "abc", "The function returned an array of shape (); a string was expected."),
        ("numpy's text", 1.0, "The function returned a string; a number was expected."),
        ("arrays", np.ones((5, 2)), "The shape is (5, 10000000); it must be (5, 2)."),
    ],
)  # fmt: skip
def test_the_sentence_about_a_giant(name, want, said):
    """It says how large the answer is, beside what was expected."""
    assert sentence(assert_close, GIANTS[name](), want) == said


def test_a_giant_inside_an_answer_is_told_where_it_is():
    """The other items are compared as ever."""
    text = told(assert_close, (1.0, [0.5] * 10**6), (1.0, [0.5, 0.5]))

    assert text.split("\n\n")[0] == (
        "\nIn item 2 of 2, there is a list of 1,000,000 items; a list of 2 numbers was expected."
    )
    assert "  got       <a list of 1,000,000 items>" in text


def test_a_giant_in_an_exception_is_not_written_out():
    """What is raised with a list is told with the beginning of the list."""
    text = sentence(assert_raises, ValueError, _raises(TypeError("no:", [0.5] * 10**5)))

    assert text.startswith("It must raise ValueError; it raised TypeError: ('no:', [0.5, 0.5, ")
    assert len(text) < 300


def test_large_answers_of_the_right_size_pass():
    """What is asked for may be large: a list, rows of arrays, an array."""
    numbers = np.arange(150_000.0)
    assert_close(numbers.tolist(), numbers)
    assert_close([np.zeros(300_000), np.ones(300_000)], np.repeat([[0.0], [1.0]], 300_000, 1))
    assert_close(np.broadcast_to(1.0, 10**6), np.ones(10**6))
    assert as_numbers(numbers.tolist(), (None,)).sum() == numbers.sum()
