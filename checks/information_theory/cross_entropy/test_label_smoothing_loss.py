"""Checks for information_theory/cross_entropy/label_smoothing_loss, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.cross_entropy.label_smoothing_loss import label_smoothing_loss
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-6, "atol": 1e-4}


@pytest.mark.parametrize("target", [0, 1, 3])
def test_without_smoothing_only_the_target_counts(target):
    """ε = 0 is the hard target: -ln of its prediction."""
    predictions = [0.5, 0.25, 0.05, 0.2]
    given = {"predictions": predictions, "target": target, "epsilon": 0.0}
    got = label_smoothing_loss(predictions.copy(), target, 0.0)
    assert_close(got, -math.log(predictions[target]), **TOLERANCE, **given)


def test_four_classes_by_hand():
    """Weights (0.1, 0.7, 0.1, 0.1) meet the costs (1, 2, 3, 3) · ln 2: 0.1 + 1.4 + 0.6 = 2.1."""
    predictions = np.array([0.5, 0.25, 0.125, 0.125])
    given = {"predictions": predictions, "target": 1, "epsilon": 0.4}
    got = label_smoothing_loss(predictions.copy(), 1, 0.4)
    assert_close(got, 2.1 * math.log(2), **TOLERANCE, **given)


def test_two_classes_by_hand():
    """ε = ½ leaves ¾ on the target and puts ¼ on the other: ¾ · 3 ln 2 + ¼ · ln(8/7)."""
    predictions = [0.875, 0.125]
    given = {"predictions": predictions, "target": 1, "epsilon": 0.5}
    got = label_smoothing_loss(predictions.copy(), 1, 0.5)
    assert_close(got, 2.25 * math.log(2) + math.log(8 / 7) / 4, **TOLERANCE, **given)


@pytest.mark.parametrize("target", [0, 1, 2])
def test_with_all_weight_smoothed_the_target_does_not_matter(target):
    """ε = 1 weighs every class by 1/3: (1 + 2 + 2) / 3 · ln 2, the mean of the costs."""
    predictions = [0.5, 0.25, 0.25]
    given = {"predictions": predictions, "target": target, "epsilon": 1}
    got = label_smoothing_loss(predictions.copy(), target, 1)
    assert_close(got, 5 / 3 * math.log(2), **TOLERANCE, **given)


@pytest.mark.parametrize(("epsilon", "target"), [(0.0, 3), (0.1, 0), (0.75, 9), (1.0, 5)])
def test_a_prediction_without_opinion_always_costs_the_same(epsilon, target):
    """Every class has 1/10 and costs ln 10, and the weights sum to 1, so the mean is ln 10."""
    predictions = np.full(10, 0.1)
    given = {"predictions": predictions, "target": target, "epsilon": epsilon}
    got = label_smoothing_loss(predictions.copy(), target, epsilon)
    assert_close(got, math.log(10), **TOLERANCE, **given)


@pytest.mark.parametrize("epsilon", [0.1, 0.5, 0.9])
def test_the_loss_is_a_mixture_of_its_two_ends(epsilon):
    """The target is (1 - ε) one-hot + ε uniform, so L(ε) = (1 - ε) L(0) + ε L(1)."""
    predictions = np.random.default_rng(7).dirichlet(np.ones(6))
    hard, soft = (
        as_numbers(label_smoothing_loss(predictions.copy(), 4, end), shape=()) for end in (0.0, 1.0)
    )
    given = {"predictions": predictions, "target": 4, "epsilon": epsilon}
    got = label_smoothing_loss(predictions.copy(), 4, epsilon)
    tolerance = {**TOLERANCE, "atol": 2e-4}  # three numbers, each of which may be rounded
    assert_close(got, (1 - epsilon) * hard + epsilon * soft, **tolerance, **given)


def test_being_too_sure_costs():
    """For K = 5 and ε = 0.2 the best prediction of the target is 0.84; 0.74 and 0.94 cost more."""

    def loss(chance):
        predictions = np.full(5, (1 - chance) / 4)
        predictions[2] = chance
        got = label_smoothing_loss(predictions.copy(), 2, 0.2)
        return as_numbers(got, shape=(), predictions=predictions, target=2, epsilon=0.2)

    less, best, more = loss(0.74), loss(0.84), loss(0.94)
    otherwise = f"The predictions 0.74, 0.84 and 0.94 cost {less:.4f}, {best:.4f} and {more:.4f}."
    assert_holds(best < less - 0.01, otherwise, got=best)
    assert_holds(best < more - 0.01, otherwise, got=best)


def test_the_predictions_survive():
    """The gradient needs the predictions as they were."""
    assert_inputs_survive(label_smoothing_loss, np.array([0.5, 0.25, 0.25]), 0, 0.1)
