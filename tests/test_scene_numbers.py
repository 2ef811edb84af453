"""What learners' functions return becomes numbers, or a sentence that says why it cannot."""

import json
import math

import numpy as np
import pytest

from tensortonic_cli.scene.numbers import (
    SceneError,
    described,
    entries,
    number,
    place,
    rounded,
    rows,
    uncrumbed,
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3, 3.0),
        (True, 1.0),
        (np.float32(0.5), 0.5),
        (np.int64(7), 7.0),
        (np.array(2.5), 2.5),
        (np.array([[2.5]]), 2.5),
        (2 + 0j, 2.0),
        (10**400, math.inf),
        (-(10**400), -math.inf),
    ],
)
def test_everything_that_is_one_number_counts(value, expected):
    """Floats, integers of any size, numpy's scalars, arrays of one entry, real complex ones."""
    found = number(value)
    assert (type(found), found) == (float, expected)


def test_a_complex_number_is_missing():
    """There is no place for it on a line."""
    assert math.isnan(number(1 + 2j))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "None"),
        ("7", "a str"),
        ({}, "a dict"),
        (np.zeros(3), "an array of shape (3,)"),
        ([1, 2], "a list of length 2"),
        ([[1], [2]], "a list of length 2 of lists"),
    ],
)
def test_what_is_no_number_is_described(value, words):
    """The sentence is for learners: it says what came."""
    with pytest.raises(SceneError, match="needs a number here; it got") as caught:
        number(value)
    assert str(caught.value).endswith(f"it got {words}.")


def test_numpy_scalars_are_described_as_numbers():
    """What numpy's repr says of them is no help."""
    assert [described(v) for v in (np.float64(2.5), np.array(3))] == ["2.5", "3"]


def test_a_place_has_so_many_numbers():
    """Two in the plane, three in space."""
    assert place(np.array([1, 2])) == (1.0, 2.0)
    with pytest.raises(SceneError, match="a point with 3 numbers here; it got a list of length 2"):
        place([1, 2], 3)


def test_a_matrix_has_rows_of_one_length():
    """Ragged, empty and flat ones are none."""
    assert rows(np.eye(2)) == [[1.0, 0.0], [0.0, 1.0]]
    for wrong in ([[1, 2], [3]], [], [[]]):
        with pytest.raises(SceneError, match="needs a matrix here"):
            rows(wrong)


@pytest.mark.parametrize("endless", [[0.0] * 10**6, np.zeros(10**7)])
def test_far_too_many_numbers_are_refused(endless):
    """A picture of them would never arrive; that is said at once, without a copy of them."""
    with pytest.raises(SceneError, match="too much for a picture"):
        entries(endless)


def test_numbers_are_short_in_json():
    """Five digits, whole where they are whole, null where there is none, and no minus zero."""
    values = [1 / 3, 2.0, -0.0, math.nan, math.inf, 1e300, 123456.0]
    assert json.dumps([rounded(v) for v in values]) == (
        "[0.33333, 2, 0, null, null, 1e+300, 123460.0]"
    )


def test_crumbs_are_zero():
    """1e-17 beside 1 is what rounding leaves of 0; beside 1e-16 it is a number."""
    assert uncrumbed(1e-17, 1.0) == 0.0
    assert uncrumbed(1e-17, 1e-16) == 1e-17
