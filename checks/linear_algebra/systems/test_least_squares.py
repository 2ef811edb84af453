"""Checks for linear_algebra/systems/least_squares, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.systems.least_squares import least_squares
from tensortonic_cli.testing import as_numbers, assert_close, assert_inputs_survive

ATOL = 1e-8


def test_a_column_of_ones_gives_the_mean():
    """One number for 1, 3, 2 and 6 alike: their mean 3 has the smallest squared errors."""
    A, b = np.ones((4, 1)), np.array([1.0, 3.0, 2.0, 6.0])
    assert_close(least_squares(A.copy(), b.copy()), [3.0], A=A, b=b, atol=ATOL)


def test_a_line_through_three_points():
    """1.5 + 0.5 t misses (0, 1), (1, 3), (2, 2) by -0.5, 1, -0.5: perpendicular to both columns."""
    A, b = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]]), np.array([1.0, 3.0, 2.0])
    assert_close(least_squares(A.copy(), b.copy()), [1.5, 0.5], A=A, b=b, atol=ATOL)


def test_whole_numbers_in_lists_are_fine():
    """The first is (1 · 4 + 2 · 3) / (1 + 4) = 2, the second has a row of its own: 5 / 2."""
    A, b = [[1, 0], [2, 0], [0, 2]], [4, 3, 5]
    got = least_squares([row.copy() for row in A], b.copy())
    assert_close(got, [2.0, 2.5], A=A, b=b, atol=ATOL)
    A, b = np.array(A), np.array(b)
    assert_close(least_squares(A.copy(), b.copy()), [2.0, 2.5], A=A, b=b, atol=ATOL)


def test_a_system_that_fits_is_solved():
    """2 · 7 + 6 = 20 and 3 · 7 + 4 · 6 = 45: no error is left, and none is smaller."""
    A, b = np.array([[2.0, 1.0], [3.0, 4.0]]), np.array([20.0, 45.0])
    assert_close(least_squares(A.copy(), b.copy()), [7.0, 6.0], A=A, b=b, atol=ATOL)


def test_every_column_of_b_is_solved():
    """Through 1, 3, 2 goes 1.5 + 0.5 t, through 4, 4, 1 goes 4.5 - 1.5 t: a column each."""
    A = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]])
    b = np.array([[1.0, 4.0], [3.0, 4.0], [2.0, 1.0]])
    expected = [[1.5, 4.5], [0.5, -1.5]]
    assert_close(least_squares(A.copy(), b.copy()), expected, A=A, b=b, atol=ATOL)


def test_of_many_solutions_the_shortest():
    """On the line x₁ + 2 x₂ = 5 the point nearest to the origin is (1, 2); 4 splits in 2 and 2."""
    A, b = np.array([[1.0, 2.0]]), np.array([5.0])
    assert_close(least_squares(A.copy(), b.copy()), [1.0, 2.0], A=A, b=b, atol=ATOL)
    A, b = np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]]), np.array([4.0, 3.0])
    assert_close(least_squares(A.copy(), b.copy()), [2.0, 3.0, 2.0], A=A, b=b, atol=ATOL)


def test_columns_that_depend_on_each_other_share():
    """Two columns of ones need 3 together: 1.5 each. Column (2, 4) does twice as much as (1, 2)."""
    A, b = np.ones((3, 2)), np.array([1.0, 2.0, 6.0])
    assert_close(least_squares(A.copy(), b.copy()), [1.5, 1.5], A=A, b=b, atol=ATOL)
    A, b = np.array([[1.0, 2.0], [2.0, 4.0]]), np.array([10.0, 5.0])
    assert_close(least_squares(A.copy(), b.copy()), [0.8, 1.6], A=A, b=b, atol=ATOL)


@pytest.mark.parametrize("shape", [(8, 3), (30, 5), (4, 4)])
def test_the_error_is_perpendicular_to_every_column(shape):
    """Aᵀ (b - A x) = 0: else a step along a column would bring A x nearer to b."""
    rng = np.random.default_rng(shape[0])
    A, b = rng.normal(size=shape), rng.normal(size=shape[0])
    x = as_numbers(least_squares(A.copy(), b.copy()), shape=shape[1:], A=A, b=b)
    assert_close(A.T @ (b - A @ x), np.zeros(shape[1]), A=A, b=b, x=x, atol=ATOL)


@pytest.mark.parametrize("shape", [(2, 5), (6, 9)])
def test_the_shortest_is_a_mixture_of_the_rows(shape):
    """Choose x = Aᵀ y: whatever else solves A z = A x has a part at a right angle to it more."""
    rng = np.random.default_rng(shape[1])
    A = rng.normal(size=shape)
    x = A.T @ rng.normal(size=shape[0])
    assert_close(least_squares(A.copy(), A @ x), x, A=A, b=A @ x, atol=ATOL)


def test_the_system_survives():
    """Who calls still needs A and b, to look at the errors for example."""
    A, b = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]]), np.array([1.0, 3.0, 2.0])
    assert_inputs_survive(least_squares, A, b)
