"""Checks for linear_algebra/systems/solve_linear_system, easiest first."""

from itertools import permutations

import numpy as np
import pytest

from exercises.linear_algebra.systems.solve_linear_system import solve_linear_system
from tensortonic_cli.testing import assert_close, assert_inputs_survive

ATOL = 1e-8


def test_one_equation():
    """4 x = 10 gives x = 2.5: with a single row it is the division you know."""
    A, b = np.array([[4.0]]), np.array([10.0])
    assert_close(solve_linear_system(A.copy(), b.copy()), [2.5], A=A, b=b, atol=ATOL)


def test_two_prices_from_two_bills():
    """2 · 7 + 6 = 20 and 3 · 7 + 4 · 6 = 45: an adult pays 7, a child 6."""
    A, b = np.array([[2.0, 1.0], [3.0, 4.0]]), np.array([20.0, 45.0])
    assert_close(solve_linear_system(A.copy(), b.copy()), [7.0, 6.0], A=A, b=b, atol=ATOL)


def test_three_rows_put_back():
    """2 - 2 + 3 = 3, 6 + 1 + 6 = 13, -4 - 4 + 15 = 7: (2, -1, 3) fits all three rows."""
    A = np.array([[1.0, 2.0, 1.0], [3.0, -1.0, 2.0], [-2.0, 4.0, 5.0]])
    b = np.array([3.0, 13.0, 7.0])
    assert_close(solve_linear_system(A.copy(), b.copy()), [2.0, -1.0, 3.0], A=A, b=b, atol=ATOL)


def test_lists_of_whole_numbers_are_fine():
    """4 · 0.5 + 2 · 1.5 = 5 and 0.5 + 3 · 1.5 = 5: fractions come out, whatever came in."""
    A, b = [[4, 2], [1, 3]], [5, 5]
    got = solve_linear_system([row.copy() for row in A], b.copy())
    assert_close(got, [0.5, 1.5], A=A, b=b, atol=ATOL)
    A, b = np.array(A), np.array(b)
    assert_close(solve_linear_system(A.copy(), b.copy()), [0.5, 1.5], A=A, b=b, atol=ATOL)


def test_a_zero_in_the_corner_is_fine():
    """2 x₂ = 4 gives x₂ = 2, then 3 x₁ + 2 = 11 gives x₁ = 3: the rows stand in an odd order."""
    A, b = np.array([[0.0, 2.0], [3.0, 1.0]]), np.array([4.0, 11.0])
    assert_close(solve_linear_system(A.copy(), b.copy()), [3.0, 2.0], A=A, b=b, atol=ATOL)


@pytest.mark.parametrize("picked", [[0, 1, 2], [2, 0], [1]])
def test_every_column_of_b_is_solved(picked):
    """Column j of the answer belongs to column j of b: (7, 6) to (20, 45), (5, 4) to (14, 31)."""
    A = np.array([[2.0, 1.0], [3.0, 4.0]])
    b = np.array([[20.0, 14.0, 0.0], [45.0, 31.0, -5.0]])[:, picked]
    expected = np.array([[7.0, 5.0, 1.0], [6.0, 4.0, -2.0]])[:, picked]
    assert_close(solve_linear_system(A.copy(), b.copy()), expected, A=A, b=b, atol=ATOL)


def test_a_tiny_number_in_the_corner_costs_no_digits():
    """10⁻¹⁷ x₁ + x₂ = 1 says x₂ = 1, as good as; so x₁ = 2 - 1. Divide by 10⁻¹⁷ and it is gone."""
    A, b = np.array([[1e-17, 1.0], [1.0, 1.0]]), np.array([1.0, 2.0])
    assert_close(solve_linear_system(A.copy(), b.copy()), [1.0, 1.0], A=A, b=b, atol=ATOL)


def test_the_order_of_the_equations_does_not_matter():
    """Whichever bill you read first: the same unknowns fit."""
    A = np.array([[1.0, 2.0, 1.0], [3.0, -1.0, 2.0], [-2.0, 4.0, 5.0]])
    b = np.array([3.0, 13.0, 7.0])
    for order in map(list, permutations(range(3))):
        got = solve_linear_system(A[order], b[order])
        assert_close(got, [2.0, -1.0, 3.0], A=A[order], b=b[order], atol=ATOL)


@pytest.mark.parametrize("n", [2, 5, 8])
def test_what_went_in_comes_back(n):
    """Choose X, multiply it by A to get b: solving has to give that X again."""
    rng = np.random.default_rng(n)
    A, X = rng.normal(size=(n, n)), rng.normal(size=(n, 3))
    assert_close(solve_linear_system(A.copy(), A @ X), X, A=A, b=A @ X, atol=ATOL)


def test_the_system_survives():
    """Who calls still needs A and b, to put the answer back in for example."""
    A, b = np.array([[2.0, 1.0], [3.0, 4.0]]), np.array([20.0, 45.0])
    assert_inputs_survive(solve_linear_system, A, b)
