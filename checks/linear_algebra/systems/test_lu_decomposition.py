"""Checks for linear_algebra/systems/lu_decomposition, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.systems.lu_decomposition import lu_decomposition
from tensortonic_cli.testing import assert_close, assert_inputs_survive


def test_two_rows_by_hand():
    """Row 2 of A is 1.5 · (2, 1) + (0, 2.5): the factor goes to L with a plus, the rest to U."""
    A = np.array([[2.0, 1.0], [3.0, 4.0]])
    L, U = [[1.0, 0.0], [1.5, 1.0]], [[2.0, 1.0], [0.0, 2.5]]
    assert_close(lu_decomposition(A.copy()), (L, U), A=A)


def test_three_rows_by_hand():
    """Row 2 is 2 · u₁ + u₂ and row 3 is -u₁ + 3 · u₂ + u₃, where u₁, u₂, u₃ are the rows of U."""
    A = np.array([[2.0, -1.0, 3.0], [4.0, 2.0, 7.0], [-2.0, 13.0, -5.0]])
    L = [[1.0, 0.0, 0.0], [2.0, 1.0, 0.0], [-1.0, 3.0, 1.0]]
    U = [[2.0, -1.0, 3.0], [0.0, 4.0, 1.0], [0.0, 0.0, -5.0]]
    assert_close(lu_decomposition(A.copy()), (L, U), A=A)


def test_whole_numbers_have_fractions_for_factors():
    """3 / 2 is 1.5, from a list of lists and from an array of integers."""
    A, factors = [[2, 1], [3, 4]], ([[1.0, 0.0], [1.5, 1.0]], [[2.0, 1.0], [0.0, 2.5]])
    assert_close(lu_decomposition([row.copy() for row in A]), factors, A=A)
    assert_close(lu_decomposition(np.array(A)), factors, A=np.array(A))


def test_the_rows_stay_in_their_order():
    """4 is the larger pivot, but no row is swapped: 4 · (1, 2) + (0, -3) is row 2 of A."""
    A = np.array([[1.0, 2.0], [4.0, 5.0]])
    L, U = [[1.0, 0.0], [4.0, 1.0]], [[1.0, 2.0], [0.0, -3.0]]
    assert_close(lu_decomposition(A.copy()), (L, U), A=A)


def test_an_upper_triangle_needs_no_work():
    """There is nothing to clear: U is A itself, and L is the identity."""
    A = np.array([[2.0, -1.0, 3.0], [0.0, 4.0, 1.0], [0.0, 0.0, -5.0]])
    assert_close(lu_decomposition(A.copy()), (np.eye(3), A), A=A)


def test_a_lower_triangle_gives_its_diagonal_to_u():
    """L has 1s on the diagonal: (6, 3) is 3 · (2, 0) + (0, 3), so the 2 and the 3 go to U."""
    A = np.array([[2.0, 0.0], [6.0, 3.0]])
    L, U = [[1.0, 0.0], [3.0, 1.0]], [[2.0, 0.0], [0.0, 3.0]]
    assert_close(lu_decomposition(A.copy()), (L, U), A=A)


def test_the_last_pivot_may_be_zero():
    """Row 2 is twice row 1, and nothing is left of it: a 0 in the last place divides nothing."""
    A = np.array([[1.0, 2.0], [2.0, 4.0]])
    L, U = [[1.0, 0.0], [2.0, 1.0]], [[1.0, 2.0], [0.0, 0.0]]
    assert_close(lu_decomposition(A.copy()), (L, U), A=A)
    assert_close(lu_decomposition(np.zeros((1, 1))), ([[1.0]], [[0.0]]), A=np.zeros((1, 1)))


def test_three_diagonals_give_two_and_two():
    """2s between -1s: the pivots are 2/1, 3/2, 4/3, 5/4 and the factors -1/2, -2/3, -3/4."""
    A = 2 * np.eye(4) - np.eye(4, k=1) - np.eye(4, k=-1)
    L = np.eye(4) + np.diag([-1 / 2, -2 / 3, -3 / 4], k=-1)
    U = np.diag([2, 3 / 2, 4 / 3, 5 / 4]) - np.eye(4, k=1)
    assert_close(lu_decomposition(A.copy()), (L, U), A=A)


@pytest.mark.parametrize("n", [1, 4, 7])
def test_what_was_multiplied_comes_apart(n):
    """Choose L with 1s on its diagonal, choose U: there is only one such pair that gives L U."""
    rng = np.random.default_rng(n)
    L = np.tril(rng.normal(size=(n, n)), -1) + np.eye(n)
    U = np.triu(rng.normal(size=(n, n)), 1) + np.diag(rng.uniform(1, 3, size=n) * (-1) ** n)
    assert_close(lu_decomposition(L @ U), (L, U), A=L @ U)


def test_the_matrix_survives():
    """Who calls still needs A, to compare it with L U for example."""
    assert_inputs_survive(lu_decomposition, np.array([[2.0, 1.0], [3.0, 4.0]]))
