"""Checks for probability_statistics/estimation/mle_gaussian, easiest first."""

from statistics import variance

import numpy as np
import pytest

from exercises.probability_statistics.estimation.mle_gaussian import mle_gaussian
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_four_numbers_by_hand():
    """The mean is 20 / 4 = 5, the squared deviations 9 + 1 + 1 + 25 = 36, and 36 / 4 = 9."""
    assert_close(mle_gaussian([2, 4, 4, 10]), (5.0, 9.0), x=[2, 4, 4, 10])


def test_two_numbers_lie_equally_far_from_their_mean():
    """Of -3 and 5 the mean is 1; both are 4 away from it, so the variance is 16."""
    assert_close(mle_gaussian([-3.0, 5.0]), (1.0, 16.0), x=[-3.0, 5.0])


def test_one_number_has_no_spread():
    """The best bell stands on the number itself, and its variance is 0."""
    assert_close(mle_gaussian([7.0]), (7.0, 0.0), x=[7.0])


def test_equal_numbers_have_no_spread():
    """Nothing deviates from the mean, so the variance is 0."""
    assert_close(mle_gaussian([2.5, 2.5, 2.5]), (2.5, 0.0), x=[2.5, 2.5, 2.5])


@pytest.mark.parametrize(("scale", "shift"), [(1.0, 3.0), (-2.0, 0.0), (0.001, -1.0)])
def test_a_shift_moves_the_mean_and_a_factor_works_squared(scale, shift):
    """If 2, 4, 4, 10 give 5 and 9, then a·x + b gives 5·a + b and 9·a²."""
    x = scale * np.array([2.0, 4.0, 4.0, 10.0]) + shift
    assert_close(mle_gaussian(x.copy()), (5 * scale + shift, 9 * scale**2), x=x)


def test_the_sample_variance_is_a_little_larger():
    """The sample variance divides the same sum by n - 1, so σ̂² is (n - 1) / n of it."""
    x = np.random.default_rng(2).normal(-3.0, 2.0, size=11)
    expected = (sum(x.tolist()) / 11, 10 / 11 * variance(x.tolist()))
    assert_close(mle_gaussian(x.copy()), expected, x=x)


@pytest.mark.parametrize("n", [3, 8, 40])
def test_no_other_bell_makes_the_data_likelier(n):
    """Move mean or variance up or down by a little: the log-likelihood must fall each time."""
    x = np.random.default_rng(n).gamma(2.0, size=n)
    mu, var = as_numbers(mle_gaussian(x.copy()), shape=(2,), x=x)
    assert_holds(var > 0, "Numbers that differ have a variance above 0.", got=(mu, var), x=x)
    summit = _log_likelihood(x, mu, var)
    step = 0.01 * np.sqrt(var)
    for there in [(mu - step, var), (mu + step, var), (mu, 0.99 * var), (mu, 1.01 * var)]:
        higher = _log_likelihood(x, *there)
        otherwise = (
            f"At μ = {mu:.6g}, σ² = {var:.6g} the log-likelihood is {summit:.7g}; "
            f"at μ = {there[0]:.6g}, σ² = {there[1]:.6g} it is {higher:.7g}, which is higher."
        )
        assert_holds(higher < summit, otherwise, got=(mu, var), x=x)


def test_numbers_far_from_zero_keep_their_spread():
    """Around 10⁸ the deviations are -2, -1 and 3 as ever: (4 + 1 + 9) / 3."""
    x = np.array([1e8 - 2, 1e8 - 1, 1e8 + 3])
    assert_close(mle_gaussian(x.copy()), (1e8, 14 / 3), x=x)


def test_the_numbers_survive():
    """Who calls still needs the data as they were, not their deviations."""
    assert_inputs_survive(mle_gaussian, np.array([2.0, 4.0, 4.0, 10.0]))


def _log_likelihood(x, mu, var):
    return float(-len(x) / 2 * np.log(2 * np.pi * var) - np.sum((x - mu) ** 2) / (2 * var))
