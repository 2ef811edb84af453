"""Checks for probability_statistics/bayes_models/gmm_responsibilities, easiest first."""

from math import exp, log, prod, sqrt
from statistics import NormalDist

import numpy as np
import pytest

from exercises.probability_statistics.bayes_models.gmm_responsibilities import (
    gmm_responsibilities,
)
from tensortonic_cli.testing import assert_close, assert_inputs_survive


def test_midway_between_equal_bells_the_weights_decide():
    """The point 1 is equally far from 0 and 2, so both densities are equal and r = w."""
    given = {"X": [[1]], "weights": [0.25, 0.75], "means": [[0], [2]], "covs": [[[1]], [[1]]]}
    assert_close(gmm_responsibilities(**given), [[0.25, 0.75]], **given)


def test_three_times_as_dense_by_hand():
    """At 1 - ln(3)/2 the bell at 0 is 3 times as high: 3 to 3 · 1; at 1 + ln(3)/2, 1 to 3 · 3."""
    given = {"X": [[1 - log(3) / 2], [1 + log(3) / 2]], "weights": [0.25, 0.75]}
    given |= {"means": [[0.0], [2.0]], "covs": [[[1.0]], [[1.0]]]}
    assert_close(gmm_responsibilities(**given), [[0.5, 0.5], [0.1, 0.9]], **given)


def test_a_bell_twice_as_wide_is_half_as_high():
    """Variances 1 and 4: at the mean 2 to 1; where x² = 8/3 · ln 6, 2 · exp(-3/8 · x²) to 1."""
    X, weights, means = [[0.0], [sqrt(8 / 3 * log(6))]], [0.5, 0.5], [[0.0], [0.0]]
    given = {"X": X, "weights": weights, "means": means, "covs": [[[1.0]], [[4.0]]]}
    assert_close(gmm_responsibilities(**given), [[2 / 3, 1 / 3], [0.25, 0.75]], **given)
    given["covs"] = [[[4.0]], [[1.0]]]
    assert_close(gmm_responsibilities(**given), [[1 / 3, 2 / 3], [0.75, 0.25]], **given)


def test_a_tilted_cloud_and_a_round_one():
    """|Σ| is 9 for both. The squared distances are 2 and 6 at (3, 3), 18 and 6 at (3, -3)."""
    given = {"X": [[0.0, 0.0], [3.0, 3.0], [3.0, -3.0]], "weights": [0.5, 0.5]}
    given |= {"means": np.zeros((2, 2)), "covs": [[[5.0, 4.0], [4.0, 5.0]], [[3.0, 0], [0, 3.0]]]}
    tilted = [0.5, 1 / (1 + exp(-2)), 1 / (1 + exp(6))]
    expected = [[r, 1 - r] for r in tilted]
    assert_close(gmm_responsibilities(**_copies(given)), expected, **given)


def test_equal_components_share_by_weight():
    """Where all components are alike a point says nothing: r = w, and only ratios of w matter."""
    cov = np.array([[2.0, 1.0], [1.0, 3.0]])
    given = {"X": np.array([[0.0, 0.0], [1.0, -4.0]]), "weights": np.array([0.2, 0.3, 0.5])}
    given |= {"means": np.ones((3, 2)), "covs": np.array([cov, cov, cov])}
    assert_close(gmm_responsibilities(**_copies(given)), [[0.2, 0.3, 0.5]] * 2, **given)
    given["weights"] = np.array([4.0, 6.0, 10.0])
    assert_close(gmm_responsibilities(**_copies(given)), [[0.2, 0.3, 0.5]] * 2, **given)


@pytest.mark.parametrize(("n", "k", "d"), [(4, 1, 2), (5, 3, 2), (4, 2, 3)])
def test_turning_and_stretching_the_space_changes_nothing(n, k, d):
    """With independent coordinates N is a product of bells; x → Ax + b scales every N alike."""
    rng = np.random.default_rng(n + k + d)
    weights, sigmas = rng.dirichlet(np.full(k, 5.0)), rng.uniform(0.5, 2.0, size=(k, d))
    X, means = rng.normal(size=(n, d)), rng.normal(size=(k, d))
    joint = np.array([_joint(x, weights, means, sigmas) for x in X])
    A, b = rng.normal(size=(d, d)), rng.normal(size=d)
    covs = np.array([A @ np.diag(s**2) @ A.T for s in sigmas])
    given = {"X": X @ A.T + b, "weights": weights, "means": means @ A.T + b, "covs": covs}
    expected = [row / sum(row) for row in joint]
    assert_close(gmm_responsibilities(**_copies(given)), expected, **given)


def test_a_hundred_sigma_away():
    """The offset along y is the same for both components and cancels, however large it is."""
    X = np.array([[0.0, 100.0], [-log(2), 0.0], [-log(2), -1000.0]])
    given = {"X": X, "weights": np.array([0.2, 0.8])}
    given |= {"means": np.array([[-1.0, 0.0], [1.0, 0.0]]), "covs": np.array([np.eye(2)] * 2)}
    expected = [[0.2, 0.8], [0.5, 0.5], [0.5, 0.5]]
    assert_close(gmm_responsibilities(**_copies(given)), expected, **given)


def test_far_out_the_nearer_one_takes_all():
    """At 105 the bell at 10 is exp(105²/2 - 95²/2) = exp(1000) times as high as the one at 0."""
    given = {"X": [[105.0], [-95.0]], "weights": [0.5, 0.5]}
    given |= {"means": [[0.0], [10.0]], "covs": [[[1.0]], [[1.0]]]}
    assert_close(gmm_responsibilities(**given), [[0.0, 1.0], [1.0, 0.0]], **given)


def test_sixty_narrow_dimensions():
    """With σ = 0.0001 along 60 axes |Σ| is 10⁻⁴⁸⁰, below all floats; midway r = w nevertheless."""
    d, weights = 60, [0.3, 0.7]
    means, covs = np.array([np.zeros(d), np.full(d, 0.0002)]), np.array([1e-8 * np.eye(d)] * 2)
    got = gmm_responsibilities(np.full((1, d), 0.0001), weights, means, covs)
    assert_close(got, [[0.3, 0.7]], weights=weights, d=d)


def test_the_arguments_survive():
    """The next step of the algorithm needs points, weights, means and covariances as they were."""
    rng = np.random.default_rng(4)
    X, means, weights = rng.normal(size=(3, 2)), rng.normal(size=(2, 2)), np.array([2.0, 6.0])
    assert_inputs_survive(gmm_responsibilities, X, weights, means, np.array([np.eye(2)] * 2))


def _joint(x, weights, means, sigmas):
    """Weight times density for every component with independent coordinates."""
    heights = [
        prod(NormalDist(*bell).pdf(c) for *bell, c in zip(mean, sigma, x, strict=True))
        for mean, sigma in zip(means, sigmas, strict=True)
    ]
    return weights * np.array(heights)


def _copies(given):
    return {k: v.copy() if isinstance(v, np.ndarray) else v for k, v in given.items()}
