"""Checks for linear_algebra/eigen/matrix_power_eig, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.eigen.matrix_power_eig import matrix_power_eig
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

CLOSE = {"atol": 1e-8}


def test_a_symmetric_matrix_by_hand():
    """λ = 3 along (1, 1), 1 along (1, -1): A³ has (27 + 1)/2 = 14 on and (27 - 1)/2 = 13 off it."""
    A = np.array([[2.0, 1.0], [1.0, 2.0]])
    assert_close(matrix_power_eig(A.copy(), 3), [[14, 13], [13, 14]], **CLOSE, A=A, k=3)


def test_rows_and_columns_may_differ():
    """Rows of A A: 4 · (4, 1) + 1 · (2, 3) = (18, 7) and 2 · (4, 1) + 3 · (2, 3) = (14, 11)."""
    A = [[4, 1], [2, 3]]
    got = matrix_power_eig([row.copy() for row in A], 2)
    assert_close(got, [[18, 7], [14, 11]], **CLOSE, A=A, k=2)


@pytest.mark.parametrize(("k", "before", "number", "after"), [(6, 5, 8, 13), (12, 89, 144, 233)])
def test_the_numbers_of_fibonacci(k, before, number, after):
    """(Fₙ₊₁, Fₙ) = A (Fₙ, Fₙ₋₁): 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233."""
    A = np.array([[1.0, 1.0], [1.0, 0.0]])
    expected = [[after, number], [number, before]]
    assert_close(matrix_power_eig(A.copy(), k), expected, **CLOSE, A=A, k=k)


@pytest.mark.parametrize("A", [[[4.0, 1.0], [2.0, 3.0]], [[1.0, 1.0], [1.0, 1.0]]])
def test_no_step_is_the_identity(A):
    """With k = 0 nothing moves, also for a matrix that has no inverse: λ⁰ is 1 for λ = 0 too."""
    assert_close(matrix_power_eig(np.array(A), 0), np.eye(2), **CLOSE, A=np.array(A), k=0)


@pytest.mark.parametrize(
    ("k", "expected"), [(-1, [[3.0, -1.0], [-5.0, 2.0]]), (-2, [[14.0, -5.0], [-25.0, 9.0]])]
)
def test_negative_powers_go_back(k, expected):
    """(2, 1), (5, 3) has determinant 1 and the inverse (3, -1), (-5, 2); its square is A⁻²."""
    A = np.array([[2.0, 1.0], [5.0, 3.0]])
    assert_close(matrix_power_eig(A.copy(), k), expected, **CLOSE, A=A, k=k)


@pytest.mark.parametrize(("k", "degrees"), [(1, 30), (5, 150), (12, 0), (1000, 120)])
def test_turns_add_up(k, degrees):
    """Turning k times by 30 degrees is one turn: twelve of them are a full one, 1000 leave 120."""
    A = _turn(30)
    assert_close(matrix_power_eig(A.copy(), k), _turn(degrees), **CLOSE, A=A, k=k)


def test_the_answer_is_real():
    """A and all its powers are real; 0j behind each entry would infect all that comes after."""
    A = _turn(30)
    got = as_numbers(matrix_power_eig(A.copy(), 7), shape=(2, 2), A=A, k=7)
    otherwise = "The answer came back as complex numbers; a power of a real matrix is real."
    assert_holds(not np.iscomplexobj(got), otherwise, got=got, A=A, k=7)


def test_after_a_thousand_days_the_customers_have_settled():
    """λ = 1 along (5, 1), and 0.4¹⁰⁰⁰ is nothing: each column is (5, 1) / 6, who started where."""
    A = np.array([[0.9, 0.5], [0.1, 0.5]])
    expected = np.array([[5.0, 5.0], [1.0, 1.0]]) / 6
    assert_close(matrix_power_eig(A.copy(), 1000), expected, **CLOSE, A=A, k=1000)


@pytest.mark.parametrize("n", [1, 3, 4])
def test_five_steps_are_two_and_three(n):
    """A⁵ is A A A A A, which is what five steps are; random numbers, so complex pairs too."""
    A = np.random.default_rng(n).normal(size=(n, n))
    assert_close(matrix_power_eig(A.copy(), 5), A @ A @ A @ A @ A, **CLOSE, A=A, k=5)


def test_the_matrix_survives():
    """The caller still needs A as it was."""
    assert_inputs_survive(matrix_power_eig, np.array([[4.0, 1.0], [2.0, 3.0]]), 3)


def _turn(degrees):
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[c, -s], [s, c]])
