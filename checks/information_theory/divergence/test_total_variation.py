"""Checks for information_theory/divergence/total_variation, easiest first."""

from itertools import product

import numpy as np
import pytest

from exercises.information_theory.divergence.total_variation import total_variation
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-9, "atol": 1e-12}


def test_three_outcomes_by_hand():
    """½ (0.2 + 0.1 + 0.3) = 0.3: the first two have 0.8 under p and 0.5 under q."""
    p, q = [0.5, 0.3, 0.2], [0.3, 0.2, 0.5]
    assert_close(total_variation(p.copy(), q.copy()), 0.3, **TOLERANCE, p=p, q=q)


def test_an_event_may_hold_several_outcomes():
    """½ (0.3 + 0.1 + 0.1 + 0.3) = 0.4, although no outcome by itself differs by more than 0.3."""
    p, q = np.array([0.4, 0.3, 0.2, 0.1]), np.array([0.1, 0.2, 0.3, 0.4])
    assert_close(total_variation(p.copy(), q.copy()), 0.4, **TOLERANCE, p=p, q=q)


def test_the_order_of_the_outcomes_does_not_matter():
    """The same four gaps, shuffled: outcomes have names and no places."""
    p, q = np.array([0.4, 0.2, 0.3, 0.1]), np.array([0.1, 0.3, 0.2, 0.4])
    assert_close(total_variation(p.copy(), q.copy()), 0.4, **TOLERANCE, p=p, q=q)


def test_nothing_in_common_is_at_distance_one():
    """The event of all outcomes of p has probability 1 under p and 0 under q."""
    for p, q in (([1, 0], [0, 1]), ([0.5, 0, 0.5, 0, 0], [0, 0.25, 0, 0.7, 0.05])):
        assert_close(total_variation(p.copy(), q.copy()), 1.0, **TOLERANCE, p=p, q=q)


def test_the_same_distribution_is_at_distance_zero():
    """No event tells p from p."""
    p = np.array([0.2, 0.3, 0.5])
    assert_close(total_variation(p.copy(), p.copy()), 0.0, **TOLERANCE, p=p, q=p)


@pytest.mark.parametrize("seed", range(4))
def test_no_event_differs_by_more(seed):
    """Of all 2⁶ events, tried one by one, the best differs by exactly TV."""
    p, q = _pair(seed, 6)
    events = product([False, True], repeat=6)
    best = max(abs(p[list(event)].sum() - q[list(event)].sum()) for event in events)
    assert_close(total_variation(p.copy(), q.copy()), best, **TOLERANCE, p=p, q=q)


def test_it_is_what_the_overlap_lacks():
    """Σ min(pᵢ, qᵢ) is common to both; the rest to 1 is TV, in either order."""
    p, q = _pair(7, 40)
    expected = 1 - np.minimum(p, q).sum()
    assert_close(total_variation(p.copy(), q.copy()), expected, **TOLERANCE, p=p, q=q)
    assert_close(total_variation(q.copy(), p.copy()), expected, **TOLERANCE, p=q, q=p)


@pytest.mark.parametrize("seed", range(4))
def test_no_detour_is_shorter_and_kl_bounds_it(seed):
    """Triangle: TV(p, q) ≤ TV(p, r) + TV(r, q). Pinsker: TV(p, q) ≤ √(KL(p‖q) / 2)."""
    p, q = _pair(seed, 5)
    r = _pair(seed + 50, 5)[0]
    direct, first, second = (
        float(as_numbers(total_variation(x.copy(), y.copy()), shape=(), p=x, q=y))
        for x, y in ((p, q), (p, r), (r, q))
    )
    otherwise = f"By way of r it is {first + second:.6g}, directly {direct:.6g}."
    assert_holds(direct <= first + second + 1e-12, otherwise, got=direct, p=p, q=q, r=r)
    bound = float(np.sqrt(np.sum(p * np.log(p / q)) / 2))
    otherwise = f"TV is {direct:.6g}; by Pinsker's inequality it cannot exceed {bound:.6g}."
    assert_holds(direct <= bound + 1e-12, otherwise, got=direct, p=p, q=q)


def test_both_distributions_survive():
    """Who calls still needs both."""
    assert_inputs_survive(total_variation, np.array([0.5, 0.3, 0.2]), np.array([0.2, 0.3, 0.5]))


def _pair(seed, n):
    return np.random.default_rng(seed).dirichlet(np.ones(n), size=2)
