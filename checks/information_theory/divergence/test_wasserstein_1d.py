"""Checks for information_theory/divergence/wasserstein_1d, easiest first."""

from itertools import permutations

import numpy as np
import pytest

from exercises.information_theory.divergence.wasserstein_1d import wasserstein_1d
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-9, "atol": 1e-12}


def test_one_heap_to_another_place():
    """All the mass goes from 1 to 4, over gaps of 2 and 1: the work is 1 · 3."""
    _assert_work([1, 3, 4], [1, 0, 0], [0, 0, 1], 3.0)


def test_sand_crosses_every_gap_on_its_way():
    """P = (0.4, 0.7, 0.9) and Q = (0.1, 0.3, 0.6): 0.3 · 1 + 0.4 · 3 + 0.3 · 5 = 3."""
    _assert_work([0, 1, 4, 9], [0.4, 0.3, 0.2, 0.1], [0.1, 0.2, 0.3, 0.4], 3.0)


def test_sand_that_meets_in_the_middle():
    """Half goes 2 to the right, half goes 1 to the left: ½ · 2 + ½ · 1 = 1.5."""
    _assert_work([0.0, 2.0, 3.0], [0.5, 0.0, 0.5], [0.0, 1.0, 0.0], 1.5)


def test_sand_in_place_costs_nothing():
    """P and Q are equal at each gap, and with a single place there is no gap."""
    _assert_work([-1.0, 0.5, 2.0], [0.2, 0.5, 0.3], [0.2, 0.5, 0.3], 0.0)
    _assert_work([7.0], [1.0], [1.0], 0.0)


@pytest.mark.parametrize("unit", [1e-3, 2.5, 1e6])
def test_it_is_measured_in_units_of_x(unit):
    """Another zero point changes nothing, another unit only the unit: 3 steps become 3 units."""
    x = unit * (np.array([0.0, 1.0, 4.0, 9.0]) - 5)
    _assert_work(x, np.array([0.4, 0.3, 0.2, 0.1]), np.array([0.1, 0.2, 0.3, 0.4]), 3 * unit)


@pytest.mark.parametrize("seed", range(4))
def test_no_way_to_carry_five_grains_is_cheaper(seed):
    """Of all 120 ways to send five grains of mass ⅕ to five holes, the best has this cost."""
    rng = np.random.default_rng(seed)
    x = np.cumsum(rng.uniform(0.2, 3.0, size=6))
    grains, holes = rng.integers(0, 6, size=(2, 5))
    best = min(np.abs(x[grains] - x[list(order)]).sum() for order in permutations(holes)) / 5
    p, q = (np.bincount(at, minlength=6) / 5 for at in (grains, holes))
    _assert_work(x, p, q, float(best))


@pytest.mark.parametrize("seed", range(4))
def test_it_is_a_distance_between_two_bounds(seed):
    """Symmetric, no detour is shorter, and |mean difference| ≤ W₁ ≤ TV · (xₙ - x₁)."""
    rng = np.random.default_rng(seed)
    x = np.cumsum(rng.uniform(0.2, 3.0, size=7))
    p, q, r = rng.dirichlet(np.ones(7), size=3)
    there, back, first, second = (_work(x, a, b) for a, b in ((p, q), (q, p), (p, r), (r, q)))
    otherwise = f"From p to q it is {there:.6g}, from q to p {back:.6g}: it must be the same."
    assert_holds(abs(there - back) <= 1e-9 * (1 + there), otherwise, x=x, p=p, q=q)
    otherwise = f"By way of r it is {first + second:.6g}, directly {there:.6g}."
    assert_holds(there <= first + second + 1e-9, otherwise, x=x, p=p, q=q, r=r)
    low, high = abs(x @ (p - q)), np.abs(p - q).sum() / 2 * (x[-1] - x[0])
    otherwise = f"{there:.6g} does not lie from {low:.6g} to {high:.6g}."
    assert_holds(low - 1e-9 <= there <= high + 1e-9, otherwise, x=x, p=p, q=q)


def test_places_and_masses_survive():
    """Who calls still needs all three."""
    x, p, q = np.array([0.0, 1.0, 3.0]), np.array([0.5, 0.5, 0.0]), np.array([0.0, 0.5, 0.5])
    assert_inputs_survive(wasserstein_1d, x, p, q)


def _assert_work(x, p, q, expected):
    got = wasserstein_1d(x.copy(), p.copy(), q.copy())
    assert_close(got, expected, **TOLERANCE, x=x, p=p, q=q)


def _work(x, p, q):
    return float(as_numbers(wasserstein_1d(x.copy(), p.copy(), q.copy()), shape=(), x=x, p=p, q=q))
