"""Checks for linear_algebra/pca_kernels/pca_from_scratch, easiest first. Signs are free."""

import numpy as np
import pytest

from exercises.linear_algebra.pca_kernels.pca_from_scratch import pca_project
from tensortonic_cli.testing import (
    as_numbers,
    assert_close_up_to_sign,
    assert_holds,
    assert_inputs_survive,
)

FOUR = np.array([[9.0, 5.0], [1.0, 1.0], [4.0, 5.0], [6.0, 1.0]])
# Columns at right angles to each other and to (1, 1, 1, 1): coordinates of four centred rows.
CROSS = np.array([[1.0, 1.0, 1.0], [1.0, -1.0, -1.0], [-1.0, 1.0, -1.0], [-1.0, -1.0, 1.0]])


def test_two_points_lie_on_their_line():
    """(0, 0) and (6, 8) are 10 apart, so each is 5 from the middle: one on either side."""
    _assert_coordinates([[-5.0], [5.0]], np.array([[0.0, 0.0], [6.0, 8.0]]))


def test_the_longer_direction_comes_first():
    """The mean is 0. The rows reach ±3 along the second axis and ±1 along the first."""
    X = [[1, 0], [0, 3], [-1, 0], [0, -3]]
    _assert_coordinates([[0, 1], [3, 0], [0, -1], [-3, 0]], X)


def test_a_slanted_cloud_by_hand():
    """Less the mean (5, 3): ±(4, 2) is ±2√5 along (2, 1)/√5, ±(-1, 2) is ±√5 across it."""
    expected = np.sqrt(5) * np.array([[2, 0], [-2, 0], [0, 1], [0, -1]])
    _assert_coordinates(expected, FOUR)


def test_one_component_is_the_first_of_two():
    """Who asks for one gets a single column, still as a matrix: (n, 1)."""
    _assert_coordinates(np.sqrt(5) * np.array([[2], [-2], [0], [0]]), FOUR)


def test_where_the_cloud_stands_does_not_matter():
    """Shifting all rows shifts their mean as well, and nothing is left of it."""
    expected = np.sqrt(5) * np.array([[2, 0], [-2, 0], [0, 1], [0, -1]])
    _assert_coordinates(expected, np.add(FOUR, [-300.0, 70.0]))


@pytest.mark.parametrize("lengths", [(5.0, 2.0, 1.0), (3.0, 2.9, 0.1)])
@pytest.mark.parametrize("d", [3, 7])
def test_coordinates_that_were_built_in_are_found(d, lengths):
    """X is made of known coordinates along turned axes, also with d > n and with a near tie."""
    mirror = np.random.default_rng(d).normal(size=d)
    axes = np.eye(d) - 2 * np.outer(mirror, mirror) / np.dot(mirror, mirror)
    Z = CROSS * lengths
    _assert_coordinates(Z, Z @ axes[:3] + np.arange(d))


def test_all_components_keep_all_distances():
    """With k = d the cloud is only turned: Z Zᵀ = X_c X_cᵀ. Columns are at right angles."""
    X = np.random.default_rng(2).normal(3.0, 1.0, size=(9, 4)) * [1.0, 2.0, 4.0, 0.5]
    Z = as_numbers(pca_project(X.copy(), 4), shape=(9, 4), X=X, n_components=4)
    centred = X - X.mean(axis=0)
    gap = np.abs(Z @ Z.T - centred @ centred.T).max()
    assert_holds(gap < 1e-7, "The coordinates must keep the distances between rows.", got=Z)
    scatter = Z.T @ Z
    squares = np.diag(scatter)
    gap = np.abs(scatter - np.diag(squares)).max()
    assert_holds(gap < 1e-7, "Two columns must have the dot product 0.", got=Z)
    assert_holds(np.all(np.diff(squares) < 0), "The variances must fall.", got=Z)


def test_the_data_survive():
    """The caller still needs the rows with their mean."""
    assert_inputs_survive(pca_project, FOUR.copy(), 2)


def _assert_coordinates(expected, X):
    k = np.shape(expected)[1]
    passed = X.copy() if isinstance(X, np.ndarray) else [row.copy() for row in X]
    got = pca_project(passed, k)
    assert_close_up_to_sign(got, expected, axis=0, atol=1e-7, X=X, n_components=k)
