"""Checks for information_theory/divergence/relative_entropy, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.divergence.relative_entropy import relative_entropy
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-9, "atol": 1e-12}


def test_two_coins_in_bits():
    """½ log₂(½ / ¼) + ½ log₂(½ / ¾) = ½ · 1 + ½ (1 - log₂ 3) = 1 - ½ log₂ 3."""
    p, q = [0.5, 0.5], [0.25, 0.75]
    assert_close(relative_entropy(p.copy(), q.copy()), 1 - math.log2(3) / 2, **TOLERANCE, p=p, q=q)


def test_what_never_comes_costs_nothing():
    """½ log₂ 2 + ½ log₂ 1 = ½ bit; the third outcome has p = 0 and counts 0."""
    p, q = np.array([0.5, 0.5, 0.0]), np.array([0.25, 0.5, 0.25])
    assert_close(relative_entropy(p.copy(), q.copy()), 0.5, **TOLERANCE, p=p, q=q)
    p, q = [1, 0], [0.5, 0.5]
    assert_close(relative_entropy(p.copy(), q.copy()), 1.0, **TOLERANCE, p=p, q=q)


def test_what_both_rule_out_costs_nothing():
    """An outcome with p = q = 0 is as good as none: two coins as before."""
    p, q = np.array([0.5, 0.0, 0.5]), np.array([0.25, 0.0, 0.75])
    assert_close(relative_entropy(p.copy(), q.copy()), 1 - math.log2(3) / 2, **TOLERANCE, p=p, q=q)


def test_what_the_model_rules_out_costs_infinitely_much():
    """Where q is 0 and p is not, D is infinite, however rare the outcome; no eps changes that."""
    for p, q in (
        ([0.5, 0.5], [1.0, 0.0]),
        ([0.25, 0.5, 0.25], [0.5, 0.5, 0.0]),
        ([1e-9, 0.0, 1 - 1e-9], [0.0, 0.5, 0.5]),
    ):
        assert_close(relative_entropy(p.copy(), q.copy()), math.inf, **TOLERANCE, p=p, q=q)


def test_the_base_sets_the_unit():
    """4^½ = 2, so base 4 counts half as much as bits; base e gives 0.9 ln 1.8 + 0.1 ln 0.2 nats."""
    p, q = [0.5, 0.5, 0.0], [0.25, 0.5, 0.25]
    assert_close(relative_entropy(p.copy(), q.copy(), 4), 0.25, **TOLERANCE, p=p, q=q, base=4)
    p, q, nats = [0.9, 0.1], [0.5, 0.5], 0.9 * math.log(1.8) + 0.1 * math.log(0.2)
    assert_close(
        relative_entropy(p.copy(), q.copy(), base=math.e), nats, **TOLERANCE, p=p, q=q, base=math.e
    )


def test_a_tiny_chance_is_not_none():
    """½ log₂ ½ + ½ log₂(½ / 10⁻³⁰⁰) = -1 + 150 log₂ 10: large, and finite."""
    p, q = np.array([0.5, 0.5]), np.array([1.0, 1e-300])
    expected = -1 + 150 * math.log2(10)
    assert_close(relative_entropy(p.copy(), q.copy()), expected, **TOLERANCE, p=p, q=q)
    p, q = np.array([1.0, 1e-300]), np.array([0.5, 0.5])
    assert_close(relative_entropy(p.copy(), q.copy()), 1.0, **TOLERANCE, p=p, q=q)


def test_independent_pairs_add_up():
    """D(p⊗r ‖ q⊗s) = D(p‖q) + D(r‖s), zeros included."""
    p, q = np.array([0.7, 0.3, 0.0]), np.array([0.4, 0.5, 0.1])
    r, s = np.array([0.2, 0.0, 0.8]), np.array([0.5, 0.0, 0.5])
    first = as_numbers(relative_entropy(p.copy(), q.copy()), shape=(), p=p, q=q)
    second = as_numbers(relative_entropy(r.copy(), s.copy()), shape=(), p=r, q=s)
    pr, qs = np.outer(p, r).ravel(), np.outer(q, s).ravel()
    got = relative_entropy(pr.copy(), qs.copy())
    assert_close(got, first + second, **TOLERANCE, p=pr, q=qs)


@pytest.mark.parametrize("seed", range(4))
def test_merging_outcomes_never_shows_more(seed):
    """Who cannot tell two outcomes apart sees less of the difference: 0 ≤ D merged ≤ D."""
    rng = np.random.default_rng(seed)
    p, q = rng.dirichlet(np.ones(5)), rng.dirichlet(np.ones(5))
    p = np.where(p == p.min(), 0.0, p) / (1 - p.min())
    merged_p, merged_q = (np.array([x[0] + x[1], *x[2:]]) for x in (p, q))
    before = as_numbers(relative_entropy(p.copy(), q.copy()), shape=(), p=p, q=q)
    after = as_numbers(
        relative_entropy(merged_p.copy(), merged_q.copy()), shape=(), p=merged_p, q=merged_q
    )
    otherwise = (
        f"With two outcomes merged, D goes from {before:.6g} to {after:.6g}: it cannot rise."
    )
    assert_holds(after <= before + 1e-12, otherwise, got=after, p=p, q=q)
    assert_holds(after >= -1e-12, f"D is {after:.6g}; it is never below 0.", got=after, p=p, q=q)


def test_both_distributions_survive():
    """Who calls still needs both, zeros and all, to compute the other direction for example."""
    assert_inputs_survive(
        relative_entropy, np.array([0.5, 0.5, 0.0, 0.0]), np.array([0.2, 0.3, 0.5, 0.0])
    )
