"""Checks for probability_statistics/descriptive/covariance_matrix, easiest first."""

from statistics import variance

import numpy as np
import pytest

from exercises.probability_statistics.descriptive.covariance_matrix import covariance_matrix
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

# Columns of mean 0 and at right angles to each other: C is 8 / 7 times the identity.
CUBE = np.array([[x, y, z] for x in (-1.0, 1.0) for y in (-1.0, 1.0) for z in (-1.0, 1.0)])


def test_two_rows_by_hand():
    """The means are 1 and 2, the deviations ∓1 and ∓2; 1 + 1, 2 + 2 and 4 + 4, divided by 1."""
    X = [[0.0, 0.0], [2.0, 4.0]]
    assert_close(covariance_matrix([[0.0, 0.0], [2.0, 4.0]]), [[2, 4], [4, 8]], X=X)


def test_three_rows_by_hand():
    """Deviations (-2, -1, 3) and (3, -3, 0): (4 + 1 + 9)/2, (-6 + 3 + 0)/2 and (9 + 9 + 0)/2."""
    X = [[1, 8], [2, 2], [6, 5]]
    assert_close(covariance_matrix([[1, 8], [2, 2], [6, 5]]), [[7, -1.5], [-1.5, 9]], X=X)


def test_one_column_gives_one_by_one():
    """A single column has a matrix too, of shape (1, 1): its variance (9 + 1 + 1 + 9) / 3."""
    X = np.array([[2.0], [4.0], [6.0], [8.0]])
    assert_close(covariance_matrix(X.copy()), [[20 / 3]], X=X)


def test_columns_at_right_angles_do_not_covary():
    """On the corners of a cube no coordinate tells of another; each has variance 8 / 7."""
    assert_close(covariance_matrix(CUBE.copy()), 8 / 7 * np.eye(3), X=CUBE)


def test_a_column_that_never_changes_has_no_covariance():
    """A constant column deviates from its mean nowhere: its row and column of C are 0."""
    X = np.column_stack([CUBE[:, 0], np.full(8, 5.0)])
    assert_close(covariance_matrix(X.copy()), [[8 / 7, 0], [0, 0]], X=X)


@pytest.mark.parametrize("shape", [(2, 3), (3, 3), (5, 3)])
def test_mixing_columns_mixes_c_on_both_sides(shape):
    """With C = I · 8/7 for X, the columns of X Aᵀ + b have A C Aᵀ, whatever is added to them."""
    rng = np.random.default_rng(shape[0])
    A, b = rng.normal(size=shape), rng.uniform(-1000.0, 1000.0, size=shape[0])
    X = CUBE @ A.T + b
    assert_close(covariance_matrix(X.copy()), 8 / 7 * A @ A.T, atol=1e-6, X=X)


def test_variances_of_sums_tell_the_covariances():
    """Var(x + y) = Var(x) + Var(y) + 2 Cov(x, y), so variances of columns and sums are enough."""
    X = np.random.default_rng(6).normal(2.0, 3.0, size=(7, 3))
    columns = X.T.tolist()
    expected = [[_covariance(x, y) for y in columns] for x in columns]
    assert_close(covariance_matrix(X.copy()), expected, X=X)


def test_no_direction_has_a_negative_variance():
    """Also with four rows in six columns: C is symmetric, and no variance wᵀ C w is below 0."""
    X = np.random.default_rng(9).normal(size=(4, 6))
    C = as_numbers(covariance_matrix(X.copy()), shape=(6, 6), X=X)
    assert_holds(np.abs(C - C.T).max() < 1e-9, "C[i, j] and C[j, i] must be the same.", got=C)
    lowest = float(np.linalg.eigvalsh(C).min())
    otherwise = f"Along some direction w the variance wᵀ C w is {lowest:.4g}; it must be >= 0."
    assert_holds(lowest > -1e-9, otherwise, got=C)


def test_too_little_data_gives_none():
    """One row or none shows no spread, and a flat list has no columns: None."""
    for X in ([[1.0, 2.0, 3.0]], np.zeros((0, 3)), [1.0, 2.0, 3.0], np.ones((2, 2, 2))):
        assert_close(covariance_matrix(X), None, X=X)


def test_the_rows_survive():
    """Who calls still needs the data as they were, not their deviations."""
    assert_inputs_survive(covariance_matrix, [[1.0, 8.0], [2.0, 2.0], [6.0, 5.0]])


def _covariance(x, y):
    total = variance([a + b for a, b in zip(x, y, strict=True)])
    return (total - variance(x) - variance(y)) / 2
