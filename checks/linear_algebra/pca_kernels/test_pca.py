"""Checks for linear_algebra/pca_kernels/pca, easiest first. The sign of each column is free."""

import numpy as np
import pytest

from exercises.linear_algebra.pca_kernels.pca import pca
from tensortonic_cli.testing import assert_close, assert_inputs_survive

FOUR = np.array([[9.0, 5.0], [1.0, 1.0], [4.0, 5.0], [6.0, 1.0]])
FOUR_Z = np.sqrt(5) * np.array([[2, 0], [-2, 0], [0, 1], [0, -1]])
# Columns at right angles to each other and to (1, 1, 1, 1): coordinates of four centred rows.
CROSS = np.array([[1.0, 1.0, 1.0], [1.0, -1.0, -1.0], [-1.0, 1.0, -1.0], [-1.0, -1.0, 1.0]])


def test_a_slanted_cloud_by_hand():
    """The mean is (5, 3); ±2√5 along (2, 1), ±√5 across: squares 40 and 10, shares 0.8 and 0.2."""
    _assert_map(FOUR_Z, [0.8, 0.2], pca(FOUR.copy(), 2), X=FOUR, n_components=2)


def test_two_components_unless_asked_otherwise():
    """Three columns and no word on n_components: two come back, of 25 + 4 + 1 = 30 in all."""
    X = CROSS * [5.0, 2.0, 1.0]
    _assert_map(X[:, :2], [25 / 30, 4 / 30], pca(X.copy()), X=X)


def test_one_component_explains_its_share_of_all():
    """What was dropped stays in the total: the first of the four rows' directions has 0.8."""
    got = pca(FOUR.copy(), n_components=1)
    _assert_map(FOUR_Z[:, :1], [0.8], got, X=FOUR, n_components=1)


def test_the_longest_direction_comes_first():
    """The last column spreads most and the middle one least: 36, 9 and 1, together 46."""
    X = [[3, 1, 6], [3, -1, -6], [-3, 1, -6], [-3, -1, 6]]
    expected = np.array([[6, 3, 1], [-6, 3, -1], [-6, -3, 1], [6, -3, -1]])
    got = pca([row.copy() for row in X], 3)
    _assert_map(expected, [36 / 46, 9 / 46, 1 / 46], got, X=X, n_components=3)


def test_place_does_not_matter():
    """Shifting the cloud changes neither the coordinates nor the shares."""
    X = np.add(FOUR, [-80.0, 30.0])
    _assert_map(FOUR_Z, [0.8, 0.2], pca(X.copy(), 2), X=X, n_components=2)


@pytest.mark.parametrize("k", [1, 2, 3])
def test_a_turned_cloud_is_found_in_six_dimensions(k):
    """Coordinates with squares 49, 16, 4 of 69 along turned axes, more columns than rows."""
    mirror = np.random.default_rng(8).normal(size=6)
    axes = np.eye(6) - 2 * np.outer(mirror, mirror) / np.dot(mirror, mirror)
    Z = CROSS * [7.0, 4.0, 2.0]
    X = Z @ axes[:3] + np.arange(6)
    shares = np.array([49, 16, 4])[:k] / 69
    _assert_map(Z[:, :k], shares, pca(X.copy(), k), X=X, n_components=k)


def test_the_data_survive():
    """The caller still needs the rows as they were."""
    assert_inputs_survive(pca, FOUR.copy(), 1)


def _assert_map(Z, ratios, got, **given):
    """Compare to four decimals, because some round."""
    Z = np.asarray(Z, dtype=float)
    expected = ((Z * _signs(Z, got)).tolist(), list(ratios))
    assert_close(got, expected, atol=1e-4, **given)


def _signs(Z, got):
    """Return the sign that each column of the learner's has, all 1 where there are no columns."""
    try:
        return np.where(np.sum(Z * np.asarray(got[0], dtype=float), axis=0) < 0, -1.0, 1.0)
    except (TypeError, ValueError, LookupError):
        return np.ones(Z.shape[1])
