"""Checks for linear_algebra/svd/low_rank_approx, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.svd.low_rank_approx import low_rank_approximation
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_the_larger_of_two_stretches_is_kept():
    """diag(2, 7) has the singular values 7 and 2; without the 2 only the 7 is left."""
    A = np.array([[2.0, 0.0], [0.0, 7.0]])
    _assert_nearest([[0, 0], [0, 7]], A, 1)


def test_a_slanted_matrix_by_hand():
    """s₁ = √45, u₁ = (1, 3)/√10, v₁ = (1, 1)/√2, and √45/√20 = 1.5: 1.5 times (1, 3)ᵀ(1, 1)."""
    A = np.array([[3.0, 0.0], [4.0, 5.0]])
    _assert_nearest([[1.5, 1.5], [4.5, 4.5]], A, 1)


def test_whole_numbers_may_come_in():
    """A list of rows of integers does as well: the same matrix, the same answer."""
    A = [[3, 0], [4, 5]]
    got = low_rank_approximation([row.copy() for row in A], 1)
    assert_close(got, [[1.5, 1.5], [4.5, 4.5]], atol=1e-8, A=A, r=1)


@pytest.mark.parametrize("shape", [(2, 3), (4, 2)])
def test_without_terms_nothing_is_left(shape):
    """With r = 0 no term is kept: a matrix of zeros is left, of the shape of A."""
    _assert_nearest(np.zeros(shape), np.arange(1.0, 1 + np.prod(shape)).reshape(shape), 0)


@pytest.mark.parametrize("r", [2, 3, 50])
def test_with_all_terms_a_comes_back(r):
    """There are min(m, n) = 2 terms; who asks for more than there are gets A."""
    A = np.array([[1.0, -2.0, 0.5], [4.0, 0.0, 3.0]])
    _assert_nearest(A, A, r)
    _assert_nearest(A.T, A.T, r)


@pytest.mark.parametrize(("m", "n"), [(5, 3), (3, 6), (4, 4)])
def test_terms_that_were_built_in_are_found(m, n):
    """A is made of 9 p₁q₁ᵀ + 5 p₂q₂ᵀ + 2 p₃q₃ᵀ with orthonormal p and q: two of them are kept."""
    rng = np.random.default_rng(10 * m + n)
    P, Q = _reflection(rng.normal(size=m)), _reflection(rng.normal(size=n))
    terms = [s * np.outer(P[:, i], Q[i]) for i, s in enumerate((9.0, 5.0, 2.0))]
    _assert_nearest(terms[0] + terms[1], sum(terms), 2)


def test_a_matrix_of_low_rank_is_kept_as_it_is():
    """All rows are multiples of (3, 0, -4), so one term is the whole matrix."""
    A = np.outer([1.0, 2.0, -2.0, 0.5], [3.0, 0.0, -4.0])
    _assert_nearest(A, A, 1)


@pytest.mark.parametrize("r", [1, 2, 3, 4])
def test_the_error_is_what_was_dropped(r):
    """The squared errors add up to sᵣ₊₁² + …, the 5 - r smallest eigenvalues of AᵀA."""
    A = np.random.default_rng(4).normal(size=(7, 5))
    near = as_numbers(low_rank_approximation(A.copy(), r), shape=(7, 5), A=A, r=r)
    dropped, error = np.linalg.eigvalsh(A.T @ A)[: 5 - r].sum(), np.sum((A - near) ** 2)
    otherwise = f"The sum of squared errors is {error:.4g}; the nearest matrix has {dropped:.4g}."
    assert_holds(abs(error - dropped) < 1e-8, otherwise, got=near)
    rank = np.linalg.matrix_rank(near, tol=1e-8)
    assert_holds(rank == r, f"The rank is {rank}; it must be {r}.", got=near)


def test_the_matrix_survives():
    """The caller still needs A, to look at the error for example."""
    assert_inputs_survive(low_rank_approximation, np.array([[3.0, 0.0], [4.0, 5.0]]), 1)


def _assert_nearest(expected, A, r):
    assert_close(low_rank_approximation(A.copy(), r), expected, atol=1e-8, A=A, r=r)


def _reflection(mirror):
    return np.eye(len(mirror)) - 2 * np.outer(mirror, mirror) / np.dot(mirror, mirror)
