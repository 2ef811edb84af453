"""Checks for linear_algebra/orthogonality/orthogonal_projection, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.orthogonality.orthogonal_projection import projection_matrix
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

CLOSE = {"atol": 1e-8}


def test_the_floor_of_a_room():
    """Columns along two axes span the floor: P keeps x and y, and sets the height to 0."""
    A, P = np.array([[3.0, 0.0], [0.0, 2.0], [0.0, 0.0]]), np.diag([1.0, 1.0, 0.0])
    assert_close(projection_matrix(A.copy()), P, **CLOSE, A=A)


def test_one_column_by_hand():
    """The shadow of b on a = (1, 2, 2) is (a · b / 9) a: row i of P is aᵢ aᵀ / 9."""
    A = [[1], [2], [2]]
    P = np.array([[1, 2, 2], [2, 4, 4], [2, 4, 4]]) / 9
    assert_close(projection_matrix([row.copy() for row in A]), P, **CLOSE, A=A)


def test_two_columns_by_hand():
    """Perpendicular to both is w = (1, 1, -1); take the shadow on w away: P = I - w wᵀ / 3."""
    A = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
    P = np.array([[2, -1, 1], [-1, 2, 1], [1, 1, 2]]) / 3
    assert_close(projection_matrix(A.copy()), P, **CLOSE, A=A)


def test_columns_that_reach_everything_give_the_identity():
    """Two independent columns span the whole plane: every vector is its own shadow."""
    A = np.array([[3.0, 1.0], [4.0, 2.0]])
    assert_close(projection_matrix(A.copy()), np.eye(2), **CLOSE, A=A)


def test_dependent_columns_span_a_line():
    """The second column is twice the first, so both together span the line of (1, 2)."""
    A, P = np.array([[1.0, 2.0], [2.0, 4.0]]), np.array([[1, 2], [2, 4]]) / 5
    assert_close(projection_matrix(A.copy()), P, **CLOSE, A=A)


def test_more_columns_than_rows():
    """Three columns of the line of (3, 4), one of them 0: P is 2 by 2, as the columns are long."""
    A = np.array([[3.0, 0.0, -6.0], [4.0, 0.0, -8.0]])
    assert_close(projection_matrix(A.copy()), [[0.36, 0.48], [0.48, 0.64]], **CLOSE, A=A)


@pytest.mark.parametrize("mixing", [[[5.0, 0.0], [0.0, -0.1]], [[1.0, 2.0], [1.0, 3.0]]])
def test_only_the_plane_counts(mixing):
    """Other columns that span the same plane, stretched or mixed, have the same P."""
    A = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]) @ np.array(mixing)
    P = np.array([[2, -1, 1], [-1, 2, 1], [1, 1, 2]]) / 3
    assert_close(projection_matrix(A.copy()), P, **CLOSE, A=A)


@pytest.mark.parametrize("n", [1, 2, 4])
def test_mixtures_of_perpendicular_vectors(n):
    """For orthonormal columns Q it is Q Qᵀ; A = Q M has the same column space."""
    rng = np.random.default_rng(n)
    mirror = rng.normal(size=5)
    Q = (np.eye(5) - 2 * np.outer(mirror, mirror) / np.dot(mirror, mirror))[:, :n]
    A = Q @ (np.triu(rng.normal(size=(n, n)), 1) + 2 * np.eye(n))
    assert_close(projection_matrix(A.copy()), Q @ Q.T, **CLOSE, A=A)


def test_what_is_missing_is_perpendicular():
    """P takes b to some A x, and b - P b stands at a right angle to all columns of A."""
    rng = np.random.default_rng(7)
    A, b = rng.normal(size=(6, 3)), rng.normal(size=6)
    P = as_numbers(projection_matrix(A.copy()), shape=(6, 6), A=A)
    slant = np.max(np.abs(A.T @ (b - P @ b)))
    otherwise = f"Aᵀ(b - P b) goes up to {slant:.3g}; each entry must be 0."
    assert_holds(slant < 1e-8, otherwise, got=P, b=b, A=A)
    gap = np.max(np.abs(P @ P - P))
    otherwise = f"P P differs from P by up to {gap:.3g}: a shadow has no shadow but itself."
    assert_holds(gap < 1e-8, otherwise, got=P, A=A)


def test_the_matrix_survives():
    """The caller still needs A as it was."""
    assert_inputs_survive(projection_matrix, np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]))
