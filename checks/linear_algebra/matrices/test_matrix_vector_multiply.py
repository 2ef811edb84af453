"""Checks for linear_algebra/matrices/matrix_vector_multiply, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.matrices.matrix_vector_multiply import matrix_vector_multiply
from tensortonic_cli.testing import assert_close, assert_inputs_survive, assert_raises


def test_rows_meet_the_vector():
    """One entry a row: 2 · 3 + 1 · 2 + 0 · 1 = 8 and 1 · 3 - 1 · 2 + 3 · 1 = 4."""
    A, x = np.array([[2, 1, 0], [1, -1, 3]]), np.array([3, 2, 1])
    assert_close(matrix_vector_multiply(A.copy(), x.copy()), [8, 4], A=A, x=x)


def test_a_square_matrix_has_rows_too():
    """1 · 5 + 2 · 6 = 17 and 3 · 5 + 4 · 6 = 39; the columns would give 23 and 34."""
    A, x = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([5.0, 6.0])
    assert_close(matrix_vector_multiply(A.copy(), x.copy()), [17.0, 39.0], A=A, x=x)


@pytest.mark.parametrize(
    ("A", "x", "expected"),
    [
        ([[1, 2], [3, 4]], [10, 1], [12, 34]),
        ([[0.5, -1], [4, 0], [0, 3]], [2, 3], [-2, 8, 9]),
        ([[3, 4]], [4, 3], [24]),
        ([[2], [-5]], [3], [6, -15]),
        ([[7]], [6], [42]),
    ],
)
def test_lists_are_fine(A, x, expected):
    """A may come as a list of rows, tall or wide or of one row, and x as a list."""
    assert_close(matrix_vector_multiply([row.copy() for row in A], x.copy()), expected, A=A, x=x)


def test_basis_arrows_land_on_the_columns():
    """With x = eⱼ all columns but the j-th are taken 0 times: A eⱼ is column j."""
    A = np.array([[1.5, -2.0, 0.25], [7.0, 0.0, -3.0], [4.0, 1e-3, 1e5], [0.0, 9.0, 2.0]])
    for j, basis in enumerate(np.eye(3)):
        assert_close(matrix_vector_multiply(A.copy(), basis.copy()), A[:, j], A=A, x=basis)


@pytest.mark.parametrize("n", [1, 2, 5])
def test_the_identity_leaves_every_vector(n):
    """I x = x: each basis arrow stays where it is, so everything does."""
    x = np.arange(1.0, n + 1) * [-1.5]
    assert_close(matrix_vector_multiply(np.eye(n), x.copy()), x, A=np.eye(n), x=x)


def test_a_mixture_goes_to_the_same_mixture():
    """A (2 e₁ - 3 e₂ + e₄) = 2 · column 1 - 3 · column 2 + column 4: that is linear."""
    A = np.random.default_rng(8).normal(size=(3, 4))
    x = np.array([2.0, -3.0, 0.0, 1.0])
    expected = 2 * A[:, 0] - 3 * A[:, 1] + A[:, 3]
    assert_close(matrix_vector_multiply(A.copy(), x.copy()), expected, A=A, x=x)


def test_sizes_have_to_agree():
    """Rows of three entries and a vector of two, four or one have no pairs to match: ValueError."""
    A = np.arange(6.0).reshape(2, 3)
    for size in (2, 4, 1):
        assert_raises(ValueError, matrix_vector_multiply, A.copy(), np.ones(size))


def test_the_matrix_and_the_vector_survive():
    """The caller still needs A and x as they were."""
    A, x = np.array([[2.0, 1.0, 0.0], [1.0, -1.0, 3.0]]), np.array([3.0, 2.0, 1.0])
    assert_inputs_survive(matrix_vector_multiply, A, x)
