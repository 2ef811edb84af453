"""Checks for linear_algebra/eigen/eigendecomposition, easiest first. The sign of each v is free."""

import numpy as np
import pytest

from exercises.linear_algebra.eigen.eigendecomposition import eigendecompose
from tensortonic_cli.testing import assert_close, assert_inputs_survive


def test_a_diagonal_matrix_keeps_the_axes():
    """It stretches e₁ by 2 and e₂ by 7: 7 comes first, and its vector stands in column 1."""
    _assert_pairs([7.0, 2.0], [[0.0, 1.0], [1.0, 0.0]], np.diag([2.0, 7.0]))


def test_minus_five_is_stronger_than_two():
    """A (1, 1) = 2 (1, 1) and A (1, -1) = -5 (1, -1): |-5| > |2|, so -5 comes first."""
    V = np.array([[1.0, 1.0], [-1.0, 1.0]]) / np.sqrt(2)
    _assert_pairs([-5.0, 2.0], V, np.array([[-1.5, 3.5], [3.5, -1.5]]))


def test_rows_and_columns_may_differ():
    """A (1, 1) = 5 (1, 1) and A (1, -2) = 2 (1, -2); the lengths are √2 and √5."""
    V = np.array([[1.0, 1.0], [1.0, -2.0]]) / np.sqrt([2, 5])
    _assert_pairs([5.0, 2.0], V, [[4, 1], [2, 3]])


def test_weak_first_in_the_matrix_is_last_in_the_answer():
    """A (1, 0, 0) = (1, 0, 0), A (3, 5, 0) = 6 (3, 5, 0), A (0, 0, 1) = -3 (0, 0, 1)."""
    A = np.array([[1.0, 3.0, 0.0], [0.0, 6.0, 0.0], [0.0, 0.0, -3.0]])
    V = np.array([[3.0, 0.0, 1.0], [5.0, 0.0, 0.0], [0.0, 1.0, 0.0]]) / np.sqrt([34, 1, 1])
    _assert_pairs([6.0, -3.0, 1.0], V, A)


def test_a_symmetric_matrix_has_perpendicular_ones():
    """A is built from λ = 9, -6, 3 and the columns of a mirror, which stand at right angles."""
    Q = np.array([[1.0, 2.0, 2.0], [2.0, 1.0, -2.0], [2.0, -2.0, 1.0]]) / 3
    _assert_pairs([9.0, -6.0, 3.0], Q, Q @ np.diag([9.0, -6.0, 3.0]) @ Q.T)


@pytest.mark.parametrize("values", [[8.0, -4.0, 2.0, 1.0], [-7.0, 5.0, 3.0, -2.0, 0.5]])
def test_the_factors_and_lines_that_a_matrix_was_built_from(values):
    """A = S D S⁻¹ has the λ of D, and its eigenvectors are the columns of S brought to length 1."""
    n = len(values)
    S = np.eye(n) + 0.4 * np.random.default_rng(n).normal(size=(n, n))
    S /= np.sqrt(np.sum(S**2, axis=0))
    _assert_pairs(values, S, S @ np.diag(values) @ np.linalg.inv(S))


def test_the_matrix_survives():
    """The caller still needs A as it was."""
    assert_inputs_survive(eigendecompose, np.array([[2.0, 1.0], [1.0, 4.0]]))


def _assert_pairs(values, V, A):
    given = {"A": A}
    got = eigendecompose(A.copy())
    assert_close(got, (values, _signed(np.asarray(V), got)), atol=1e-7, **given)


def _signed(V, got):
    """Return V, each column with the sign that the learner's has, if there are such columns."""
    try:
        signs = np.sum(np.asarray(got[1], dtype=float) * V, axis=0)
        return np.where(signs < 0, -V, V) if signs.shape == V[0].shape else V
    except (TypeError, ValueError, LookupError):
        return V
