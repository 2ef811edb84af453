"""Checks for information_theory/divergence/kl_divergence, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.divergence.kl_divergence import kl_divergence
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-6, "atol": 1e-8}


def test_two_coins_by_hand():
    """½ ln(½ / ¼) + ½ ln(½ / ¾) = ½ ln 2 + ½ ln ⅔ = ½ ln(4/3)."""
    p, q = [0.5, 0.5], [0.25, 0.75]
    assert_close(kl_divergence(p.copy(), q.copy()), math.log(4 / 3) / 2, **TOLERANCE, p=p, q=q)


def test_the_true_distribution_costs_nothing_extra():
    """Every quotient p / p is 1, and ln 1 = 0."""
    p = np.array([0.6, 0.3, 0.1])
    assert_close(kl_divergence(p.copy(), p.copy()), 0.0, **TOLERANCE, p=p, q=p)


def test_the_two_directions_differ():
    """One way 0.9 ln 1.8 + 0.1 ln 0.2 = 0.368064, the other ½ ln(5/9) + ½ ln 5 = ln(5/3)."""
    loaded, fair = np.array([0.9, 0.1]), np.array([0.5, 0.5])
    there, back = (
        kl_divergence(loaded.copy(), fair.copy()),
        kl_divergence(fair.copy(), loaded.copy()),
    )
    assert_close(there, 0.368064207, **TOLERANCE, p=loaded, q=fair)
    assert_close(back, math.log(5 / 3), **TOLERANCE, p=fair, q=loaded)


def test_against_equal_chances_it_is_what_entropy_lacks():
    """In any order ln n - H(p) = ln 3 - (½ ln 2 + ¼ ln 4 + ¼ ln 4) = ln 3 - 1.5 ln 2."""
    expected = math.log(3) - 1.5 * math.log(2)
    for p in ([0.5, 0.25, 0.25], [0.25, 0.5, 0.25]):
        q = [1 / 3, 1 / 3, 1 / 3]
        assert_close(kl_divergence(p.copy(), q.copy()), expected, **TOLERANCE, p=p, q=q)


@pytest.mark.parametrize("tosses", [2, 4, 6])
def test_counting_heads_costs_as_much_as_all_the_tosses(tosses):
    """The number of heads tells all there is to tell: n tosses cost n · (½ ln 2 + ½ ln ⅔)."""
    heads = range(tosses + 1)
    p = np.array([math.comb(tosses, k) * 0.5**tosses for k in heads])
    q = np.array([math.comb(tosses, k) * 0.25**k * 0.75 ** (tosses - k) for k in heads])
    expected = tosses * math.log(4 / 3) / 2
    assert_close(kl_divergence(p.copy(), q.copy()), expected, **TOLERANCE, p=p, q=q)


def test_independent_pairs_add_up():
    """KL(p⊗r ‖ q⊗s) = KL(p‖q) + KL(r‖s)."""
    p, q = np.array([0.7, 0.3]), np.array([0.4, 0.6])
    r, s = np.array([0.2, 0.5, 0.3]), np.array([0.5, 0.1, 0.4])
    first = as_numbers(kl_divergence(p.copy(), q.copy()), shape=(), p=p, q=q)
    second = as_numbers(kl_divergence(r.copy(), s.copy()), shape=(), p=r, q=s)
    pr, qs = np.outer(p, r).ravel(), np.outer(q, s).ravel()
    assert_close(kl_divergence(pr.copy(), qs.copy()), first + second, **TOLERANCE, p=pr, q=qs)


@pytest.mark.parametrize("seed", range(5))
def test_it_lies_between_two_known_bounds(seed):
    """Pinsker below, Jensen above: ½ (Σ |p - q|)² ≤ KL(p‖q) ≤ ln Σ p² / q."""
    rng = np.random.default_rng(seed)
    p, q = rng.uniform(0.2, 1.0, size=(2, 5))
    p, q = p / p.sum(), q / q.sum()
    got = as_numbers(kl_divergence(p.copy(), q.copy()), shape=(), p=p, q=q)
    low, high = np.sum(np.abs(p - q)) ** 2 / 2, math.log(np.sum(p**2 / q))
    otherwise = f"{float(got):.6g} does not lie from {low:.6g} to {high:.6g}, as any KL(p‖q) must."
    assert_holds(low - 1e-8 <= got <= high + 1e-8, otherwise, got=got, p=p, q=q)


def test_both_distributions_survive():
    """Who calls still needs both, to compute the other direction for example."""
    assert_inputs_survive(kl_divergence, np.array([0.5, 0.3, 0.2]), np.array([0.2, 0.3, 0.5]))
