"""Checks for optimization/regularization/soft_threshold, easiest first."""

import numpy as np
import pytest

from exercises.optimization.regularization.soft_threshold import soft_threshold
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_a_large_number_moves_by_t():
    """5 is pulled towards 0 by 2 and arrives at 3."""
    assert_close(soft_threshold(5.0, 2.0), 3.0, x=5.0, t=2.0)


def test_a_negative_number_moves_up():
    """Towards 0 is upwards from -5: it arrives at -3."""
    assert_close(soft_threshold(-5.0, 2.0), -3.0, x=-5.0, t=2.0)


def test_small_numbers_become_zero():
    """Who is no further than t from 0 arrives there and stops, at exactly t as well."""
    x = np.array([-1.5, -0.25, 0.0, 1.0, 1.5])
    assert_close(soft_threshold(x.copy(), 1.5), np.zeros(5), x=x, t=1.5)


def test_a_list_with_all_three_cases():
    """-4 goes up to -2.5, 3 down to 1.5, and what lies between -1.5 and 1.5 goes to 0."""
    x = [-4, -1, 0, 1, 3]
    assert_close(soft_threshold(x.copy(), 1.5), [-2.5, 0.0, 0.0, 0.0, 1.5], x=x, t=1.5)


def test_without_a_pull_nothing_moves():
    """With t = 0 every number stays where it is."""
    x = np.array([-2.0, -1e-3, 0.0, 0.5, 1e6])
    assert_close(soft_threshold(x.copy(), 0.0), x, x=x, t=0.0)


def test_a_table_keeps_its_shape():
    """Each entry of a 2 × 3 table is pulled on its own: 2.5 to 2, -7 to -6.5, 0.3 to 0."""
    x = np.array([[2.5, -7.0, 0.3], [-0.5, 100.0, -0.75]])
    expected = [[2.0, -6.5, 0.0], [0.0, 99.5, -0.25]]
    assert_close(soft_threshold(x.copy(), 0.5), expected, x=x, t=0.5)


def test_two_pulls_add_up():
    """First 0.75, then 1.25 is a pull by 2: 3.5 arrives at 1.5, -2.5 at -0.5, 1 and -2 at 0."""
    x = np.array([3.5, -2.5, 1.0, -2.0])
    once = as_numbers(soft_threshold(x.copy(), 0.75), shape=(4,), x=x, t=0.75)
    assert_close(soft_threshold(once.copy(), 1.25), [1.5, -0.5, 0.0, 0.0], x=once, t=1.25)


@pytest.mark.parametrize("t", [0.1, 1.0, 3.0])
def test_no_other_number_costs_less(t):
    """S_t(x) makes ½(z - x)² + t|z| smallest: none of 4001 other z, far and near, is cheaper."""
    x = np.random.default_rng(2).normal(scale=2.0, size=8)
    z = as_numbers(soft_threshold(x.copy(), t), shape=(8,), x=x, t=t)
    others = np.linspace(-8.0, 8.0, 4001)[:, None]
    costs = 0.5 * (others - x) ** 2 + t * np.abs(others)
    excess = 0.5 * (z - x) ** 2 + t * np.abs(z) - costs.min(axis=0)
    worst = int(np.argmax(excess))
    cheaper = float(others[np.argmin(costs[:, worst]), 0])
    otherwise = f"For x = {x[worst]:.6g}, z = {cheaper:.6g} costs less than your {z[worst]:.6g}."
    assert_holds(excess[worst] <= 1e-9, otherwise, got=z, x=x, t=t)


def test_the_array_survives():
    """Who calls still needs x as it was, to see what has been taken away."""
    assert_inputs_survive(soft_threshold, np.array([3.0, -5.0, 0.5]), 2.0)
