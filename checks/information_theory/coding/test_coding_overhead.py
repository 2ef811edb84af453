"""Checks for information_theory/coding/coding_overhead, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.coding.coding_overhead import coding_overhead
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-9, "atol": 1e-12}


def test_the_right_code_costs_nothing_extra():
    """½ · 1 + ¼ · 2 + ¼ · 2 = 1.5 bits, which is the least possible."""
    p = [0.5, 0.25, 0.25]
    assert_close(coding_overhead(p.copy(), p.copy()), (1.5, 1.5, 0), **TOLERANCE, p=p, q=p)


def test_a_code_for_other_chances_costs_more():
    """H = ½ · 1 + ¼ · 2 + ⅛ · 3 + ⅛ · 3 = 1.75; L = ½ · 3 + ¼ · 1 + ⅛ · 2 + ⅛ · 3 = 2.375."""
    p, q = [0.5, 0.25, 0.125, 0.125], [0.125, 0.5, 0.25, 0.125]
    expected = (1.75, 2.375, 0.625)
    assert_close(coding_overhead(p.copy(), q.copy()), expected, **TOLERANCE, p=p, q=q)


def test_fractions_of_bits_count():
    """-log₂ ¾ = 2 - log₂ 3 bits, so L = ½ · 2 + ½ · (2 - log₂ 3), for a fair coin with H = 1."""
    p, q = np.array([0.5, 0.5]), np.array([0.25, 0.75])
    length = 2 - math.log2(3) / 2
    assert_close(
        coding_overhead(p.copy(), q.copy()), (1, length, length - 1), **TOLERANCE, p=p, q=q
    )


def test_a_code_with_whole_bits():
    """Words of 1, 2, 3, 3 bits: 0.4 + 0.6 + 0.6 + 0.3 = 1.9; H = log₂ 10 - 1 - 0.3 log₂ 3."""
    p, q = np.array([0.2, 0.4, 0.1, 0.3]), np.array([0.125, 0.5, 0.125, 0.25])
    entropy = math.log2(10) - 1 - 0.3 * math.log2(3)
    expected = (entropy, 1.9, 1.9 - entropy)
    assert_close(coding_overhead(p.copy(), q.copy()), expected, **TOLERANCE, p=p, q=q)


def test_what_is_never_sent_costs_nothing():
    """The third symbol never comes: H = 1 and L = ½ · 2 + ½ · 2, whether it has a word or not."""
    p, q = np.array([0.5, 0.5, 0.0]), np.array([0.25, 0.25, 0.5])
    assert_close(coding_overhead(p.copy(), q.copy()), (1, 2, 1), **TOLERANCE, p=p, q=q)
    p, q = np.array([0.5, 0.0, 0.5]), np.array([0.25, 0.0, 0.75])
    length = 2 - math.log2(3) / 2
    assert_close(
        coding_overhead(p.copy(), q.copy()), (1, length, length - 1), **TOLERANCE, p=p, q=q
    )
    p, q = [0, 1, 0], [0.25, 0.5, 0.25]
    assert_close(coding_overhead(p.copy(), q.copy()), (0, 1, 1), **TOLERANCE, p=p, q=q)


def test_a_symbol_without_a_word_costs_infinitely_much():
    """-log₂ 0 = inf: a message with this symbol never ends. H is what it was."""
    p, q = np.array([0.5, 0.25, 0.25]), np.array([0.5, 0.0, 0.5])
    assert_close(coding_overhead(p.copy(), q.copy()), (1.5, math.inf, math.inf), p=p, q=q)
    p, q = [0.5, 0.5, 0.0], [1, 0, 0]
    assert_close(coding_overhead(p.copy(), q.copy()), (1, math.inf, math.inf), p=p, q=q)


def test_a_very_long_word_is_not_endless():
    """A word of 1000 bits, sent every second time: L = ½ · 0 + ½ · 1000, H = 1."""
    p, q = np.array([0.5, 0.5]), np.array([1.0, 2.0**-1000])
    assert_close(coding_overhead(p.copy(), q.copy()), (1, 500, 499), **TOLERANCE, p=p, q=q)


@pytest.mark.parametrize("n", [3, 6, 50])
def test_equal_words_cost_the_same_for_every_p(n):
    """With q = 1/n each word takes log₂ n bits, whatever comes; the extra is what H lacks of it."""
    p, q = np.random.default_rng(n).dirichlet(np.ones(n)), np.full(n, 1 / n)
    got = as_numbers(coding_overhead(p.copy(), q.copy()), shape=(3,), p=p, q=q)
    assert_close(got[1], math.log2(n), **TOLERANCE, p=p, q=q)
    assert_close(got[0] + got[2], math.log2(n), **TOLERANCE, p=p, q=q)


@pytest.mark.parametrize("power", [1, 8, 60])
def test_no_code_beats_the_one_for_p(power):
    """Gibbs: L ≥ H for every q, be p and q even or very uneven; and L = H + extra."""
    weights = np.random.default_rng(5).uniform(size=(2, 6)) ** power
    p, q = weights / weights.sum(axis=1, keepdims=True)
    entropy, length, extra = as_numbers(coding_overhead(p.copy(), q.copy()), shape=(3,), p=p, q=q)
    assert_close(length, entropy + extra, **TOLERANCE, p=p, q=q)
    otherwise = f"It must hold that 0 ≤ H ≤ L; H is {entropy:.6g} and L is {length:.6g}."
    assert_holds(0 <= entropy <= length, otherwise, got=(entropy, length, extra), p=p, q=q)


def test_both_distributions_survive():
    """Who calls still needs both, zeros and all."""
    assert_inputs_survive(coding_overhead, np.array([0.5, 0.0, 0.5]), np.array([0.5, 0.25, 0.25]))
