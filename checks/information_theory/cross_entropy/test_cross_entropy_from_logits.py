"""Checks for information_theory/cross_entropy/cross_entropy_from_logits, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.cross_entropy.cross_entropy_from_logits import (
    cross_entropy_from_logits,
)
from tensortonic_cli.testing import assert_close, assert_inputs_survive

TOLERANCE = {"rtol": 1e-9, "atol": 1e-10}


@pytest.mark.parametrize(("target", "expected"), [(0, math.log(6)), (1, math.log(2))])
def test_one_row_by_hand(target, expected):
    """e^z is 1, 3 and 2, together 6: class 0 has 1/6 and costs ln 6, class 1 has ½."""
    logits = np.array([[0.0, math.log(3), math.log(2)]])
    got = cross_entropy_from_logits(logits.copy(), [target])
    assert_close(got, expected, **TOLERANCE, logits=logits, targets=[target])


@pytest.mark.parametrize("k", [1, 2, 7])
def test_equal_logits_cost_the_logarithm_of_the_number_of_classes(k):
    """Every class has 1/K, whatever the common logit is: ln K. The logits are whole numbers."""
    logits, targets = [[3] * k, [0] * k, [-4] * k], [0, k - 1, k // 2]
    got = cross_entropy_from_logits([row.copy() for row in logits], targets.copy())
    assert_close(got, math.log(k), **TOLERANCE, logits=logits, targets=targets)


def test_the_mean_over_the_rows():
    """Logits are ln of the probabilities: the targets have ½, ⅛ and ¼, (1 + 3 + 2) / 3 · ln 2."""
    P = np.array([[0.5, 0.25, 0.125, 0.125], [0.25, 0.125, 0.125, 0.5], [0.25, 0.25, 0.25, 0.25]])
    targets = np.array([0, 2, 3])
    got = cross_entropy_from_logits(np.log(P), targets.copy())
    assert_close(got, 2 * math.log(2), **TOLERANCE, logits=np.log(P), targets=targets)


def test_a_constant_added_to_a_row_changes_nothing():
    """e^(z + c) is e^c times e^z above and below the fraction; each row has a c of its own."""
    P = np.random.default_rng(3).dirichlet(np.ones(5), size=4)
    targets = [4, 0, 2, 2]
    chances = [P[i, target] for i, target in enumerate(targets)]
    expected = -math.log(math.prod(chances)) / 4
    logits = np.log(P) + np.array([[0.0], [7.5], [-30.0], [200.0]])
    got = cross_entropy_from_logits(logits.copy(), targets.copy())
    assert_close(got, expected, **TOLERANCE, logits=logits, targets=targets)


@pytest.mark.parametrize("lead", [-40.0, -3.0, 0.0, 0.5, 20.0])
def test_with_two_classes_only_the_lead_counts(lead):
    """Divide by e^zₜ above and below: ln(1 + e^-lead), for a lead of the target over the other."""
    logits = np.array([[1.5, 1.5 + lead], [lead - 2.0, -2.0]])
    got = cross_entropy_from_logits(logits.copy(), [1, 0])
    expected = math.log1p(math.exp(-lead))
    assert_close(got, expected, **TOLERANCE, logits=logits, targets=[1, 0])


@pytest.mark.parametrize(
    ("row", "target", "cost"), [([1000, -1000], 1, 2000), ([-1000, 0], 0, 1000), ([1000, 0], 0, 0)]
)
def test_large_logits_cost_what_the_target_lags_behind(row, target, cost):
    """The best class is all of lse: the cost is the distance to it, and neither inf nor nan."""
    logits = [[float(score) for score in row]]
    got = cross_entropy_from_logits([logits[0].copy()], [target])
    assert_close(got, cost, **TOLERANCE, logits=logits, targets=[target])


def test_every_row_has_a_maximum_of_its_own():
    """Rows around 1000, 0 and -1000, all of equal logits: ln 3 each, though e^-2000 is 0."""
    logits = np.array([[1000.0] * 3, [0.0] * 3, [-1000.0] * 3])
    got = cross_entropy_from_logits(logits.copy(), [2, 1, 0])
    assert_close(got, math.log(3), **TOLERANCE, logits=logits, targets=[2, 1, 0])


def test_being_surer_of_the_right_class_costs_less():
    """Twice the lead: z = c · (ln 2, 0, 0) costs ln(1 + 2 · 2^-c), which goes down to 0."""
    for c in (1, 2, 10, 60):
        logits = c * np.array([[math.log(2), 0.0, 0.0]])
        got = cross_entropy_from_logits(logits.copy(), [0])
        expected = math.log1p(2 * 2.0**-c)
        assert_close(got, expected, **TOLERANCE, logits=logits, targets=[0])


def test_logits_and_targets_survive():
    """The gradient needs the logits once more."""
    logits, targets = np.array([[2.0, 1.0, 0.0], [0.0, -3.0, 4.0]]), np.array([2, 1])
    assert_inputs_survive(cross_entropy_from_logits, logits, targets)
