"""Checks for information_theory/cross_entropy/cross_entropy, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.cross_entropy.cross_entropy import cross_entropy
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-9, "atol": 1e-12}


def test_a_fair_coin_that_is_believed_to_be_loaded():
    """Heads were called ¼ and cost ln 4, tails ¾ and cost ln(4/3): each comes half the time."""
    p, q = [0.5, 0.5], [0.25, 0.75]
    expected = (math.log(4) + math.log(4 / 3)) / 2
    assert_close(cross_entropy(p.copy(), q.copy()), expected, **TOLERANCE, p=p, q=q)


def test_what_never_comes_costs_nothing():
    """½ · ln 2 + ½ · ln 4 + 0 · ln 4: q may waste some on the third, or nothing; 0 · ln 0 is 0."""
    p, q = np.array([0.5, 0.5, 0.0]), np.array([0.5, 0.25, 0.25])
    assert_close(cross_entropy(p.copy(), q.copy()), 1.5 * math.log(2), **TOLERANCE, p=p, q=q)
    q = np.array([0.25, 0.75, 0.0])
    expected = (math.log(4) + math.log(4 / 3)) / 2
    assert_close(cross_entropy(p.copy(), q.copy()), expected, **TOLERANCE, p=p, q=q)


@pytest.mark.parametrize("seen", [0, 1, 2])
def test_one_certain_class_leaves_one_term(seen):
    """With all weight on one outcome the cost is -ln q there; p is written in whole numbers."""
    p, q = [0, 0, 0], [0.5, 0.2, 0.3]
    p[seen] = 1
    assert_close(cross_entropy(p.copy(), q.copy()), -math.log(q[seen]), **TOLERANCE, p=p, q=q)


def test_believing_the_truth_costs_the_entropy():
    """For q = p: ½ · ln 2 + ¼ · ln 4 + ¼ · ln 4 = 1.5 ln 2; certain and right costs 0."""
    p = np.array([0.5, 0.25, 0.25])
    assert_close(cross_entropy(p.copy(), p.copy()), 1.5 * math.log(2), **TOLERANCE, p=p, q=p)
    p = np.array([0, 1])
    assert_close(cross_entropy(p.copy(), p.copy()), 0.0, **TOLERANCE, p=p, q=p)


@pytest.mark.parametrize(
    ("p", "q"), [([0.5, 0.5], [1, 0]), ([0.1, 0.9, 0.0], [0.9, 0.0, 0.1]), ([0, 1], [1, 0])]
)
def test_the_impossible_happens_and_costs_without_limit(p, q):
    """Where pᵢ > 0 and qᵢ = 0, pᵢ · ∞ is in the sum: inf, however good q is elsewhere."""
    assert_close(cross_entropy(p.copy(), q.copy()), math.inf, **TOLERANCE, p=p, q=q)


@pytest.mark.parametrize("digits", [5, 20, 300])
def test_nearly_impossible_is_not_impossible(digits):
    """Half the time comes what q gave 10⁻ᵏ, for k · ln 10: nothing is clipped."""
    p, q = [0.5, 0.5], [10.0**-digits, 1 - 10.0**-digits]
    expected = (digits * math.log(10) - math.log1p(-(10.0**-digits))) / 2
    assert_close(cross_entropy(p.copy(), q.copy()), expected, **TOLERANCE, p=p, q=q)


def test_who_calls_all_equally_likely_always_pays_the_same():
    """For qᵢ = 1/n each outcome costs ln n, so the mean is ln n, whatever p is."""
    q = np.full(6, 1 / 6)
    for p in (*np.random.default_rng(1).dirichlet(np.ones(6), size=3), np.eye(6)[2]):
        assert_close(cross_entropy(p.copy(), q.copy()), math.log(6), **TOLERANCE, p=p, q=q)


def test_independent_draws_add_up():
    """H(p⊗r, q⊗s) = H(p, q) + H(r, s): two independent draws cost what both cost."""
    rng = np.random.default_rng(9)
    (p, q), (r, s) = rng.dirichlet(np.ones(3), size=2), rng.dirichlet(np.ones(5), size=2)
    one = as_numbers(cross_entropy(p.copy(), q.copy()), shape=(), p=p, q=q)
    two = as_numbers(cross_entropy(r.copy(), s.copy()), shape=(), p=r, q=s)
    pair = {"p": np.outer(p, r).ravel(), "q": np.outer(q, s).ravel()}
    assert_close(cross_entropy(pair["p"].copy(), pair["q"].copy()), one + two, **TOLERANCE, **pair)


def test_nothing_beats_the_truth():
    """H(p, q) > H(p, p) > 0 for every q that is not p, in both orders of two distributions."""
    p, q = np.random.default_rng(4).dirichlet(np.ones(5), size=2)
    for truth, belief in ((p, q), (q, p), (p, 0.99 * p + 0.01 * q)):
        least = as_numbers(cross_entropy(truth.copy(), truth.copy()), shape=(), p=truth, q=truth)
        cost = as_numbers(cross_entropy(truth.copy(), belief.copy()), shape=(), p=truth, q=belief)
        otherwise = f"H(p, q) is {cost:.6g}, and H(p, p) is {least:.6g}."
        assert_holds(0 < least < cost, otherwise, got=cost, p=truth, q=belief)


def test_both_distributions_survive():
    """Who calls still needs both, zeros and all."""
    assert_inputs_survive(cross_entropy, np.array([0.5, 0.5, 0.0]), np.array([0.5, 0.25, 0.25]))
    assert_inputs_survive(cross_entropy, np.array([0.5, 0.5, 0.0]), np.array([0.5, 0.5, 0.0]))
