"""Checks for models/generative/vae_kl_divergence, easiest first."""

from math import log, sqrt

import numpy as np
import pytest

from exercises.models.generative.vae_kl_divergence import kl_divergence
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_a_shifted_bell_by_hand():
    """With σ² = 1, σ² - 1 - ln σ² is 0 and μ² / 2 is left: 16/2, to the left as to the right."""
    for mu in (4.0, -4.0):
        given = {"mu": np.array([[mu]]), "log_var": np.array([[0.0]])}
        assert_close(kl_divergence(**_copies(given)), 8.0, **given)


def test_a_wide_bell_by_hand():
    """With μ = 0 and σ² = 9 it is ½(9 - 1 - ln 9) = 4 - ln 3."""
    given = {"mu": np.array([[0.0]]), "log_var": np.array([[log(9)]])}
    assert_close(kl_divergence(**_copies(given)), 4 - log(3), **given)


def test_the_standard_normal_costs_nothing():
    """Each bell is N(0, 1) already: 0 + 1 - 1 - ln 1."""
    given = {"mu": np.zeros((2, 3)), "log_var": np.zeros((2, 3))}
    assert_close(kl_divergence(**_copies(given)), 0.0, **given)


def test_the_dimensions_are_summed():
    """Shifts by 1, 2, -4 cost ½, 2 and 8; a bell of variance ¼ at 0 costs ½(¼ - 1 + ln 4)."""
    given = {"mu": np.array([[1.0, 2.0, -4.0]]), "log_var": np.zeros((1, 3))}
    assert_close(kl_divergence(**_copies(given)), 10.5, **given)
    given = {"mu": np.array([[1.0, 2.0, 0.0]]), "log_var": np.array([[0.0, 0.0, -log(4)]])}
    assert_close(kl_divergence(**_copies(given)), 2.5 + (log(4) - 0.75) / 2, **given)


def test_the_batch_is_averaged():
    """The rows cost (1 + 4)/2, 0 and (16 + 25)/2; the mean is 23/3."""
    given = {"mu": np.array([[1.0, -2.0], [0.0, 0.0], [4.0, 5.0]]), "log_var": np.zeros((3, 2))}
    assert_close(kl_divergence(**_copies(given)), 23 / 3, **given)


def test_a_very_narrow_bell():
    """Variance e⁻⁵⁰ is as good as 0 beside 1, but its logarithm counts: ½(0 - 1 + 50)."""
    given = {"mu": np.zeros((1, 2)), "log_var": np.array([[-50.0, 0.0]])}
    assert_close(kl_divergence(**_copies(given)), 24.5, **given)


@pytest.mark.parametrize(("mean", "sigma"), [(0.5, 0.8), (-1.2, 0.3), (0.0, 2.0), (3.0, 1.5)])
def test_one_bell_by_integration(mean, sigma):
    """The area below p(z) ln(p(z) / q(z)), added up strip by strip, p the bell and q N(0, 1)."""
    z, width = np.linspace(mean - 12 * sigma, mean + 12 * sigma, 20001, retstep=True)
    log_p = -(((z - mean) / sigma) ** 2) / 2 - log(sigma)
    area = float(np.sum(np.exp(log_p) * (log_p + z**2 / 2)) * width / sqrt(2 * np.pi))
    given = {"mu": np.array([[mean]]), "log_var": np.array([[2 * log(sigma)]])}
    assert_close(kl_divergence(**_copies(given)), area, **given)


@pytest.mark.parametrize(("n", "k"), [(1, 4), (5, 1), (4, 3), (3, 8)])
def test_dimensions_add_up_and_examples_share(n, k):
    """Each bell costs ½ + 4 - ln 3, so k of them cost k times that, whatever n is."""
    given = {"mu": np.ones((n, k)), "log_var": np.full((n, k), log(9))}
    assert_close(kl_divergence(**_copies(given)), k * (4.5 - log(3)), **given)


def test_it_is_never_negative():
    """No bell is nearer to the standard normal than the standard normal itself."""
    rng = np.random.default_rng(11)
    for spread in (1e-3, 0.1, 1.0, 5.0):
        mu, log_var = rng.normal(0.0, spread, size=(2, 3, 2))
        got = as_numbers(kl_divergence(mu.copy(), log_var.copy()), shape=(), mu=mu, log_var=log_var)
        otherwise = f"It is {float(got):.6g}; a divergence of different bells is above 0."
        assert_holds(bool(got > 0), otherwise, got=got, mu=mu, log_var=log_var)


def test_mu_and_log_var_survive():
    """The decoder still draws its codes from these very bells."""
    mu, log_var = np.array([[1.5, -2.0], [0.5, 3.0]]), np.array([[0.2, -0.3], [1.0, 0.5]])
    assert_inputs_survive(kl_divergence, mu, log_var)


def _copies(given):
    return {k: v.copy() for k, v in given.items()}
