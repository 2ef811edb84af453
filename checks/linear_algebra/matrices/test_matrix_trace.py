"""Checks for linear_algebra/matrices/matrix_trace, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.matrices.matrix_trace import matrix_trace
from tensortonic_cli.testing import assert_close, assert_inputs_survive


def test_two_by_two_by_hand():
    """The diagonal holds 3 and -1, and 3 - 1 = 2."""
    A = np.array([[3.0, 1.0], [2.0, -1.0]])
    assert_close(matrix_trace(A.copy()), 2.0, A=A)


def test_whole_numbers_by_hand():
    """2 + 3 + 7 = 12; what stands off the diagonal does not count, however large."""
    A = np.array([[2, 900, -1], [0, 3, 50], [-70, 8, 7]])
    assert_close(matrix_trace(A.copy()), 12, A=A)


def test_decimals_count():
    """0.5 + 0.25 - 0.5 + 1.5 = 1.75."""
    A = np.diag([0.5, 0.25, -0.5, 1.5]) + np.triu(np.full((4, 4), 0.1), 1)
    assert_close(matrix_trace(A.copy()), 1.75, A=A)


def test_a_single_entry_is_its_own_trace():
    """The sum of one number is that number."""
    assert_close(matrix_trace(np.array([[-6]])), -6, A=np.array([[-6]]))


def test_nothing_adds_up_to_zero():
    """A matrix of shape (0, 0) has no diagonal entries, and a sum without terms is 0."""
    assert_close(matrix_trace(np.zeros((0, 0))), 0.0, A=np.zeros((0, 0)))


@pytest.mark.parametrize("degrees", [30, 90, 200])
def test_turned_axes_keep_the_trace(degrees):
    """Seen along turned axes, a matrix with the eigenvalues 5 and -2 still has the trace 3."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    axes = np.array([[c, -s], [s, c]])
    A = axes @ np.diag([5.0, -2.0]) @ axes.T
    assert_close(matrix_trace(A.copy()), 3.0, A=A)


def test_a_column_times_a_row_gives_their_dot_product():
    """Entry i of the diagonal of u vᵀ is uᵢ vᵢ, so its trace is u · v = 2 - 6 + 20 = 16."""
    A = np.outer([1.0, -2.0, 4.0], [2.0, 3.0, 5.0])
    assert_close(matrix_trace(A.copy()), 16.0, A=A)


def test_products_in_both_orders_have_one_trace():
    """A B is 2 x 2 and B A is 5 x 5, yet both traces are the sum of all Aᵢⱼ Bⱼᵢ."""
    rng = np.random.default_rng(2)
    A, B = rng.normal(size=(2, 5)), rng.normal(size=(5, 2))
    expected = sum(A[i, j] * B[j, i] for i in range(2) for j in range(5))
    assert_close(matrix_trace(A @ B), expected, A=A @ B)
    assert_close(matrix_trace(B @ A), expected, A=B @ A)


def test_the_matrix_survives():
    """The caller still needs A as it was."""
    assert_inputs_survive(matrix_trace, np.array([[3.0, 1.0], [2.0, -1.0]]))
