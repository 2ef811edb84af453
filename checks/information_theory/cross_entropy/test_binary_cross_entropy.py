"""Checks for information_theory/cross_entropy/binary_cross_entropy, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.cross_entropy.binary_cross_entropy import binary_cross_entropy
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-9, "atol": 1e-12}


def test_a_one_predicted_at_a_quarter():
    """A 1 happened and the model had given it ¼: the cost is -ln ¼ = ln 4."""
    assert_close(binary_cross_entropy([1], [0.25]), math.log(4), **TOLERANCE, y=[1], p=[0.25])


def test_two_samples_by_hand():
    """The 1 had ½ and costs ln 2, the 0 had 1 - ¾ and costs ln 4: the mean is 3 ln 2 / 2."""
    y, p = [1, 0], [0.5, 0.75]
    assert_close(binary_cross_entropy(y.copy(), p.copy()), 1.5 * math.log(2), **TOLERANCE, y=y, p=p)


def test_a_soft_target_by_hand():
    """¾ · ln 5 + ¼ · ln(5/4) = ln 5 - ½ ln 2."""
    y, p = [0.75], [0.2]
    expected = math.log(5) - math.log(2) / 2
    assert_close(binary_cross_entropy(y.copy(), p.copy()), expected, **TOLERANCE, y=y, p=p)


def test_a_half_costs_ln_two_whatever_happens():
    """Who says ½ is never right and never wrong: y ln ½ + (1 - y) ln ½ = ln ½."""
    y, p = np.array([0.0, 1.0, 0.2, 0.75, 1.0]), np.full(5, 0.5)
    assert_close(binary_cross_entropy(y.copy(), p.copy()), math.log(2), **TOLERANCE, y=y, p=p)


def test_certain_and_right_costs_nothing():
    """0 · ln 0 counts 0, and the perfect samples count in the mean: (0 + 0 + ln 2 + ln 4) / 4."""
    for y, p in (([1, 0], [1, 0]), ([0.0, 0.0, 1.0], [0.0, 0.0, 1.0])):
        assert_close(binary_cross_entropy(y.copy(), p.copy()), 0.0, **TOLERANCE, y=y, p=p)
    y, p = np.array([1.0, 0.0, 1.0, 0.0]), np.array([1.0, 0.0, 0.5, 0.75])
    expected = 0.75 * math.log(2)
    assert_close(binary_cross_entropy(y.copy(), p.copy()), expected, **TOLERANCE, y=y, p=p)


def test_nearly_certain_and_wrong_by_hand():
    """A 1 at 10⁻³⁰ costs -ln 10⁻³⁰ = 30 ln 10, and a 0 at 1 - 2⁻²⁰ costs 20 ln 2."""
    for y, p, expected in ((1, 1e-30, 30 * math.log(10)), (0, 1 - 2.0**-20, 20 * math.log(2))):
        assert_close(binary_cross_entropy([y], [p]), expected, **TOLERANCE, y=[y], p=[p])


@pytest.mark.parametrize(("y", "p"), [(0, 1), (1, 0), (0.25, 0), (0.25, 1)])
def test_certain_and_wrong_costs_without_limit(y, p):
    """What was called impossible happened, or may: inf, however good the other samples are."""
    assert_close(binary_cross_entropy([y], [p]), math.inf, **TOLERANCE, y=[y], p=[p])
    ys, ps = np.array([1.0, y, 0.0]), np.array([0.9, p, 0.0])
    assert_close(binary_cross_entropy(ys.copy(), ps.copy()), math.inf, **TOLERANCE, y=ys, p=ps)


def test_the_chance_of_all_that_happened():
    """e^(-n L) is the product of the probabilities that the model gave to the true answers."""
    rng = np.random.default_rng(7)
    y, p = rng.integers(0, 2, size=9), rng.uniform(0.05, 0.95, size=9)
    chance = math.prod(p[y == 1]) * math.prod(1 - p[y == 0])
    expected = -math.log(chance) / 9
    assert_close(binary_cross_entropy(y.copy(), p.copy()), expected, **TOLERANCE, y=y, p=p)
    flipped = {"y": 1 - y, "p": 1 - p}
    assert_close(binary_cross_entropy(**flipped), expected, **TOLERANCE, **flipped)


@pytest.mark.parametrize("away", [-0.05, 0.05])
def test_nothing_beats_predicting_the_target_itself(away):
    """For soft targets the least loss is at p = y, and it is above 0: the outcome stays open."""
    y = np.random.default_rng(1).uniform(0.1, 0.9, size=6)
    least = as_numbers(binary_cross_entropy(y.copy(), y.copy()), shape=(), y=y, p=y)
    assert_holds(0 < least < math.log(2), f"At p = y the loss is {least:.6g}.", got=least, y=y, p=y)
    for i in range(6):
        p = y.copy()
        p[i] += away
        loss = as_numbers(binary_cross_entropy(y.copy(), p.copy()), shape=(), y=y, p=p)
        otherwise = f"The loss is {loss:.6g}, not above the {least:.6g} of p = y."
        assert_holds(loss > least, otherwise, got=loss, y=y, p=p)


def test_targets_and_predictions_survive():
    """Who calls still needs both, for the gradient for example."""
    y, p = np.array([1.0, 0.0, 0.3]), np.array([0.9, 0.1, 0.7])
    assert_inputs_survive(binary_cross_entropy, y, p)
