"""Checks for linear_algebra/matrices/matrix_multiply, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.matrices.matrix_multiply import matrix_multiply
from tensortonic_cli.testing import assert_close, assert_inputs_survive, assert_raises


def test_a_row_times_a_column_is_one_entry():
    """2 · 4 + 3 · 5 = 23; the other way round each entry meets each: a table of two by two."""
    row, column = np.array([[2.0, 3.0]]), np.array([[4.0], [5.0]])
    assert_close(matrix_multiply(row.copy(), column.copy()), [[23.0]], A=row, B=column)
    table = [[8.0, 12.0], [10.0, 15.0]]
    assert_close(matrix_multiply(column.copy(), row.copy()), table, A=column, B=row)


def test_two_by_two_by_hand():
    """1 · 5 + 2 · 7 = 19, 1 · 6 + 2 · 8 = 22, 3 · 5 + 4 · 7 = 43, 3 · 6 + 4 · 8 = 50."""
    A, B = np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]])
    assert_close(matrix_multiply(A.copy(), B.copy()), [[19, 22], [43, 50]], A=A, B=B)


def test_shapes_two_by_three_and_three_by_four():
    """Rows of B are picked and mixed: row 1 + 2 · row 3, and row 1 - row 2."""
    A = np.array([[1.0, 0.0, 2.0], [1.0, -1.0, 0.0]])
    B = np.array([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 0.5], [10.0, 20.0, 30.0, 40.0]])
    expected = [[21.0, 42.0, 63.0, 84.0], [-4.0, -4.0, -4.0, 3.5]]
    assert_close(matrix_multiply(A.copy(), B.copy()), expected, A=A, B=B)


@pytest.mark.parametrize(
    ("A", "B", "expected"),
    [
        ([[1, 0], [2, 1]], [[3, 4], [5, 6]], [[3, 4], [11, 14]]),
        ([[2]], [[3]], [[6]]),
        ([[0.5], [-1]], [[2, 4, 8]], [[1, 2, 4], [-2, -4, -8]]),
    ],
)
def test_lists_of_rows_are_matrices_too(A, B, expected):
    """A matrix may come as a list of rows, whatever its shape, even one by one: 2 · 3 = 6."""
    assert_close(matrix_multiply(_rows(A), _rows(B)), expected, A=A, B=B)


def test_the_identity_changes_nothing_on_either_side():
    """I A = A = A I, with the identity that fits: two by two on the left, three by three right."""
    A = np.array([[1.5, -2.0, 0.0], [7.0, 1e-3, -1e6]])
    assert_close(matrix_multiply(np.eye(2), A.copy()), A, A=np.eye(2), B=A)
    assert_close(matrix_multiply(A.copy(), np.eye(3)), A, A=A, B=np.eye(3))


def test_order_matters():
    """A swap on the right exchanges the columns of a matrix, the same swap on the left its rows."""
    M, swap = np.array([[1, 2], [3, 4]]), np.array([[0, 1], [1, 0]])
    assert_close(matrix_multiply(M.copy(), swap.copy()), [[2, 1], [4, 3]], A=M, B=swap)
    assert_close(matrix_multiply(swap.copy(), M.copy()), [[3, 4], [1, 2]], A=swap, B=M)


@pytest.mark.parametrize(("first", "second"), [(30, 15), (100, -40)])
def test_two_turns_make_one(first, second):
    """To turn by β and then by α is to turn by α + β: the product is one map after the other."""
    A, B = _turn(second), _turn(first)
    assert_close(matrix_multiply(A.copy(), B.copy()), _turn(first + second), A=A, B=B)


def test_columns_times_rows_add_up_to_it():
    """A B is also the sum over k of column k of A times row k of B, here 3 by 5 and 5 by 2."""
    rng = np.random.default_rng(6)
    A, B = rng.normal(size=(3, 5)), rng.normal(size=(5, 2))
    expected = sum(np.outer(A[:, k], B[k]) for k in range(5))
    assert_close(matrix_multiply(A.copy(), B.copy()), expected, A=A, B=B)


def test_inner_sizes_have_to_agree():
    """A row of three and a column of two have no matching entries: ValueError."""
    wide, tall = np.arange(6.0).reshape(2, 3), np.arange(6.0).reshape(3, 2)
    assert_raises(ValueError, matrix_multiply, wide.copy(), wide.copy())
    assert_raises(ValueError, matrix_multiply, tall.copy(), tall.copy())


def test_the_matrices_survive():
    """The caller still needs both matrices as they were."""
    A, B = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[5.0, 6.0], [7.0, 8.0]])
    assert_inputs_survive(matrix_multiply, A, B)


def _rows(matrix):
    return [row.copy() for row in matrix]


def _turn(degrees):
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[c, -s], [s, c]])
