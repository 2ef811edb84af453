"""Checks for linear_algebra/matrices/matrix_determinant, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.matrices.matrix_determinant import matrix_determinant
from tensortonic_cli.testing import assert_close, assert_inputs_survive

THREE = [[0.0, 2.0, 1.0], [1.0, 0.0, 3.0], [4.0, 1.0, 0.0]]


def test_two_by_two_by_hand():
    """3 · 4 - 1 · 2 = 10: the area of the parallelogram with the sides (3, 2) and (1, 4)."""
    A = np.array([[3.0, 1.0], [2.0, 4.0]])
    assert_close(matrix_determinant(A.copy()), 10.0, A=A)


def test_exchanging_rows_turns_the_sign():
    """2 · 1 - 4 · 3 = -10: the same area, but the plane is turned over."""
    A = np.array([[2.0, 4.0], [3.0, 1.0]])
    assert_close(matrix_determinant(A.copy()), -10.0, A=A)


@pytest.mark.parametrize(
    ("A", "expected"), [([[-7]], -7), ([[1, 2], [3, 4]], -2), ([[2, 0], [0, 3]], 6)]
)
def test_lists_are_fine(A, expected):
    """A list of rows is a matrix too; one of a single entry is its own determinant."""
    assert_close(matrix_determinant([row.copy() for row in A]), expected, A=A)


def test_three_by_three_by_hand():
    """2 · (3 · 6 - 1 · 5) - 1 · (1 · 6 - 1 · 4) + 3 · (1 · 5 - 3 · 4) = 26 - 2 - 21 = 3."""
    A = np.array([[2, 1, 3], [1, 3, 1], [4, 5, 6]])
    assert_close(matrix_determinant(A.copy()), 3, A=A)


def test_zero_at_the_top_left_is_no_end():
    """0 - 2 · (0 - 12) + 1 · (1 - 0) = 25, and 0 · 1 - 2 · 3 = -6: neither is singular."""
    A = np.array(THREE)
    assert_close(matrix_determinant(A.copy()), 25.0, A=A)
    A = np.array([[0.0, 2.0], [3.0, 1.0]])
    assert_close(matrix_determinant(A.copy()), -6.0, A=A)


@pytest.mark.parametrize(
    "A",
    [
        [[1.0, 2.0], [2.0, 4.0]],
        [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]],
        [[0.0, 0.0], [0.0, 0.0]],
        [[1.0, 0.0, -2.0, 1.0], [3.0, 0.0, 1.0, 2.0], [2.0, 0.0, 5.0, 1.0], [1.0, 0.0, 1.0, 4.0]],
    ],
)
def test_what_is_squashed_flat_has_no_volume(A):
    """Columns on one line, or three on one sheet, or a column of zeros: 0, up to rounding."""
    assert_close(matrix_determinant(np.array(A)), 0.0, A=np.array(A))


def test_sides_half_as_long_make_a_box_an_eighth_as_large():
    """All three sides of the box of volume 25 are halved: 25 / (2 · 2 · 2) = 3.125."""
    A = np.array(THREE) / 2
    assert_close(matrix_determinant(A.copy()), 3.125, A=A)


@pytest.mark.parametrize("n", [2, 4, 5])
def test_zeros_below_the_diagonal_leave_its_product(n):
    """A slanted box has the volume of the upright one: 2 · 3 · …, with a minus for the last."""
    sides = np.arange(2.0, n + 2)
    sides[-1] *= -1
    A = np.triu(np.random.default_rng(n).normal(size=(n, n)), 1) + np.diag(sides)
    assert_close(matrix_determinant(A.copy()), np.prod(sides), A=A)


@pytest.mark.parametrize(
    ("order", "sign"), [((1, 0, 2), -1), ((2, 0, 1), 1), ((1, 0, 3, 2), 1), ((4, 1, 2, 0, 3), 1)]
)
def test_one_map_after_another_multiplies(order, sign):
    """P L U: U has volume 2ⁿ, L slants only, P exchanges rows; Aᵀ has the same determinant."""
    n, rng = len(order), np.random.default_rng(17)
    lower = np.tril(rng.normal(size=(n, n)), -1) + np.eye(n)
    upper = np.triu(rng.normal(size=(n, n)), 1) + 2 * np.eye(n)
    A = (lower @ upper)[list(order)]
    assert_close(matrix_determinant(A.copy()), sign * 2.0**n, A=A)
    assert_close(matrix_determinant(A.T.copy()), sign * 2.0**n, A=A.T)


def test_the_matrix_survives():
    """The caller still needs A as it was."""
    assert_inputs_survive(matrix_determinant, np.array(THREE))
    assert_inputs_survive(matrix_determinant, np.array([[3.0, 1.0], [2.0, 4.0]]))
