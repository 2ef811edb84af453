"""Checks for linear_algebra/svd/pseudoinverse, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.svd.pseudoinverse import pseudoinverse
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_a_stretch_is_undone_by_shrinking():
    """diag(2, 5) is undone by diag(1/2, 1/5)."""
    _assert_inverse([[0.5, 0.0], [0.0, 0.2]], [[2, 0], [0, 5]])


def test_an_invertible_matrix_has_its_inverse():
    """3 · 5 - 0 · 4 = 15: the inverse is [[5, 0], [-4, 3]] / 15, and nothing else undoes A."""
    _assert_inverse(np.array([[5, 0], [-4, 3]]) / 15, np.array([[3.0, 0.0], [4.0, 5.0]]))


@pytest.mark.parametrize("shape", [(2, 3), (3, 1)])
def test_only_zeros_are_undone_by_zeros(shape):
    """Nothing comes out of a matrix of zeros, so nothing can be brought back: zeros, (n, m)."""
    _assert_inverse(np.zeros(shape[::-1]), np.zeros(shape))


def test_a_single_column_is_divided_by_its_squared_length():
    """A⁺A = 1 for the column (1, 2, 2), and A⁺ lies along it: (1, 2, 2) / 9."""
    _assert_inverse(np.array([[1, 2, 2]]) / 9, np.array([[1.0], [2.0], [2.0]]))


def test_rank_one_by_hand():
    """Here s = (√45, 0); (1, 1)ᵀ/√2 · (1, 3)/√10 / √45 = (1, 1)ᵀ(1, 3) / 30."""
    A = np.array([[1.5, 1.5], [4.5, 4.5]])
    _assert_inverse(np.array([[1, 3], [1, 3]]) / 30, A)


def test_crumbs_of_rounding_stay_zero():
    """The third column is the sum of the first two: its s is 0 on paper and 10⁻¹⁶ in floats."""
    A = np.array([[0.1, 0.7, 0.8], [0.3, 0.2, 0.5], [0.6, 0.6, 1.2], [0.2, 0.9, 1.1]])
    _assert_four_laws(A)


@pytest.mark.parametrize(("m", "n", "s"), [(5, 3, (4.0, 2.0, 0.5)), (3, 5, (8.0, 1.0, 1e-3))])
def test_built_in_stretches_are_turned_over(m, n, s):
    """A = P diag(s) Q with reflections P, Q: back through Q, divide by s, back through P."""
    rng = np.random.default_rng(m)
    P, Q = _reflection(rng.normal(size=m))[:, :3], _reflection(rng.normal(size=n))[:3]
    _assert_inverse(Q.T / s @ P.T, P * s @ Q)


@pytest.mark.parametrize(("m", "n", "rank"), [(4, 4, 2), (6, 3, 2), (3, 5, 2), (4, 6, 4)])
def test_the_four_laws_of_penrose(m, n, rank):
    """A A⁺A = A, A⁺A A⁺ = A⁺, and both products are symmetric: only one matrix obeys them all."""
    rng = np.random.default_rng(m + n)
    _assert_four_laws(rng.normal(size=(m, rank)) @ rng.normal(size=(rank, n)))


def test_the_matrix_survives():
    """The caller still needs A, to look at the residual for example."""
    assert_inputs_survive(pseudoinverse, np.array([[3.0, 0.0], [4.0, 5.0]]))


def _assert_inverse(expected, A):
    passed = A.copy() if isinstance(A, np.ndarray) else [row.copy() for row in A]
    assert_close(pseudoinverse(passed), expected, atol=1e-8, A=A)


def _assert_four_laws(A):
    back = as_numbers(pseudoinverse(A.copy()), shape=A.shape[::-1], A=A)
    laws = {
        "A A⁺A must be A": A @ back @ A - A,
        "A⁺A A⁺ must be A⁺": back @ A @ back - back,
        "A A⁺ must be symmetric": A @ back - (A @ back).T,
        "A⁺A must be symmetric": back @ A - (back @ A).T,
    }
    for law, gap in laws.items():
        worst = np.abs(gap).max()
        assert_holds(worst < 1e-8, f"{law}; an entry is off by {worst:.3g}.", got=back, A=A)


def _reflection(mirror):
    return np.eye(len(mirror)) - 2 * np.outer(mirror, mirror) / np.dot(mirror, mirror)
