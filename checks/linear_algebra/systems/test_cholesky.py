"""Checks for linear_algebra/systems/cholesky, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.systems.cholesky import cholesky_decompose
from tensortonic_cli.testing import assert_close, assert_inputs_survive


def test_a_diagonal_gives_its_roots():
    """4, 9 and 1/4 on the diagonal, nothing else: 2, 3 and 1/2."""
    A = np.diag([4.0, 9.0, 0.25])
    assert_close(cholesky_decompose(A.copy()), np.diag([2.0, 3.0, 0.5]), A=A)


def test_two_rows_by_hand():
    """√4 = 2, then 2 / 2 = 1, then √(10 - 1²) = 3."""
    A = np.array([[4.0, 2.0], [2.0, 10.0]])
    assert_close(cholesky_decompose(A.copy()), [[2.0, 0.0], [1.0, 3.0]], A=A)


def test_three_rows_by_hand():
    """Column 1: 2, 1, -1; then √(10 - 1) = 3 and (5 + 1) / 3 = 2; then √(6 - 1 - 4) = 1."""
    A = np.array([[4.0, 2.0, -2.0], [2.0, 10.0, 5.0], [-2.0, 5.0, 6.0]])
    expected = [[2.0, 0.0, 0.0], [1.0, 3.0, 0.0], [-1.0, 2.0, 1.0]]
    assert_close(cholesky_decompose(A.copy()), expected, A=A)


def test_whole_numbers_have_fractions_for_a_root():
    """√4 = 2, 1 / 2 = 0.5, √(1 - 1/4) = √3 / 2: from a list and from an array of integers."""
    A, expected = [[4, 1], [1, 1]], [[2.0, 0.0], [0.5, np.sqrt(3) / 2]]
    assert_close(cholesky_decompose([row.copy() for row in A]), expected, A=A)
    assert_close(cholesky_decompose(np.array(A)), expected, A=np.array(A))


@pytest.mark.parametrize(("rho", "rest"), [(-0.6, 0.8), (0.28, 0.96), (0.0, 1.0)])
def test_a_correlation_leaves_the_rest_to_the_second(rho, rest):
    """Of variance 1, ρ² is shared and 1 - ρ² is left: the rows are (1, 0) and (ρ, √(1 - ρ²))."""
    A = np.array([[1.0, rho], [rho, 1.0]])
    assert_close(cholesky_decompose(A.copy()), [[1.0, 0.0], [rho, rest]], A=A)


@pytest.mark.parametrize(
    "A",
    [
        [[-4]],
        [[1, 2], [2, 1]],
        [[4, 2, 2], [2, 5, 9], [2, 9, 3]],
        [[1, 0, 2], [0, -1, 0], [2, 0, 9]],
    ],
)
def test_where_the_bowl_is_a_saddle_there_is_none(A):
    """A root of -4, or for 1, 2, 2, 1 one of 1 - 2² = -3: somewhere xᵀAx is below 0."""
    A = np.array(A, dtype=float)
    assert_close(cholesky_decompose(A.copy()), None, A=A)


@pytest.mark.parametrize(
    "A", [[[1, 1], [1, 1]], [[4, 2], [2, 1]], [[1, 1, 1], [1, 1, 2], [1, 2, 9]], [[0, 0], [0, 0]]]
)
def test_where_the_bowl_has_a_flat_valley_there_is_none(A):
    """For four 1s the second root is of 1 - 1² = 0: xᵀAx is 0 for x = (1, -1), and not above 0."""
    A = np.array(A, dtype=float)
    assert_close(cholesky_decompose(A.copy()), None, A=A)


@pytest.mark.parametrize("c", [0.01, 30.0, 1e4])
def test_measured_in_other_units_it_scales(c):
    """Make A c² times as large, and its root grows by c: a variance in cm² for one in m²."""
    A = c**2 * np.array([[4.0, 2.0], [2.0, 10.0]])
    assert_close(cholesky_decompose(A.copy()), c * np.array([[2.0, 0.0], [1.0, 3.0]]), A=A)


@pytest.mark.parametrize("n", [1, 4, 7])
def test_what_was_squared_comes_back(n):
    """Choose a triangle L with a positive diagonal: only this one gives L Lᵀ."""
    rng = np.random.default_rng(n)
    L = np.tril(rng.normal(size=(n, n)), -1) + np.diag(rng.uniform(1, 2, size=n))
    assert_close(cholesky_decompose(L @ L.T), L, A=L @ L.T)


def test_the_matrix_survives():
    """Who calls still needs A, to compare it with L Lᵀ for example."""
    assert_inputs_survive(cholesky_decompose, np.array([[4.0, 2.0], [2.0, 10.0]]))
