"""Checks for linear_algebra/pca_kernels/rbf_kernel, easiest first."""

import math

import numpy as np
import pytest

from exercises.linear_algebra.pca_kernels.rbf_kernel import rbf_kernel_matrix
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_two_points_by_hand():
    """(3, 4) is 5 from the origin, 25 squared, and 0.04 · 25 = 1: e⁻¹ off the diagonal."""
    e = math.exp(-1)
    _assert_kernel([[1, e], [e, 1]], [[0, 0], [3, 4]], 0.04)


def test_three_points_on_a_line():
    """At 0, 1 and 3 the squared distances are 1, 9 and 4; γ = 0.5 halves them."""
    a, b, c = math.exp(-0.5), math.exp(-4.5), math.exp(-2)
    _assert_kernel([[1, a, b], [a, 1, c], [b, c, 1]], np.array([[0.0], [1.0], [3.0]]), 0.5)


def test_a_single_point_is_like_itself():
    """One row makes a matrix of one entry, and the distance to itself is 0: e⁰ = 1."""
    _assert_kernel([[1.0]], np.array([[2.0, -1.0, 5.0]]), 3.0)


def test_without_gamma_all_are_alike():
    """For γ = 0 distances do not count: e⁰ = 1 everywhere."""
    _assert_kernel(np.ones((3, 3)), np.array([[0.0, 1.0], [5.0, 5.0], [-9.0, 2.0]]), 0)


@pytest.mark.parametrize(("n", "d", "gamma"), [(5, 2, 0.3), (3, 4, 2.0), (4, 1, 0.1)])
def test_entry_by_entry_from_distances(n, d, gamma):
    """Each entry from the distance of its own two rows, with more rows than columns or fewer."""
    X = np.random.default_rng(n).normal(size=(n, d))
    expected = [[math.exp(-gamma * math.dist(x, y) ** 2) for y in X.tolist()] for x in X.tolist()]
    _assert_kernel(expected, X, gamma)


def test_where_the_points_stand_does_not_matter():
    """Only differences count: a shift and a turn by the 3-4-5 triangle change nothing."""
    X = np.array([[0.0, 0.0], [1.0, 2.0], [2.0, 0.0]])
    turn = np.array([[0.6, 0.8], [-0.8, 0.6]])
    a, b = math.exp(-0.5), math.exp(-0.4)
    expected = [[1, a, b], [a, 1, a], [b, a, 1]]
    _assert_kernel(expected, X @ turn + [100.0, -40.0], 0.1)


def test_no_entry_is_above_one():
    """Points far out and close together: rounding must not push a similarity above 1."""
    X = 1000 + np.random.default_rng(1).uniform(0, 1e-6, size=(40, 7))
    K = as_numbers(rbf_kernel_matrix(X.copy(), 50.0), shape=(40, 40), X=X, gamma=50.0)
    assert_holds(
        K.max() <= 1 + 1e-9, "An entry is above 1, but no squared distance is below 0.", got=K
    )


@pytest.mark.parametrize("gamma", [0.01, 1.0, 100.0])
def test_no_eigenvalue_is_negative(gamma):
    """K is a table of dot products in some space, so xᵀKx is never negative."""
    X = np.random.default_rng(2).normal(size=(12, 3))
    K = as_numbers(rbf_kernel_matrix(X.copy(), gamma), shape=(12, 12), X=X, gamma=gamma)
    assert_holds(np.abs(K - K.T).max() < 1e-9, "K[i, j] and K[j, i] must be the same.", got=K)
    assert_close(np.diag(K), np.ones(12), X=X, gamma=gamma)
    least = float(np.linalg.eigvalsh(K).min())
    assert_holds(least > -1e-9, f"An eigenvalue is {least:.3g}; none may be below 0.", got=K)


def test_the_points_survive():
    """The caller still needs the points as they were."""
    assert_inputs_survive(rbf_kernel_matrix, np.array([[0.0, 0.0], [3.0, 4.0]]), 0.04)


def _assert_kernel(expected, X, gamma):
    passed = X.copy() if isinstance(X, np.ndarray) else [row.copy() for row in X]
    assert_close(rbf_kernel_matrix(passed, gamma), expected, X=X, gamma=gamma)
