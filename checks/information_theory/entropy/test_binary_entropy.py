"""Checks for information_theory/entropy/binary_entropy, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.entropy.binary_entropy import binary_entropy
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-9, "atol": 1e-12}
QUARTER = 2 - 0.75 * math.log2(3)


def test_a_fair_coin_is_one_bit():
    """Both sides surprise by 1 bit: ½ · 1 + ½ · 1."""
    assert_close(binary_entropy(0.5), 1.0, **TOLERANCE, p=0.5)


@pytest.mark.parametrize("p", [0.25, 0.75])
def test_a_coin_with_a_quarter_on_one_side(p):
    """¼ · 2 + ¾ · log₂(4/3) = 2 - ¾ log₂ 3, whichever of the sides is the rare one."""
    assert_close(binary_entropy(p), QUARTER, **TOLERANCE, p=p)


@pytest.mark.parametrize("p", [0.0, 1.0, 0, 1])
def test_a_coin_that_always_falls_the_same_way_says_nothing(p):
    """One side is certain and surprises by 0, the other never comes and counts 0."""
    assert_close(binary_entropy(p), 0.0, **TOLERANCE, p=p)


def test_every_coin_is_counted_by_itself():
    """A list of lists or an array comes in, and the same shape comes out."""
    p, bits = [[0.5, 0.25], [0.75, 0.5], [0.25, 0.25]], [[1, QUARTER], [QUARTER, 1], [QUARTER] * 2]
    assert_close(binary_entropy([row.copy() for row in p]), bits, **TOLERANCE, p=p)
    row = np.array([0.25, 0.5, 0.75])
    assert_close(binary_entropy(row.copy()), [QUARTER, 1, QUARTER], **TOLERANCE, p=row)


def test_certain_coins_do_not_spoil_the_others():
    """0 and 1 stand among the rest, and each of them is 0."""
    p = np.array([0.0, 0.5, 1.0, 0.25])
    assert_close(binary_entropy(p.copy()), [0, 1, 0, QUARTER], **TOLERANCE, p=p)


def test_three_outcomes_can_be_asked_for_in_any_order():
    """Is it a? If not, is it b? h(a) + (1 - a) h(b / (1 - a)) stays the same if a and b swap."""
    a, b, _ = np.random.default_rng(3).dirichlet(np.ones(3), size=8).T
    first, second, of_b, of_a = (
        as_numbers(binary_entropy(p.copy()), shape=(8,), p=p)
        for p in (a, b, b / (1 - a), a / (1 - b))
    )
    left, right = first + (1 - a) * of_b, second + (1 - b) * of_a
    gap = np.max(np.abs(left - right))
    otherwise = f"Asking for a first and asking for b first differ by up to {gap:.3g} bits."
    assert_holds(gap < 1e-12, otherwise, got=left, a=a, b=b)


def test_the_slope_is_the_logarithm_of_the_odds():
    """(h(p + d) - h(p - d)) / 2d is near log₂((1 - p) / p): steep at the ends, flat at ½."""
    p, d = np.array([0.001, 0.03, 0.2, 0.5, 0.9]), 1e-6
    after = as_numbers(binary_entropy(p + d), shape=(5,), p=p + d)
    before = as_numbers(binary_entropy(p - d), shape=(5,), p=p - d)
    slopes, expected = (after - before) / (2 * d), np.log2((1 - p) / p)
    shown = ", ".join(f"{slope:.4g}" for slope in slopes)
    wanted = ", ".join(f"{slope:.4g}" for slope in expected)
    otherwise = f"The slopes at p are {shown}; they must be {wanted}."
    assert_holds(np.abs(slopes - expected) < 1e-4, otherwise, got=after, p=p)


def test_the_probabilities_survive():
    """Who calls still needs the probabilities, 0 and 1 among them."""
    assert_inputs_survive(binary_entropy, np.array([0.5, 0.0, 1.0]))
