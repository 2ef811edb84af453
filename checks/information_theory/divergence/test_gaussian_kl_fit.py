"""Checks for information_theory/divergence/gaussian_kl_fit, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.divergence.gaussian_kl_fit import fit_gaussian_kl
from tensortonic_cli.testing import (
    as_numbers,
    assert_close,
    assert_holds,
    assert_inputs_survive,
    assert_raises,
)

BOTH = ("forward", "reverse")


@pytest.mark.parametrize("direction", BOTH)
def test_a_bell_finds_itself(direction):
    """If p is the bell with μ = 1 and σ = 1.5, that bell has KL = 0 and no other has."""
    x = np.linspace(-8, 8, 65)
    _assert_fit(x, _bell(x, 1.0, 1.5), [-1.0, 0.5, 1.0, 2.0], [2.5, 1.5, 1.0], direction, 1.0, 1.5)


def test_forward_covers_both_humps():
    """Humps of σ = ½ at ±2: mean 0 and σ = √(4 + ¼) = 2.06, so 2 is the nearest candidate."""
    x = np.linspace(-8, 8, 129)
    p = (_bell(x, -2.0, 0.5) + _bell(x, 2.0, 0.5)) / 2
    _assert_fit(x, p, [-2.0, -1.0, 0.0, 1.0, 2.0], [0.5, 1.0, 2.0, 3.0], "forward", 0.0, 2.0)


def test_reverse_withdraws_into_the_larger_hump():
    """To cover the valley would cost much: q keeps to the hump at -2 that holds 70 % of p."""
    x = np.linspace(-8, 8, 129)
    p = 0.7 * _bell(x, -2.0, 0.5) + 0.3 * _bell(x, 2.0, 0.5)
    _assert_fit(x, p, [2.0, 1.0, 0.0, -1.0, -2.0], [0.5, 1.0, 2.0, 3.0], "reverse", -2.0, 0.5)


def test_forward_has_the_mean_and_the_spread_of_p():
    """On a wide grid the forward fit is known: mean 0.6 · (-2) + 0.4 · 3 = 0, variance 7."""
    x = np.linspace(-15, 15, 301)
    p = 0.6 * _bell(x, -2.0, 1.0) + 0.4 * _bell(x, 3.0, 1.0)  # 1 + 0.6 · 4 + 0.4 · 9 = 7
    sigmas = [2.4, math.sqrt(7), 2.9, 1.0]
    _assert_fit(x, p, [-2.0, -0.3, 0.0, 0.3, 3.0], sigmas, "forward", 0.0, math.sqrt(7))


@pytest.mark.parametrize("direction", BOTH)
def test_a_bell_that_the_grid_cuts_finds_itself(direction):
    """Half of the bell around 4 lies outside the grid; on the grid q has the sum 1 all the same."""
    x = np.linspace(-4, 4, 33)
    _assert_fit(x, _bell(x, 4.0, 2.0), [2.0, 3.0, 4.0], [1.0, 1.5, 2.0], direction, 4.0, 2.0)


@pytest.mark.parametrize("direction", BOTH)
def test_far_places_do_not_become_ln_0(direction):
    """100 σ away ln q is about -5000 and e^-5000 is 0 in a computer; the narrow bell is the fit."""
    x = np.linspace(-50, 50, 401)
    p = _bell(x, 0.0, 0.5) + 1e-20
    _assert_fit(x, p / p.sum(), [0.0, 1.0], [2.0, 0.5, 4.0], direction, 0.0, 0.5)


@pytest.mark.parametrize("direction", BOTH)
def test_a_candidate_far_off_the_grid_is_no_trouble(direction):
    """A bell at 500 has only values that round to 0 here; its q is all at the right end."""
    x = np.linspace(-5, 5, 41)
    _assert_fit(x, _bell(x, -1.0, 1.0), [500.0, -1.0, 0.0], [0.5, 1.0], direction, -1.0, 1.0)


@pytest.mark.parametrize("direction", BOTH)
@pytest.mark.parametrize("seed", range(3))
def test_no_pair_of_candidates_is_nearer(seed, direction):
    """Of all pairs, tried one by one for a p without any form, yours has the least KL."""
    rng = np.random.default_rng(seed)
    x = np.linspace(0, 6, 13)
    p = rng.dirichlet(np.full(13, 0.8)) + 1e-3
    p = p / p.sum()
    mus, sigmas = rng.permutation(np.linspace(0, 6, 7)), np.array([0.3, 2.5, 0.7, 1.4])
    found = fit_gaussian_kl(x.copy(), p.copy(), mus.copy(), sigmas.copy(), direction)
    given = {"x": x, "p": p, "mus": mus, "sigmas": sigmas, "direction": direction}
    mu, sigma = as_numbers(found, shape=(2,), **given)
    are_members = bool(np.any(np.abs(mus - mu) < 1e-12) and np.any(np.abs(sigmas - sigma) < 1e-12))
    otherwise = "μ must be one of mus, and σ one of sigmas."
    assert_holds(are_members, otherwise, got=(mu, sigma), mus=mus, sigmas=sigmas)
    yours = _kl(x, p, mu, sigma, direction)
    least = min(_kl(x, p, m, s, direction) for m in mus for s in sigmas)
    otherwise = f"Your pair has a KL of {yours:.6g}; another has {least:.6g}."
    assert_holds(yours <= least + 1e-9, otherwise, got=(mu, sigma), **given)


def test_another_direction_is_refused():
    """A misspelt word must not fall into one of the two cases: ValueError."""
    x, p = [0.0, 1.0, 2.0], [0.25, 0.5, 0.25]
    for word in ("sideways", "Forward", "backward"):
        assert_raises(ValueError, fit_gaussian_kl, x.copy(), p.copy(), [1.0], [1.0], word)


def test_grid_masses_and_candidates_survive():
    """Who calls fits the other direction next, with the same arrays."""
    x = np.linspace(-3, 3, 7)
    mus, sigmas = np.array([1.0, 0.25]), np.array([1.0, 2.0])
    assert_inputs_survive(fit_gaussian_kl, x, _bell(x, 0.0, 1.0), mus, sigmas, "forward")


def _assert_fit(x, p, mus, sigmas, direction, mu, sigma):
    got = fit_gaussian_kl(x.copy(), p.copy(), mus.copy(), sigmas.copy(), direction)
    given = {"x": x, "p": p, "mus": mus, "sigmas": sigmas, "direction": direction}
    assert_close(got, (mu, sigma), rtol=0, atol=1e-12, **given)


def _bell(x, mu, sigma):
    values = np.exp(-(((x - mu) / sigma) ** 2) / 2)
    return values / values.sum()


def _kl(x, p, mu, sigma, direction):
    q = _bell(x, mu, sigma)
    weigh, other = (p, q) if direction == "forward" else (q, p)
    return float(sum(a * math.log(a / b) for a, b in zip(weigh, other, strict=True) if a > 0))
