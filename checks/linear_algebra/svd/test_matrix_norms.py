"""Checks for linear_algebra/svd/matrix_norms, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.svd.matrix_norms import matrix_norms
from tensortonic_cli.testing import assert_close, assert_inputs_survive

SLANTED = np.array([[3.0, 0.0], [4.0, 5.0]])  # its singular values are 3√5 and √5


def test_a_matrix_that_only_stretches():
    """diag(3, 4) has the singular values 4 and 3: √(16 + 9), 4 + 3, and the larger one."""
    A = np.array([[3.0, 0.0], [0.0, 4.0]])
    assert_close(matrix_norms(A.copy()), [5.0, 7.0, 4.0], A=A)


def test_lengths_have_no_sign():
    """An axis that is turned around is as long as before: 12 and 5 for diag(5, -12)."""
    assert_close(matrix_norms([[5, 0], [0, -12]]), [13.0, 17.0, 12.0], A=[[5, 0], [0, -12]])


def test_a_slanted_matrix_by_hand():
    """AᵀA has the eigenvalues 45 and 5, so s is 3√5 and √5; √50, 4√5 and 3√5."""
    expected = [np.sqrt(50), 4 * np.sqrt(5), 3 * np.sqrt(5)]
    assert_close(matrix_norms(SLANTED.copy()), expected, A=SLANTED)


def test_eigenvalues_do_not_tell():
    """Both eigenvalues are 0 and so is the trace, yet (0, 1) becomes (5, 0): s is 5 and 0."""
    A = np.array([[0.0, 5.0], [0.0, 0.0]])
    assert_close(matrix_norms(A.copy()), [5.0, 5.0, 5.0], A=A)


@pytest.mark.parametrize("shape", [(1, 3), (3, 1)])
def test_a_single_row_or_column_is_as_long_as_a_vector(shape):
    """(3, -4, 12) has one singular value, its length √(9 + 16 + 144) = 13."""
    A = np.array([3.0, -4.0, 12.0]).reshape(shape)
    assert_close(matrix_norms(A.copy()), [13.0, 13.0, 13.0], A=A)


def test_only_zeros_have_no_size():
    """Nothing comes out of a matrix of zeros, so all three are 0."""
    assert_close(matrix_norms(np.zeros((2, 3))), [0.0, 0.0, 0.0], A=np.zeros((2, 3)))


@pytest.mark.parametrize(("m", "n"), [(3, 3), (5, 3), (3, 4)])
def test_turning_before_and_after_changes_no_size(m, n):
    """Reflections P and Q keep all lengths, so P diag(6, 3, 2) Q has √49, 11 and 6."""
    rng = np.random.default_rng(m)
    P, Q = _reflection(rng.normal(size=m)), _reflection(rng.normal(size=n))
    A = P[:, :3] * [6.0, 3.0, 2.0] @ Q[:3]
    assert_close(matrix_norms(A.copy()), [7.0, 11.0, 6.0], A=A)


@pytest.mark.parametrize("factor", [1e-3, -2.5, 1e5])
def test_all_three_grow_with_the_matrix(factor):
    """Multiply every entry by c and each norm is |c| times as large."""
    A = factor * SLANTED
    expected = abs(factor) * np.sqrt(5) * np.array([np.sqrt(10), 4, 3])
    assert_close(matrix_norms(A.copy()), expected, A=A)


def test_the_matrix_survives():
    """The caller still needs A as it was."""
    assert_inputs_survive(matrix_norms, SLANTED.copy())


def _reflection(mirror):
    return np.eye(len(mirror)) - 2 * np.outer(mirror, mirror) / np.dot(mirror, mirror)
