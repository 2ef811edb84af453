"""Checks for linear_algebra/systems/matrix_inverse, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.systems.matrix_inverse import matrix_inverse
from tensortonic_cli.testing import as_numbers, assert_close, assert_inputs_survive

ATOL = 1e-8


def test_stretching_is_undone_by_the_reciprocals():
    """What 2, -4 and 0.5 stretch, 0.5, -0.25 and 2 bring back; one number alone is 1 / it."""
    assert_close(matrix_inverse(np.array([[4.0]])), [[0.25]], A=np.array([[4.0]]), atol=ATOL)
    A = np.diag([2.0, -4.0, 0.5])
    assert_close(matrix_inverse(A.copy()), np.diag([0.5, -0.25, 2.0]), A=A, atol=ATOL)


def test_two_rows_by_hand():
    """2 · 4 - 1 · 3 = 5: swap the diagonal, turn the other signs, divide by 5."""
    A = np.array([[2.0, 1.0], [3.0, 4.0]])
    assert_close(matrix_inverse(A.copy()), [[0.8, -0.2], [-0.6, 0.4]], A=A, atol=ATOL)


def test_three_rows_by_hand():
    """First row times first column: -24 + 40 - 15 = 1; times the second: 18 - 30 + 12 = 0."""
    A = np.array([[1.0, 2.0, 3.0], [0.0, 1.0, 4.0], [5.0, 6.0, 0.0]])
    expected = [[-24.0, 18.0, 5.0], [20.0, -15.0, -4.0], [-5.0, 4.0, 1.0]]
    assert_close(matrix_inverse(A.copy()), expected, A=A, atol=ATOL)


def test_whole_numbers_have_fractions_for_an_inverse():
    """The same 2, 1, 3, 4 as integers: nothing is rounded to a whole number."""
    A = np.array([[2, 1], [3, 4]])
    assert_close(matrix_inverse(A.copy()), [[0.8, -0.2], [-0.6, 0.4]], A=A, atol=ATOL)


def test_zeros_on_the_diagonal_are_harmless():
    """(x, y) goes to (2 y, x) and back by (x, y) to (y, x / 2); a change of order is undone too."""
    A = np.array([[0.0, 2.0], [1.0, 0.0]])
    assert_close(matrix_inverse(A.copy()), [[0.0, 1.0], [0.5, 0.0]], A=A, atol=ATOL)
    A = np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0]])
    assert_close(matrix_inverse(A.copy()), A.T, A=A, atol=ATOL)


@pytest.mark.parametrize(
    "A",
    [
        [[1, 2], [2, 4]],
        [[0, 0], [0, 0]],
        [[2, 1, 3], [0, 0, 0], [1, 4, 1]],
        [[2, 0, 3], [1, 0, 5], [4, 0, 1]],
        [[0]],
    ],
)
def test_a_flattening_matrix_gives_none(A):
    """Many arrows land at the same place: from there nobody can tell which one it was."""
    A = np.array(A, dtype=float)
    assert_close(matrix_inverse(A.copy()), None, A=A)


def test_small_is_not_singular():
    """10⁻⁴ · I has a determinant of 10⁻⁸, but it only shrinks: 10⁴ · I undoes it."""
    A = 1e-4 * np.eye(2)
    assert_close(matrix_inverse(A.copy()), 1e4 * np.eye(2), A=A, atol=ATOL)


def test_the_last_step_is_undone_first():
    """A shears by 2, B stretches by 2 and 4: to undo A B, shear by -2, then take 1/2 and 1/4."""
    A, B = np.array([[1.0, 2.0], [0.0, 1.0]]), np.diag([2.0, 4.0])
    expected = np.diag([1 / 2, 1 / 4]) @ np.array([[1.0, -2.0], [0.0, 1.0]])
    assert_close(matrix_inverse(A @ B), expected, A=A @ B, atol=ATOL)


@pytest.mark.parametrize("n", [2, 4, 7])
def test_both_products_are_the_identity(n):
    """A after A⁻¹, or A⁻¹ after A: every arrow is back where it was."""
    A = np.random.default_rng(n).normal(size=(n, n))
    inverse = as_numbers(matrix_inverse(A.copy()), shape=(n, n), A=A)
    assert_close(A @ inverse, np.eye(n), A=A, inverse=inverse, atol=ATOL)
    assert_close(inverse @ A, np.eye(n), A=A, inverse=inverse, atol=ATOL)


def test_the_matrix_survives():
    """Who calls still needs A, to multiply it with its inverse for example."""
    assert_inputs_survive(matrix_inverse, np.array([[2.0, 1.0], [3.0, 4.0]]))
