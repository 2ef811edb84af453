"""Checks for probability_statistics/continuous/normal_distribution, easiest first."""

import numpy as np
import pytest

from exercises.probability_statistics.continuous.normal_distribution import normal_distribution
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds

WITHIN = 0.682689
KEYS = ("z_score", "cdf", "pdf", "prob_within_1_std")


def test_the_standard_bell_at_its_top():
    """At the mean z = 0 and half of the area lies to the left; tables give the height 0.39894."""
    _assert_row(mu=0.0, sigma=1.0, x=0.0, z_score=0.0, cdf=0.5, pdf=0.398942)


@pytest.mark.parametrize(
    ("x", "cdf", "pdf"),
    [
        (1.0, 0.841345, 0.241971),
        (2.0, 0.977250, 0.053991),
        (0.5, 0.691462, 0.352065),
        (-1.0, 0.158655, 0.241971),
        (-1.96, 0.024998, 0.058441),
    ],
)
def test_a_printed_table_of_the_standard_bell(x, cdf, pdf):
    """Values of Φ and φ from a table: with μ = 0 and σ = 1 the point x is z itself."""
    _assert_row(mu=0.0, sigma=1.0, x=x, z_score=x, cdf=cdf, pdf=pdf)


def test_two_sigma_above_the_mean_of_100():
    """Here z = (130 - 100) / 15 = 2; tables give F = 0.97725, and the height 0.053991 over 15."""
    _assert_row(mu=100, sigma=15, x=130, z_score=2.0, cdf=0.977250, pdf=0.053991 / 15)


def test_a_narrow_bell_is_high():
    """Here z = (1.5 - 2) / 0.25 = -2; a quarter as wide is four times as high: 4 · 0.053991."""
    _assert_row(mu=2.0, sigma=0.25, x=1.5, z_score=-2.0, cdf=0.022750, pdf=4 * 0.053991)


@pytest.mark.parametrize(
    ("mu", "sigma", "x"), [(0.0, 2.0, 3.0), (-3.0, 0.5, -3.2), (10.0, 4.0, 1.0)]
)
def test_areas_measured_in_narrow_strips(mu, sigma, x):
    """Strips under exp(-(t - μ)²/2σ²), as shares of all of them, are areas under the bell."""
    edges = np.linspace(mu - 10 * sigma, mu + 10 * sigma, 200_001)
    middles = (edges[:-1] + edges[1:]) / 2
    strips = np.exp(-(((middles - mu) / sigma) ** 2) / 2) * (edges[1] - edges[0])
    expected = {
        "z_score": (x - mu) / sigma,
        "cdf": strips[middles < x].sum() / strips.sum(),
        "pdf": np.exp(-(((x - mu) / sigma) ** 2) / 2) / strips.sum(),
        "prob_within_1_std": strips[np.abs(middles - mu) < sigma].sum() / strips.sum(),
    }
    given = {"mu": mu, "sigma": sigma, "x": x}
    assert_close(normal_distribution(**given), expected, atol=1e-4, **given)


@pytest.mark.parametrize("d", [0.3, 2.0, 7.0])
def test_left_mirrors_right(d):
    """At μ + d and μ - d the bell is equally high, and the two areas outside are equal."""
    mu, sigma = -4.0, 3.0
    left, right = _four(mu, sigma, mu - d), _four(mu, sigma, mu + d)
    areas, heights = left[1] + right[1], left[2] - right[2]
    otherwise = f"cdf at {mu - d:g} plus cdf at {mu + d:g} is {areas:.4f}; it must be 1."
    assert_holds(abs(areas - 1) < 3e-4, otherwise, mu=mu, sigma=sigma)
    otherwise = f"The pdf at {mu - d:g} and at {mu + d:g} differ by {abs(heights):.4g}."
    assert_holds(abs(heights) < 3e-4, otherwise, mu=mu, sigma=sigma)


def test_far_from_the_mean_the_bell_has_ended():
    """Sixty σ out there is nothing left on one side, and everything on the other."""
    _assert_row(mu=5.0, sigma=0.5, x=35.0, z_score=60.0, cdf=1.0, pdf=0.0)
    _assert_row(mu=5.0, sigma=0.5, x=-25.0, z_score=-60.0, cdf=0.0, pdf=0.0)


def _assert_row(*, mu, sigma, x, z_score, cdf, pdf):
    expected = {"z_score": z_score, "cdf": cdf, "pdf": pdf, "prob_within_1_std": WITHIN}
    got = normal_distribution(mu, sigma, x)
    assert_close(got, expected, atol=1e-4, mu=mu, sigma=sigma, x=x)


def _four(mu, sigma, x):
    given = {"mu": mu, "sigma": sigma, "x": x}
    got = normal_distribution(**given)
    complete = isinstance(got, dict) and set(KEYS) <= set(got)
    assert_holds(complete, f"It must return a dict with the keys {', '.join(KEYS)}.", got=got)
    return as_numbers([got[key] for key in KEYS], shape=(4,), **given)
