"""Checks for information_theory/entropy/shannon_entropy, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.entropy.shannon_entropy import shannon_entropy
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-9, "atol": 1e-12}


def test_a_fair_coin_takes_one_bit():
    """Heads and tails surprise by 1 bit each, so the mean is ½ · 1 + ½ · 1."""
    assert_close(shannon_entropy([0.5, 0.5]), 1.0, **TOLERANCE, p=[0.5, 0.5])


def test_a_half_and_two_quarters():
    """A half surprises by 1 bit, a quarter by 2: ½ · 1 + ¼ · 2 + ¼ · 2 = 1.5."""
    for p in ([0.5, 0.25, 0.25], [0.25, 0.5, 0.25]):
        assert_close(shannon_entropy(p.copy()), 1.5, **TOLERANCE, p=p)


def test_what_never_happens_adds_nothing():
    """A fourth outcome of probability 0 leaves 1.5 bits as they were, and 0 · log 0 counts 0."""
    p = np.array([0.5, 0.0, 0.25, 0.25])
    assert_close(shannon_entropy(p.copy()), 1.5, **TOLERANCE, p=p)


def test_a_certain_outcome_surprises_nobody():
    """1 · log 1 = 0 in every base, beside zeros, alone, and written as whole numbers."""
    for p in ([0.0, 1.0, 0.0], [1.0], [0, 0, 0, 1]):
        assert_close(shannon_entropy(p.copy()), 0.0, **TOLERANCE, p=p)
        assert_close(shannon_entropy(p.copy(), 10), 0.0, **TOLERANCE, p=p, base=10)


@pytest.mark.parametrize(
    ("base", "expected"), [(4, 0.75), (math.e, 1.5 * math.log(2)), (2**0.5, 3)]
)
def test_the_base_sets_the_unit(base, expected):
    """1.5 bits: a digit to base 4 holds 2 bits, a nat 1 / ln 2 bits, one to base √2 half a bit."""
    p = np.array([0.25, 0.25, 0.5])
    assert_close(shannon_entropy(p.copy(), base=base), expected, **TOLERANCE, p=p, base=base)


@pytest.mark.parametrize("n", [3, 10, 1000, 100_000])
def test_equally_likely_outcomes_give_the_logarithm_of_their_number(n):
    """Each of n outcomes surprises by log n, so the mean is log n; to base n that is 1."""
    p = np.full(n, 1 / n)
    assert_close(shannon_entropy(p.copy()), math.log2(n), **TOLERANCE, n=n)
    assert_close(shannon_entropy(p.copy(), base=n), 1.0, **TOLERANCE, n=n, base=n)


def test_two_independent_draws_surprise_by_the_sum():
    """H(p⊗q) = H(p) + H(q): what p and q say about different things adds up."""
    rng = np.random.default_rng(6)
    p, q = rng.dirichlet(np.ones(3)), rng.dirichlet(np.ones(4))
    pair = np.outer(p, q).ravel()
    of_p = as_numbers(shannon_entropy(p.copy(), base=3), shape=(), p=p, base=3)
    of_q = as_numbers(shannon_entropy(q.copy(), base=3), shape=(), p=q, base=3)
    assert_close(shannon_entropy(pair.copy(), base=3), of_p + of_q, **TOLERANCE, p=pair, base=3)


@pytest.mark.parametrize("power", [1, 4, 40])
def test_mixing_two_distributions_never_lowers_the_entropy(power):
    """0 ≤ (H(p) + H(q)) / 2 ≤ H((p + q) / 2) ≤ log₂ n, for even and for very uneven p and q."""
    weights = np.random.default_rng(2).uniform(size=(2, 6)) ** power
    p, q = weights / weights.sum(axis=1, keepdims=True)
    of_p = as_numbers(shannon_entropy(p.copy()), shape=(), p=p)
    of_q = as_numbers(shannon_entropy(q.copy()), shape=(), p=q)
    mixed = as_numbers(shannon_entropy((p + q) / 2), shape=(), p=(p + q) / 2)
    mean = (of_p + of_q) / 2
    order = f"0 ≤ {mean:.9g} ≤ {mixed:.9g} ≤ {math.log2(6):.9g}"
    otherwise = (
        f"It must hold that 0 ≤ (H(p) + H(q)) / 2 ≤ H((p + q) / 2) ≤ log₂ 6; not so: {order}."
    )
    assert_holds(0 <= mean <= mixed + 1e-12, otherwise, got=mixed, p=p, q=q)
    assert_holds(mixed <= math.log2(6) + 1e-12, otherwise, got=mixed, p=p, q=q)


def test_the_probabilities_survive():
    """Who calls still needs the probabilities, zeros and all."""
    assert_inputs_survive(shannon_entropy, np.array([0.5, 0.0, 0.5]))
