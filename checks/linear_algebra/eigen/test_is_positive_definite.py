"""Checks for linear_algebra/eigen/is_positive_definite, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.eigen.is_positive_definite import is_positive_definite
from tensortonic_cli.testing import assert_close, assert_inputs_survive


def test_a_bowl():
    """The eigenvalues are 3 and 1: the height x · (A x) is 3 y₁² + y₂² along the eigenvectors."""
    A = [[2, -1], [-1, 2]]
    assert_close(is_positive_definite([row.copy() for row in A]), True, A=A)


def test_positive_entries_may_make_a_saddle():
    """The eigenvalues are 3 and -1: at (1, -1) the height is 1 - 2 - 2 + 1 = -2."""
    A = np.array([[1.0, 2.0], [2.0, 1.0]])
    assert_close(is_positive_definite(A.copy()), False, A=A)


def test_two_minus_signs_make_a_positive_determinant():
    """The determinant of -I is +1, but the bowl stands on its head: both eigenvalues are -1."""
    A = np.array([[-1.0, 0.0], [0.0, -1.0]])
    assert_close(is_positive_definite(A.copy()), False, A=A)


def test_a_valley_is_no_bowl():
    """The eigenvalues are 2 and 0: along (1, -1) the height stays 0. Only semi-definite: False."""
    A = np.array([[1.0, 1.0], [1.0, 1.0]])
    assert_close(is_positive_definite(A.copy()), False, A=A)


@pytest.mark.parametrize("A", [[[1.0, 4.0], [0.0, 1.0]], [[2.0, 1.0], [0.0, 2.0]]])
def test_what_is_not_symmetric_fails(A):
    """By convention, as eigenvalues say nothing on heights there: both pairs here are positive."""
    assert_close(is_positive_definite(np.array(A)), False, A=np.array(A))


@pytest.mark.parametrize(("gap", "expected"), [(1e-6, False), (1e-10, True)])
def test_mirrored_entries_may_differ_by_rounding(gap, expected):
    """The bound is 1e-8, whatever the size of the entries: a computed covariance is not exact."""
    A = np.array([[3.0, 2.0 + gap], [2.0, 3.0]])
    assert_close(is_positive_definite(A.copy()), expected, A=A)


@pytest.mark.parametrize("shape", [(2, 3), (3, 2), (1, 2)])
def test_what_is_not_square_fails(shape):
    """There is no x · (A x) for it: False, not an error."""
    A = np.eye(*shape)
    assert_close(is_positive_definite(A.copy()), False, A=A)


@pytest.mark.parametrize(
    ("weak", "tol", "expected"),
    [(0.001, 1e-10, True), (0.001, 0.01, False), (0.1, 0.01, True), (0.0, 0.0, False)],
)
def test_the_smallest_eigenvalue_has_to_exceed_tol(weak, tol, expected):
    """Eigenvalues are on the diagonal here; an exact 0 is not enough even where tol is 0."""
    A = np.diag([1.0, weak, 5.0])
    assert_close(is_positive_definite(A.copy(), tol=tol), expected, A=A, tol=tol)


@pytest.mark.parametrize("n", [1, 3, 5])
def test_squares_of_lengths_make_a_bowl_or_a_valley(n):
    """The height x · (BᵀB x) is ‖B x‖², which is 0 for some x if B has fewer rows than columns."""
    B = np.random.default_rng(n).normal(size=(n, n))
    bowl, valley = B.T @ B + 0.1 * np.eye(n), B[1:].T @ B[1:]
    assert_close(is_positive_definite(bowl.copy()), True, A=bowl)
    assert_close(is_positive_definite(valley.copy()), False, A=valley)


def test_the_matrix_survives():
    """The caller still needs A as it was."""
    assert_inputs_survive(is_positive_definite, np.array([[2.0, -1.0], [-1.0, 2.0]]))
