"""Checks for optimization/regularization/ridge_regression, easiest first."""

import numpy as np
import pytest

from exercises.optimization.regularization.ridge_regression import ridge_regression
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_one_column_by_hand():
    """XᵀX = 1 + 1 + 4 = 6 and Xᵀy = 2 + 3 + 10 = 15, so w = 15 / (6 + 4) = 1.5."""
    X, y = [[1], [1], [2]], [2, 3, 5]
    assert_close(ridge_regression([[1], [1], [2]], [2, 3, 5], 4), [1.5], X=X, y=y, lam=4)


def test_two_columns_by_hand():
    """XᵀX + 2I has rows (4, 1) and (1, 4), Xᵀy is (7, -2): 4 · 2 - 1 = 7 and 2 - 4 = -2."""
    X, y = np.array([[1.0, 0.0], [1.0, 1.0], [0.0, 1.0]]), np.array([3.0, 4.0, -6.0])
    assert_close(ridge_regression(X.copy(), y.copy(), 2.0), [2.0, -1.0], X=X, y=y, lam=2.0)


def test_without_a_penalty_it_is_least_squares():
    """λ = 0 and targets y = 3 x₁ - 2 x₂ without noise: the weights are found as they are."""
    X, y = np.array([[1.0, 2.0], [3.0, 1.0], [0.0, 4.0], [2.0, 2.0]]), np.array([-1.0, 7, -8, 2])
    assert_close(ridge_regression(X.copy(), y.copy(), 0.0), [3.0, -2.0], X=X, y=y, lam=0.0)


def test_a_column_of_ones_is_shrunk_like_any_other():
    """Least squares would give the mean 4; the penalty makes it 12 / (3 + 1) = 3."""
    X, y = np.ones((3, 1)), np.array([2.0, 4.0, 6.0])
    assert_close(ridge_regression(X.copy(), y.copy(), 1.0), [3.0], X=X, y=y, lam=1.0)


def test_equal_columns_share_the_weight():
    """XᵀX cannot be inverted here; with λ = 10 each weight solves 5w + 5w + 10w = 10."""
    X, y = np.array([[1.0, 1.0], [2.0, 2.0]]), np.array([2.0, 4.0])
    assert_close(ridge_regression(X.copy(), y.copy(), 10.0), [0.5, 0.5], X=X, y=y, lam=10.0)


def test_one_example_for_three_weights():
    """With one row x, w = y x / (‖x‖² + λ) = 9 · (1, 2, 2) / (9 + 9)."""
    X, y = np.array([[1.0, 2.0, 2.0]]), np.array([9.0])
    assert_close(ridge_regression(X.copy(), y.copy(), 9.0), [0.5, 1.0, 1.0], X=X, y=y, lam=9.0)


@pytest.mark.parametrize("lam", [0.5, 1e-3, 30.0, 1e5])
def test_fit_and_penalty_pull_equally(lam):
    """At the minimum Xᵀ(y - Xw), the pull of the data, equals λw, the pull of the penalty."""
    X, y = _examples()
    w = as_numbers(ridge_regression(X.copy(), y.copy(), lam), shape=(2,), X=X, y=y, lam=lam)
    off = float(np.max(np.abs(X.T @ (y - X @ w) - lam * w)))
    otherwise = f"Xᵀ(y - Xw) and λw must be equal; they are up to {off:.6g} apart."
    assert_holds(off <= 1e-6 * np.max(np.abs(X.T @ y)), otherwise, got=w, X=X, y=y, lam=lam)


def test_a_larger_penalty_gives_shorter_weights():
    """‖w‖ decreases as λ grows, and comes close to 0."""
    X, y = _examples()
    lams = [0.0, 0.1, 1.0, 10.0, 1e3, 1e9]
    got = [as_numbers(ridge_regression(X.copy(), y.copy(), t), (2,), X=X, y=y, lam=t) for t in lams]
    lengths = [float(np.linalg.norm(w)) for w in got]
    for before, after, lam in zip(lengths, lengths[1:], lams[1:], strict=False):
        otherwise = f"‖w‖ is {after:.6g}; with a smaller λ it was {before:.6g}, and it must fall."
        assert_holds(after < before, otherwise, got=after, X=X, y=y, lam=lam)
    assert_holds(lengths[-1] < 1e-6, "With λ = 1e9 hardly any weight may be left.", got=got[-1])


def test_the_data_survive():
    """Who calls fits the same X and y again, with another λ."""
    X, y = _examples()
    assert_inputs_survive(ridge_regression, X, y, 2.0)


def _examples():
    rng = np.random.default_rng(7)
    X = rng.normal([1.0, 0.0], size=(6, 2))
    return X, X @ [2.0, -3.0] + rng.normal(1.0, size=6)
