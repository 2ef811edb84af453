"""Checks for linear_algebra/pca_kernels/mahalanobis, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.pca_kernels.mahalanobis import mahalanobis_distance
from tensortonic_cli.testing import assert_close, assert_inputs_survive

SLANTED = np.array([[34.0, 12.0], [12.0, 16.0]]) / 3


def test_a_round_cloud_measures_like_a_ruler():
    """With Σ = I it is the ordinary distance: (4, 6) - (1, 2) = (3, 4), of length 5."""
    _assert_distance(5.0, [4, 6], [1, 2], [[1, 0], [0, 1]])


def test_one_dimension_counts_standard_deviations():
    """Variance 4 means a deviation of 2, and 9 is three of them above 3."""
    _assert_distance(3.0, [9.0], [3.0], [[4.0]])


def test_each_axis_has_its_own_unit():
    """(6, -6) is 6/2 = 3 deviations one way and 6/1.5 = 4 the other: √(9 + 16) = 5."""
    _assert_distance(5.0, [7.0, -8.0], [1.0, -2.0], [[4.0, 0.0], [0.0, 2.25]])


@pytest.mark.parametrize("x", [(9.0, 5.0), (1.0, 1.0), (4.0, 5.0), (6.0, 1.0)])
def test_a_slanted_cloud_by_hand(x):
    """Σ⁻¹ is 3/400 times [[16, -12], [-12, 34]], so (4, 2) has d² = 200 · 3/400; the others too."""
    _assert_distance(np.sqrt(1.5), x, [5.0, 3.0], SLANTED)


def test_the_mean_is_at_no_distance():
    """Nothing lies between a point and itself."""
    _assert_distance(0.0, [5.0, 3.0], [5.0, 3.0], SLANTED)


@pytest.mark.parametrize("d", [2, 3, 5])
def test_stretching_point_and_cloud_together_changes_nothing(d):
    """A round cloud mapped by A has Σ = A Aᵀ; the point A u + μ stays as far away as u was."""
    rng = np.random.default_rng(d)
    A = np.eye(d) + rng.uniform(-0.4, 0.4, size=(d, d))
    u, mean = rng.normal(size=d), rng.normal(10.0, 5.0, size=d)
    _assert_distance(np.sqrt(np.sum(u**2)), A @ u + mean, mean, A @ A.T)


@pytest.mark.parametrize("c", [1e-3, 0.5, 1e4])
def test_a_wider_cloud_makes_distances_shorter(c):
    """With c² Σ every deviation is c times as long, so there go c times fewer into the way."""
    _assert_distance(np.sqrt(1.5) / c, [9.0, 5.0], [5.0, 3.0], c**2 * SLANTED)


def test_point_mean_and_cloud_survive():
    """The caller will ask for the next point."""
    assert_inputs_survive(
        mahalanobis_distance, np.array([9.0, 5.0]), np.array([5.0, 3.0]), SLANTED.copy()
    )


def _assert_distance(expected, x, mean, cov):
    given = {"x": np.array(x), "mean": np.array(mean), "cov": np.array(cov)}
    got = mahalanobis_distance(*(value.copy() for value in given.values()))
    assert_close(got, expected, **given)
