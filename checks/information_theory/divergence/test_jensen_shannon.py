"""Checks for information_theory/divergence/jensen_shannon, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.divergence.jensen_shannon import jensen_shannon
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-8, "atol": 1e-12}


def test_two_coins_and_a_fair_one_between():
    """The middle is (½, ½), and each is ¾ log₂(3/2) + ¼ log₂(1/2) = ¾ log₂ 3 - 1 away."""
    p, q = [0.75, 0.25], [0.25, 0.75]
    assert_close(jensen_shannon(p.copy(), q.copy()), 0.75 * math.log2(3) - 1, **TOLERANCE, p=p, q=q)


def test_a_certain_outcome_against_a_fair_coin():
    """With m = (¾, ¼): ½ log₂(4/3) + ½ (½ log₂(2/3) + ½ log₂ 2) = 3/2 - ¾ log₂ 3, both ways."""
    sure, fair, expected = np.array([1.0, 0.0]), np.array([0.5, 0.5]), 1.5 - 0.75 * math.log2(3)
    assert_close(jensen_shannon(sure.copy(), fair.copy()), expected, **TOLERANCE, p=sure, q=fair)
    assert_close(jensen_shannon(fair.copy(), sure.copy()), expected, **TOLERANCE, p=fair, q=sure)


def test_nothing_in_common_is_one_bit_apart():
    """One draw tells which of the two it came from; neither zeros nor their number matter."""
    for p, q in (([1, 0], [0, 1]), ([0.5, 0, 0.5, 0, 0], [0, 0.25, 0, 0.75, 0])):
        assert_close(jensen_shannon(p.copy(), q.copy()), 1.0, **TOLERANCE, p=p, q=q)


def test_the_same_distribution_is_at_zero():
    """The middle between p and p is p."""
    p = np.array([0.6, 0.3, 0.1, 0.0])
    assert_close(jensen_shannon(p.copy(), p.copy()), 0.0, **TOLERANCE, p=p, q=p)


def test_the_base_sets_the_unit():
    """The same bit is ln 2 nats, or half of what base 4 counts in."""
    p, q = [1.0, 0.0], [0.0, 1.0]
    for base, expected in ((math.e, math.log(2)), (4, 0.5)):
        got = jensen_shannon(p.copy(), q.copy(), base)
        assert_close(got, expected, **TOLERANCE, p=p, q=q, base=base)


@pytest.mark.parametrize("seed", range(3))
def test_it_is_what_a_draw_tells_about_the_coin(seed):
    """A fair coin chooses p or q: Σ ½ pᵢ log₂(½ pᵢ / (½ mᵢ)) over both is the information."""
    p, q, _ = _three(seed)
    told = 0.0
    for row in (p / 2, q / 2):
        for cell, column in zip(row, p / 2 + q / 2, strict=True):
            told += float(cell * math.log2(cell / (0.5 * column))) if cell > 0 else 0.0
    assert_close(jensen_shannon(p.copy(), q.copy()), told, **TOLERANCE, p=p, q=q)


@pytest.mark.parametrize("seed", range(4))
def test_its_root_is_a_distance(seed):
    """√JS obeys the triangle inequality, and 0 ≤ JS ≤ 1 in bits."""
    p, q, r = _three(seed)
    direct, first, second = (_js(x, y) for x, y in ((p, q), (p, r), (r, q)))
    otherwise = f"JS is {direct:.6g} bits; it must lie from 0 to 1."
    assert_holds(-1e-12 <= direct <= 1 + 1e-12, otherwise, got=direct, p=p, q=q)
    way = math.sqrt(max(first, 0)) + math.sqrt(max(second, 0))
    otherwise = f"√JS is {math.sqrt(direct):.6g} directly, and {way:.6g} by way of r."
    assert_holds(math.sqrt(direct) <= way + 1e-9, otherwise, got=direct, p=p, q=q, r=r)


def test_both_distributions_survive():
    """Who calls still needs both, zeros and all."""
    assert_inputs_survive(jensen_shannon, np.array([0.5, 0.5, 0.0]), np.array([0.0, 0.3, 0.7]))


def _three(seed):
    """Return three distributions over five outcomes, each with a zero somewhere."""
    found = np.random.default_rng(seed).dirichlet(np.ones(5), size=3)
    found[[0, 1, 2], [0, 3, 4]] = 0.0
    return found / found.sum(axis=1, keepdims=True)


def _js(p, q):
    return float(as_numbers(jensen_shannon(p.copy(), q.copy()), shape=(), p=p, q=q))
