"""Checks for linear_algebra/pca_kernels/explained_variance_ratio, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.pca_kernels.explained_variance_ratio import explained_variance_ratio
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

FOUR = np.array([[9.0, 5.0], [1.0, 1.0], [4.0, 5.0], [6.0, 1.0]])


def test_the_longer_direction_has_the_larger_share():
    """Squares are 1 + 1 along the first axis, 9 + 9 along the second: 18/20, then 2/20."""
    X = [[1, 0], [0, 3], [-1, 0], [0, -3]]
    assert_close(explained_variance_ratio([row.copy() for row in X]), [0.9, 0.1], X=X)


def test_a_slanted_cloud_by_hand():
    """C is [[34, 12], [12, 16]] / 3 with the eigenvalues 40/3 and 10/3: 40/50 and 10/50."""
    assert_close(explained_variance_ratio(FOUR.copy()), [0.8, 0.2], X=FOUR)


@pytest.mark.parametrize("scale", [1.0, -0.01, 1e4])
def test_neither_place_nor_unit_matters(scale):
    """Shifting all rows moves their mean along; a common factor cancels in the shares."""
    X = scale * np.add(FOUR, [200.0, -30.0])
    assert_close(explained_variance_ratio(X.copy()), [0.8, 0.2], X=X)


def test_turning_the_cloud_changes_no_share():
    """Rotated by the 3-4-5 triangle the cloud is as long and as wide as before."""
    X = FOUR @ np.array([[0.6, 0.8], [-0.8, 0.6]])
    assert_close(explained_variance_ratio(X.copy()), [0.8, 0.2], X=X)


def test_points_on_a_line_need_one_direction():
    """All rows are multiples of (1, 2, -2): the first direction has everything."""
    X = np.outer([3.0, 1.0, -2.0, 5.0, 4.0], [1.0, 2.0, -2.0])
    assert_close(explained_variance_ratio(X.copy()), [1.0, 0.0, 0.0], X=X)


def test_two_rows_in_five_columns_have_five_shares():
    """Two points lie on a line, wherever they are: 1, and four directions without variance."""
    X = np.array([[1.0, 2.0, 3.0, 4.0, 5.0], [2.0, 0.0, 3.0, 1.0, 7.0]])
    assert_close(explained_variance_ratio(X.copy()), [1.0, 0.0, 0.0, 0.0, 0.0], X=X)


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5, 6])
def test_no_share_is_below_zero(seed):
    """Rounding makes -1e-16 of an eigenvalue that is 0: shares are 0 or more, fall, sum to 1."""
    X = np.random.default_rng(seed).normal(size=(3, 6))
    ratios = as_numbers(explained_variance_ratio(X.copy()), shape=(6,), X=X)
    assert_holds(np.min(ratios) >= 0, "A share must not be below 0.", got=ratios, X=X)
    assert_holds(np.all(np.diff(ratios) <= 0), "The shares must fall.", got=ratios, X=X)
    assert_close(float(np.sum(ratios)), 1.0, X=X)


def test_equal_rows_have_nothing_to_share():
    """Without variance 0/0 would be nan; the answer is d zeros."""
    X = np.full((4, 3), 7.0)
    assert_close(explained_variance_ratio(X.copy()), [0.0, 0.0, 0.0], X=X)


def test_the_data_survive():
    """The caller still needs the rows as they were."""
    assert_inputs_survive(explained_variance_ratio, FOUR.copy())
