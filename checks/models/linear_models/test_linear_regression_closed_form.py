"""Checks for models/linear_models/linear_regression_closed_form, easiest first."""

import numpy as np
import pytest

from exercises.models.linear_models.linear_regression_closed_form import (
    linear_regression_closed_form,
)
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_one_column_by_hand():
    """XᵀX = 1 + 4 + 4 = 9 and Xᵀy = 4 + 8 + 6 = 18, so w = 18 / 9."""
    X, y = [[1], [2], [2]], [4, 4, 3]
    assert_close(linear_regression_closed_form([[1], [2], [2]], [4, 4, 3]), [2.0], X=X, y=y)


def test_two_columns_by_hand():
    """XᵀX has rows (2, 1) and (1, 2), Xᵀy is (3, 0): 2 · 2 - 1 = 3 and 2 - 2 · 1 = 0."""
    X, y = np.array([[1.0, 0.0], [1.0, 1.0], [0.0, 1.0]]), np.array([4.0, -1.0, 1.0])
    assert_close(linear_regression_closed_form(X.copy(), y.copy()), [2.0, -1.0], X=X, y=y)


def test_a_column_of_ones_gives_the_line():
    """Through (0, 6), (1, 0), (2, 0) runs 5 - 3t best: it misses by 1, -2, 1, which cancel."""
    X, y = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]]), np.array([6.0, 0.0, 0.0])
    assert_close(linear_regression_closed_form(X.copy(), y.copy()), [5.0, -3.0], X=X, y=y)


def test_without_noise_the_weights_are_found():
    """Every row says y = 2x₁ - x₂ + 4x₃, so all errors can be 0."""
    X = np.array([[1.0, 0, 2], [0, 3, 1], [2, 1, 0], [1, 1, 1], [-1, 2, 0]])
    y = np.array([10.0, 1, 3, 5, -4])
    assert_close(linear_regression_closed_form(X.copy(), y.copy()), [2.0, -1.0, 4.0], X=X, y=y)


def test_as_many_examples_as_weights():
    """Two points fix two weights: 1 · 4 - 2 · 1 = 2 and 3 · 4 - 5 · 1 = 7."""
    X, y = np.array([[1.0, 2.0], [3.0, 5.0]]), np.array([2.0, 7.0])
    assert_close(linear_regression_closed_form(X.copy(), y.copy()), [4.0, -1.0], X=X, y=y)


def test_perpendicular_columns_do_not_see_each_other():
    """Alone each column has the weight x · y / x · x: 12/4 = 3, -8/4 = -2 and 10/20 = 0.5."""
    X = np.array([[1.0, 1.0, 1.0], [1.0, -1.0, 3.0], [1.0, 1.0, -1.0], [1.0, -1.0, -3.0]])
    y = np.array([3.0, 6.0, -1.0, 4.0])
    assert_close(linear_regression_closed_form(X.copy(), y.copy()), [3.0, -2.0, 0.5], X=X, y=y)


@pytest.mark.parametrize("unit", [10.0, -0.01, 1e6])
def test_units_of_the_target_and_of_a_column(unit):
    """Targets in another unit scale all weights; a column in another unit divides its weight."""
    X, y = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]]), np.array([6.0, 0.0, 0.0])
    expected = [5 * unit, -3 * unit]
    assert_close(linear_regression_closed_form(X.copy(), unit * y), expected, X=X, y=unit * y)
    X[:, 1] *= 100
    assert_close(linear_regression_closed_form(X.copy(), y.copy()), [5.0, -0.03], X=X, y=y)


@pytest.mark.parametrize(("n", "d"), [(5, 2), (8, 3), (4, 4), (60, 6)])
def test_the_errors_are_perpendicular_to_every_column(n, d):
    """Xᵀ(y - Xw) = 0: what is left over goes along with no column, or a weight could use it."""
    rng = np.random.default_rng(n)
    X, y = rng.normal(0.5, 1.0, size=(n, d)), rng.normal(3.0, 2.0, size=n)
    w = as_numbers(linear_regression_closed_form(X.copy(), y.copy()), shape=(d,), X=X, y=y)
    off = float(np.max(np.abs(X.T @ (y - X @ w))))
    otherwise = f"Xᵀ(y - Xw) must be 0 in every entry; the largest is {off:.6g}."
    assert_holds(off <= 1e-6 * np.max(np.abs(X.T @ y)), otherwise, got=w, X=X, y=y)


def test_the_data_survive():
    """Who calls still needs X and y, to see how well the weights fit."""
    X, y = np.array([[1.0, 2.0], [1.0, 4.0], [1.0, 5.0]]), np.array([3.0, 4.0, 8.0])
    assert_inputs_survive(linear_regression_closed_form, X, y)
