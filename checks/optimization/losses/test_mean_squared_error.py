"""Checks for optimization/losses/mean_squared_error, easiest first."""

import numpy as np
import pytest

from exercises.optimization.losses.mean_squared_error import mean_squared_error
from tensortonic_cli.testing import assert_close, assert_inputs_survive


def test_three_misses_by_hand():
    """The predictions miss by 1, -4 and 1: (1 + 16 + 1) / 3 = 6."""
    given = {"y_pred": [3, 1, 6], "y_true": [2, 5, 5]}
    assert_close(mean_squared_error([3, 1, 6], [2, 5, 5]), 6.0, **given)


def test_one_prediction():
    """A single miss of -1.5 is its own mean: 2.25."""
    assert_close(mean_squared_error([0.5], [2.0]), 2.25, y_pred=[0.5], y_true=[2.0])


def test_four_misses_by_hand():
    """The predictions miss by 1, -3, 2 and 4: (1 + 9 + 4 + 16) / 4 = 7.5."""
    y_pred, y_true = np.array([3.0, 2.0, 3.0, 7.0]), np.array([2.0, 5.0, 1.0, 3.0])
    got = mean_squared_error(y_pred.copy(), y_true.copy())
    assert_close(got, 7.5, y_pred=y_pred, y_true=y_true)


def test_right_predictions_cost_nothing():
    """Where every prediction is the truth there is no error at all."""
    y = np.array([1.5, -2.0, 0.0, 1e6])
    assert_close(mean_squared_error(y.copy(), y.copy()), 0.0, y_pred=y, y_true=y)


def test_misses_above_and_below_do_not_cancel():
    """2 too high and 2 too low is no hit: (4 + 4) / 2 = 4."""
    given = {"y_pred": [12.0, 8.0], "y_true": [10.0, 10.0]}
    assert_close(mean_squared_error([12.0, 8.0], [10.0, 10.0]), 4.0, **given)


@pytest.mark.parametrize("c", [10.0, -2.0, 1e-2, 1e4])
def test_the_unit_enters_squared(c):
    """Measured in another unit, every miss takes a factor c and the mean of squares c²."""
    y_pred, y_true = c * np.array([3.0, 2.0, 3.0, 7.0]), c * np.array([2.0, 5.0, 1.0, 3.0])
    got = mean_squared_error(y_pred.copy(), y_true.copy())
    assert_close(got, 7.5 * c**2, y_pred=y_pred, y_true=y_true)


def test_it_is_spread_plus_squared_bias():
    """MSE = variance of the misses + (mean miss)², whichever of the two sides is the truth."""
    y_pred, y_true = np.random.default_rng(6).normal([[1.0], [0.0]], size=(2, 9))
    expected = np.var(y_pred - y_true) + (np.mean(y_pred) - np.mean(y_true)) ** 2
    got = mean_squared_error(y_pred.copy(), y_true.copy())
    assert_close(got, expected, y_pred=y_pred, y_true=y_true)
    got = mean_squared_error(y_true.copy(), y_pred.copy())
    assert_close(got, expected, y_pred=y_true, y_true=y_pred)


def test_both_vectors_survive():
    """Who calls still needs both, to plot them for example."""
    assert_inputs_survive(mean_squared_error, np.array([3.0, 2.0]), np.array([2.0, 5.0]))
