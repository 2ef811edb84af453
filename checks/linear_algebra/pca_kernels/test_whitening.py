"""Checks for linear_algebra/pca_kernels/whitening, easiest first. Order and signs are free."""

import numpy as np
import pytest

from exercises.linear_algebra.pca_kernels.whitening import whiten
from tensortonic_cli.testing import as_numbers, assert_close, assert_inputs_survive

FOUR = np.array([[9.0, 5.0], [1.0, 1.0], [4.0, 5.0], [6.0, 1.0]])
FOUR_WHITE = np.sqrt(1.5) * np.array([[1, 0], [-1, 0], [0, 1], [0, -1]])
# Columns at right angles to each other and to (1, 1, 1, 1): coordinates of four centred rows.
CROSS = np.array([[1.0, 1.0, 1.0], [1.0, -1.0, -1.0], [-1.0, 1.0, -1.0], [-1.0, -1.0, 1.0]])


def test_a_single_column_gets_variance_one():
    """Mean 5, deviations -3, 0 and 3, variance (9 + 9) / 2 = 9: -1, 0 and 1."""
    _assert_white([[-1], [0], [1]], [[2], [5], [8]])


def test_a_slanted_cloud_by_hand():
    """±2√5 along (2, 1) has variance 40/3, ±√5 across it 10/3; both become ±√1.5."""
    _assert_white(FOUR_WHITE, FOUR)


def test_place_and_size_of_the_cloud_do_not_matter():
    """Moved and three times as large it has the same white coordinates."""
    _assert_white(FOUR_WHITE, np.add(3 * FOUR, [-50.0, 20.0]))


def test_a_column_that_never_changes_gives_zeros():
    """The third column is 7 throughout: λ is 0, and that direction gets 0 and not 1/0."""
    X = np.column_stack([FOUR, np.full(4, 7.0)])
    _assert_white(np.column_stack([FOUR_WHITE, np.zeros(4)]), X)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_slanted_flat_cloud_gives_zeros_too(seed):
    """Across all three columns the rows are 1e-7 thick: λ is some 1e-14, which counts as 0."""
    mirror = np.random.default_rng(seed).normal(size=3)
    axes = np.eye(3) - 2 * np.outer(mirror, mirror) / np.dot(mirror, mirror)
    X = CROSS * [4.0, 1.5, 1e-7] @ axes
    _assert_white(CROSS * np.sqrt([0.75, 0.75, 0]), X)


@pytest.mark.parametrize("lengths", [(5.0, 2.0, 0.5), (100.0, 3.0, 0.01)])
def test_built_in_axes_all_become_one(lengths):
    """Squares 4ℓ² over n - 1 = 3 are the variances, so each ℓ times ±1 becomes ±√(3/4)."""
    mirror = np.array([2.0, -1.0, 3.0])
    axes = np.eye(3) - 2 * np.outer(mirror, mirror) / np.dot(mirror, mirror)
    _assert_white(CROSS * np.sqrt(0.75), CROSS * lengths @ axes + [10.0, 0.0, -4.0])


def test_the_covariance_is_the_identity():
    """The definition, on thirty rows of four columns: mean 0, variance 1, no covariance."""
    rng = np.random.default_rng(3)
    X = rng.normal(size=(30, 4)) @ rng.normal(size=(4, 4)) + rng.normal(size=4)
    Z = as_numbers(whiten(X.copy()), shape=(30, 4), X=X)
    assert_close(Z.mean(axis=0), np.zeros(4), atol=1e-6, X=X)
    assert_close(Z.T @ Z / 29, np.eye(4), atol=1e-6, X=X)


def test_the_axes_are_those_of_the_cloud():
    """PCA whitening is not turned back: column by column, Z lies along one eigenvector of C."""
    X = np.random.default_rng(6).normal(size=(12, 3)) * [3.0, 1.0, 0.3] + [0.0, 5.0, 1.0]
    Z = as_numbers(whiten(X.copy()), shape=(12, 3), X=X)
    centred = X - X.mean(axis=0)
    images = centred.T @ Z
    gram = images.T @ images
    assert_close(gram - np.diag(np.diag(gram)), np.zeros((3, 3)), atol=1e-5, X=X)


def test_the_data_survive():
    """The caller still needs the rows as they were."""
    assert_inputs_survive(whiten, FOUR.copy())


def _assert_white(expected, X):
    """Compare the columns in any order, each up to its sign."""
    passed = X.copy() if isinstance(X, np.ndarray) else [row.copy() for row in X]
    Z, expected = whiten(passed), np.asarray(expected, dtype=float)
    assert_close(Z, _matched(expected, Z), atol=1e-6, X=X)


def _matched(expected, got):
    """Return the expected columns in the order and with the signs of the learner's."""
    try:
        got = np.asarray(got, dtype=float)
        likeness = np.abs(expected.T @ got)
        signed, left = np.zeros_like(expected), list(range(expected.shape[1]))
        for j in np.argsort(-likeness.max(axis=0)):  # the clearest first, columns of zeros last
            i = max(left, key=likeness[:, j].__getitem__)
            left.remove(i)
            signed[:, j] = expected[:, i] * (-1 if np.dot(expected[:, i], got[:, j]) < 0 else 1)
        return signed
    except (TypeError, ValueError, LookupError):
        return expected
