"""Checks for information_theory/divergence/kl_gaussians, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.divergence.kl_gaussians import kl_gaussians
from tensortonic_cli.testing import assert_close

TOLERANCE = {"rtol": 1e-9, "atol": 1e-12}


def test_a_wider_model_by_hand():
    """N(0, 1²) modelled by N(1, 2²): ln 2 + (1 + 1) / 8 - ½ = ln 2 - ¼."""
    _assert_kl((0, 1, 1, 2), math.log(2) - 0.25)


def test_the_same_bell_costs_nothing():
    """The logarithm is ln 1 = 0, the fraction is ½, and the last term takes it away."""
    _assert_kl((3.0, 2.5, 3.0, 2.5), 0.0)


def test_a_narrower_model_costs_more():
    """N(1, 2²) modelled by N(0, 1²): -ln 2 + (4 + 1) / 2 - ½ = 2 - ln 2."""
    _assert_kl((1.0, 2.0, 0.0, 1.0), 2 - math.log(2))


def test_a_shift_of_three_widths():
    """Equal widths: (Δμ)² / (2σ²) = 6² / (2 · 2²) = 4.5, in both directions."""
    _assert_kl((1.0, 2.0, -5.0, 2.0), 4.5)
    _assert_kl((-5.0, 2.0, 1.0, 2.0), 4.5)


def test_widths_alone():
    """One centre, σₚ = 3 and σ_q = ½: -ln 6 + 9 / ½ - ½ = 17.5 - ln 6."""
    _assert_kl((-4.0, 3.0, -4.0, 0.5), 17.5 - math.log(6))


@pytest.mark.parametrize("unit", [1e-3, -1.0, 7.0, 1e6])
def test_the_unit_of_x_does_not_matter(unit):
    """Millimetres for metres, another zero point or a mirror: still ln 2 - ¼."""
    _assert_kl((5 * unit, abs(unit), 6 * unit, 2 * abs(unit)), math.log(2) - 0.25)


@pytest.mark.parametrize("seed", range(4))
def test_it_is_the_integral_of_p_times_the_gap_of_logarithms(seed):
    """∫ p (ln p - ln q) dx over 12 widths of p to either side, as a sum over 4001 places."""
    rng = np.random.default_rng(seed)
    mu_p, mu_q = rng.uniform(-2, 2, 2)
    sigma_p, sigma_q = rng.uniform(0.5, 3, 2)
    x, dx = np.linspace(mu_p - 12 * sigma_p, mu_p + 12 * sigma_p, 4001, retstep=True)
    log_p, log_q = _log_bell(x, mu_p, sigma_p), _log_bell(x, mu_q, sigma_q)
    integral = float(np.sum(np.exp(log_p) * (log_p - log_q)) * dx)
    _assert_kl((float(mu_p), float(sigma_p), float(mu_q), float(sigma_q)), integral)


def test_widths_a_million_times_apart():
    """A needle modelled by a plain: ln 10⁶ - ½ and next to nothing from the fraction."""
    _assert_kl((0.0, 1e-3, 0.0, 1e3), 6 * math.log(10) - 0.5)


def _assert_kl(arguments, expected):
    names = ("mu_p", "sigma_p", "mu_q", "sigma_q")
    given = dict(zip(names, arguments, strict=True))
    assert_close(kl_gaussians(*arguments), expected, **TOLERANCE, **given)


def _log_bell(x, mu, sigma):
    return -(((x - mu) / sigma) ** 2) / 2 - np.log(sigma) - np.log(2 * np.pi) / 2
