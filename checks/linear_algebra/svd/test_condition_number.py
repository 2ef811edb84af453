"""Checks for linear_algebra/svd/condition_number, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.svd.condition_number import condition_number
from tensortonic_cli.testing import assert_close, assert_inputs_survive


def test_a_matrix_that_only_stretches():
    """diag(2, -8) makes an ellipse with half-axes 8 and 2, which have no sign: 8 / 2 = 4."""
    _assert_condition(4.0, [[2, 0], [0, -8]])


def test_a_slanted_matrix_by_hand():
    """AᵀA has the eigenvalues 45 and 5, so s is √45 and √5, and √(45 / 5) = 3."""
    _assert_condition(3.0, np.array([[3.0, 0.0], [4.0, 5.0]]))


def test_a_shear_without_a_stretched_eigenvector():
    """Both eigenvalues are 1; s₁s₂ = 1 and s₁² + s₂² = 18, so κ = s₁² = 9 + √80."""
    _assert_condition(9 + np.sqrt(80), np.array([[1.0, 4.0], [0.0, 1.0]]))


@pytest.mark.parametrize("scale", [1e-3, 1.0, 1e8])
def test_turning_and_scaling_are_harmless(scale):
    """A rotation makes circles of circles, large or small: κ = 1, the least that there is."""
    turn = np.array([[0.6, -0.8, 0.0], [0.8, 0.6, 0.0], [0.0, 0.0, 1.0]])
    _assert_condition(1.0, scale * turn)


@pytest.mark.parametrize("shape", [(4, 4), (6, 3), (3, 5)])
def test_built_in_axes_give_their_ratio(shape):
    """Reflections on both sides change no half-axis: 12 for the longest, 0.5 for the shortest."""
    _assert_condition(24.0, _built(shape, 12.0, 0.5))


def test_a_single_row_has_a_single_value():
    """One row has one singular value, its length: the largest and the smallest are the same."""
    _assert_condition(1.0, np.array([[3.0, 4.0, 12.0]]))


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e6])
def test_crumbs_of_rounding_count_as_zero(scale):
    """The third row is twice the second less the first, so the smallest value should be 0."""
    _assert_condition(np.inf, scale * np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]))


def test_the_limit_grows_with_the_longer_side():
    """With 40 rows the limit is s_max · 40 · 2.2e-16 = 8.8e-15 s_max: below it, above it."""
    A = np.zeros((40, 2))
    A[0, 0] = 3.0
    for share, expected in ((8.7e-15, np.inf), (8.9e-15, 1 / 8.9e-15)):
        A[1, 1] = 3.0 * share
        _assert_condition(expected, A)
        _assert_condition(expected, A.T)


def test_a_zero_singular_value_gives_inf():
    """Where a direction is lost for good, no b near by has an x: inf, without a warning."""
    _assert_condition(np.inf, np.array([[2.0, 0.0], [0.0, 0.0]]))


def test_the_matrix_survives():
    """The caller is about to solve a system with it."""
    assert_inputs_survive(condition_number, np.array([[3.0, 0.0], [4.0, 5.0]]))


def _assert_condition(expected, A):
    passed = A.copy() if isinstance(A, np.ndarray) else [row.copy() for row in A]
    assert_close(condition_number(passed), expected, rtol=1e-5, A=A)


def _built(shape, *ends):
    rng = np.random.default_rng(shape[0])
    r = min(shape)
    P, Q = (_reflection(rng.normal(size=size)) for size in shape)
    return P[:, :r] * np.linspace(*ends, r) @ Q[:r]


def _reflection(mirror):
    return np.eye(len(mirror)) - 2 * np.outer(mirror, mirror) / np.dot(mirror, mirror)
