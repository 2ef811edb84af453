"""Checks for linear_algebra/systems/normal_equations, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.systems.normal_equations import normal_equations
from tensortonic_cli.testing import assert_close, assert_inputs_survive

ATOL = 1e-8


def test_one_column_by_hand():
    """10 x = 5 + 15 gives x = 2; it misses 5 and 5 by 2 - 5 = -3 and 6 - 5 = 1: √(9 + 1)."""
    A, b = np.array([[1.0], [3.0]]), np.array([5.0, 5.0])
    assert_close(normal_equations(A.copy(), b.copy()), ([2.0], np.sqrt(10)), A=A, b=b, atol=ATOL)


def test_what_no_column_reaches_is_left():
    """The columns reach 2 and -1 exactly; of 3 and 4 they know nothing: √(9 + 16) = 5 is left."""
    A = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 0.0], [0.0, 0.0]])
    b = np.array([2.0, -1.0, 3.0, 4.0])
    assert_close(normal_equations(A.copy(), b.copy()), ([2.0, -1.0], 5.0), A=A, b=b, atol=ATOL)


def test_a_line_through_three_points():
    """3 w₀ + 3 w₁ = 6 and 3 w₀ + 5 w₁ = 7: w is (1.5, 0.5), and the errors are -0.5, 1, -0.5."""
    A, b = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]]), np.array([1.0, 3.0, 2.0])
    expected = [1.5, 0.5], np.sqrt(1.5)
    assert_close(normal_equations(A.copy(), b.copy()), expected, A=A, b=b, atol=ATOL)


def test_lists_of_whole_numbers_are_fine():
    """5 x₁ = 4 + 6 and 4 x₂ = 10: x is (2, 2.5), with the errors -2, 1 and 0."""
    A, b, expected = [[1, 0], [2, 0], [0, 2]], [4, 3, 5], ([2.0, 2.5], np.sqrt(5))
    got = normal_equations([row.copy() for row in A], b.copy())
    assert_close(got, expected, A=A, b=b, atol=ATOL)
    A, b = np.array(A), np.array(b)
    assert_close(normal_equations(A.copy(), b.copy()), expected, A=A, b=b, atol=ATOL)


def test_where_all_fits_nothing_is_left():
    """Two bills, then a third that agrees with them: 7 and 6 fit, and the error has no length."""
    A, b = np.array([[2.0, 1.0], [3.0, 4.0]]), np.array([20.0, 45.0])
    assert_close(normal_equations(A.copy(), b.copy()), ([7.0, 6.0], 0.0), A=A, b=b, atol=ATOL)
    A, b = np.vstack([A, [1.0, 1.0]]), np.append(b, 13.0)
    assert_close(normal_equations(A.copy(), b.copy()), ([7.0, 6.0], 0.0), A=A, b=b, atol=ATOL)


def test_powers_as_columns_fit_a_polynomial():
    """2 - t + 3 t², and on top of it (-1, 2, 0, -2, 1), which no parabola can follow: √10."""
    t = np.array([-2.0, -1.0, 0.0, 1.0, 2.0])
    A = np.column_stack([t**0, t, t**2])
    b = 2 - t + 3 * t**2 + np.array([-1.0, 2.0, 0.0, -2.0, 1.0])
    expected = [2.0, -1.0, 3.0], np.sqrt(10)
    assert_close(normal_equations(A.copy(), b.copy()), expected, A=A, b=b, atol=ATOL)


@pytest.mark.parametrize("c", [0.001, -2.0, 60.0])
def test_a_column_in_other_units_changes_its_own_number_only(c):
    """Minutes in place of hours: that number is divided by c, and the errors are the same."""
    A = np.array([[1.0, 0.0], [1.0, c], [1.0, 2.0 * c]])
    b = np.array([1.0, 3.0, 2.0])
    expected = [1.5, 0.5 / c], np.sqrt(1.5)
    assert_close(normal_equations(A.copy(), b.copy()), expected, A=A, b=b, atol=ATOL)


@pytest.mark.parametrize("shape", [(6, 1), (9, 4), (5, 5)])
def test_an_error_at_a_right_angle_is_found_again(shape):
    """Choose x, add to A x what is perpendicular to all columns: both parts have to come back."""
    rng = np.random.default_rng(sum(shape))
    A, x = rng.normal(size=shape), rng.normal(size=shape[1])
    Q = np.linalg.qr(A)[0]
    error = rng.normal(size=shape[0])
    error -= Q @ (Q.T @ error)
    error -= Q @ (Q.T @ error)
    b = A @ x + error
    expected = x, np.linalg.norm(error)
    assert_close(normal_equations(A.copy(), b.copy()), expected, A=A, b=b, atol=ATOL)


def test_the_system_survives():
    """Who calls still needs A and b, to fit other columns for example."""
    A, b = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]]), np.array([1.0, 3.0, 2.0])
    assert_inputs_survive(normal_equations, A, b)
