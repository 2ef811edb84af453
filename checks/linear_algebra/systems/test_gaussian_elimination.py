"""Checks for linear_algebra/systems/gaussian_elimination, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.systems.gaussian_elimination import gaussian_elimination
from tensortonic_cli.testing import assert_close, assert_inputs_survive

ATOL = 1e-8


def test_the_pivot_is_in_place():
    """Row 2 - 0.5 · row 1: 2 x₂ = 11 - 5, x₂ = 3, x₁ = (10 - 6) / 4. A tiny one below may stay."""
    A, b = np.array([[4.0, 2.0], [2.0, 3.0]]), np.array([10.0, 11.0])
    assert_close(gaussian_elimination(A.copy(), b.copy()), [1.0, 3.0], A=A, b=b, atol=ATOL)
    A, b = np.array([[1.0, 1.0], [1e-17, 1.0]]), np.array([2.0, 1.0])
    assert_close(gaussian_elimination(A.copy(), b.copy()), [1.0, 1.0], A=A, b=b, atol=ATOL)


def test_the_larger_pivot_stands_below():
    """Swap: 3, 4 | 45 and 2, 1 | 20; clear: 0, -5/3 | -10. So x₂ = 6 and x₁ = (45 - 24) / 3 = 7."""
    A, b = np.array([[2.0, 1.0], [3.0, 4.0]]), np.array([20.0, 45.0])
    assert_close(gaussian_elimination(A.copy(), b.copy()), [7.0, 6.0], A=A, b=b, atol=ATOL)


def test_three_rows_by_hand():
    """Clear: 2, 3 | 4 and -1, 6 | 13 are left below; then 7.5 | 15, so x₃ = 2, x₂ = -1, x₁ = 1."""
    A = np.array([[2.0, 8.0, 4.0], [1.0, 6.0, 5.0], [1.0, 3.0, 8.0]])
    b = np.array([2.0, 5.0, 14.0])
    assert_close(gaussian_elimination(A.copy(), b.copy()), [1.0, -1.0, 2.0], A=A, b=b, atol=ATOL)


def test_whole_numbers_have_fractions_on_the_way():
    """From 3 x₁ + x₂ = 3 and 2 x₁ + 2 x₂ = 4: 4/3 x₂ = 2, so x is (0.5, 1.5)."""
    A, b = [[3, 1], [2, 2]], [3, 4]
    got = gaussian_elimination([row.copy() for row in A], b.copy())
    assert_close(got, [0.5, 1.5], A=A, b=b, atol=ATOL)
    A, b = np.array(A), np.array(b)
    assert_close(gaussian_elimination(A.copy(), b.copy()), [0.5, 1.5], A=A, b=b, atol=ATOL)


def test_a_zero_pivot_calls_for_a_swap():
    """A 0 at the start, or one that appears on the way: a row below has the number to divide by."""
    A, b = np.array([[0.0, 2.0], [3.0, 1.0]]), np.array([4.0, 11.0])
    assert_close(gaussian_elimination(A.copy(), b.copy()), [3.0, 2.0], A=A, b=b, atol=ATOL)
    A = np.array([[2.0, 4.0, 1.0], [1.0, 2.0, 3.0], [1.0, 5.0, 2.0]])
    b = np.array([9.0, 2.0, 9.0])
    assert_close(gaussian_elimination(A.copy(), b.copy()), [1.0, 2.0, -1.0], A=A, b=b, atol=ATOL)


def test_a_negative_pivot_is_as_good_as_a_positive_one():
    """2 x₂ = 4 and -3 x₁ + x₂ = -7: of 0 and -3 the second is larger in size, so it goes up."""
    A, b = np.array([[0.0, 2.0], [-3.0, 1.0]]), np.array([4.0, -7.0])
    assert_close(gaussian_elimination(A.copy(), b.copy()), [3.0, 2.0], A=A, b=b, atol=ATOL)


def test_a_tiny_pivot_calls_for_a_swap():
    """10⁻¹⁷ x₁ + x₂ = 1 is x₂ = 1, as good as, so x₁ = 2 - 1. A tiny one without rivals will do."""
    A, b = np.array([[1e-17, 1.0], [1.0, 1.0]]), np.array([1.0, 2.0])
    assert_close(gaussian_elimination(A.copy(), b.copy()), [1.0, 1.0], A=A, b=b, atol=ATOL)
    A, b = np.array([[1e-11]]), np.array([3e-11])
    assert_close(gaussian_elimination(A.copy(), b.copy()), [3.0], A=A, b=b, atol=ATOL)


@pytest.mark.parametrize(
    "A",
    [
        [[0, 0, 0], [0, 0, 0], [0, 0, 0]],
        [[1, 2], [2, 4]],
        [[1, 2, 3], [4, 5, 6], [7, 8, 9]],
        [[2, 0, 1], [1, 0, 3], [4, 0, 1]],
        [[1e-13, 0], [0, 1]],
    ],
)
def test_rows_that_depend_on_each_other_give_none(A):
    """Row 2 may be twice row 1, or the middle of its neighbours: no pivot is left, up to 10⁻¹²."""
    A, b = np.array(A, dtype=float), np.arange(1.0, len(A) + 1)
    assert_close(gaussian_elimination(A.copy(), b.copy()), None, A=A, b=b)


@pytest.mark.parametrize("n", [1, 4, 10])
def test_what_went_in_comes_back(n):
    """Choose x, multiply it by A to get b; equations may be stretched, moved, and still fit x."""
    rng = np.random.default_rng(n)
    A, x = rng.normal(size=(n, n)), rng.normal(size=n)
    assert_close(gaussian_elimination(A.copy(), A @ x), x, A=A, b=A @ x, atol=ATOL)
    A = rng.uniform(-1e4, 1e4, size=(n, 1)) * A[rng.permutation(n)]
    assert_close(gaussian_elimination(A.copy(), A @ x), x, A=A, b=A @ x, atol=ATOL)


def test_the_system_survives():
    """Who calls still needs A and b, to put the answer back in for example."""
    A, b = np.array([[2.0, 1.0], [3.0, 4.0]]), np.array([20.0, 45.0])
    assert_inputs_survive(gaussian_elimination, A, b)
