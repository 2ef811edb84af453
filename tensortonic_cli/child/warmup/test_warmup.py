"""Run once by every spare, so that the first real check finds everything imported and used."""

import numpy as np
import pytest
from exercises.warm.up.double import double

from tensortonic_cli.testing import (
    as_numbers,
    assert_close,
    assert_close_up_to_sign,
    assert_holds,
    assert_inputs_survive,
    assert_raises,
    assert_same_items,
)

A = np.array([[1.0, 2.0], [3.0, 4.0]])


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_arrays(factor):
    """Passes once and fails once."""
    assert_close(double(factor * A), 2 * A, A=A)


def test_wrong_kinds():
    """Fails with a message about kinds."""
    assert_close(None, A, A=A)


def test_wrong_shape():
    """Fails with a message about shapes."""
    assert_close(A[0], A, A=A)


def test_structures():
    """Walks through lists, tuples and dicts."""
    assert_close([1, (2.0, {"a": A})], [1, (2.0, {"a": A})])


def test_laws():
    """Uses the other asserts."""
    assert_close_up_to_sign(-A, A, axis=0)
    assert_same_items([1, 2], [2, 1])
    assert_raises(ValueError, int, "x")
    assert_holds(as_numbers(A).sum() > 0, "The sum is positive.", got=A)
    assert_inputs_survive(np.sort, A)


def test_raises():
    """Ends in an exception that is none of ours."""
    double(None)
