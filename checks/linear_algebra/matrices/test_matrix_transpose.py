"""Checks for linear_algebra/matrices/matrix_transpose, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.matrices.matrix_transpose import matrix_transpose
from tensortonic_cli.testing import as_numbers, assert_close, assert_inputs_survive


def test_two_rows_become_two_columns():
    """The row 1 2 3 stands upright on the left, and 4 5 6 beside it: shape (3, 2)."""
    A = np.array([[1, 2, 3], [4, 5, 6]])
    assert_close(matrix_transpose(A.copy()), [[1, 4], [2, 5], [3, 6]], A=A)


def test_a_square_matrix_is_turned_over_too():
    """1, 5 and 9 lie on the diagonal and stay; 2 and 4, 3 and 7, 6 and 8 change places."""
    A = np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    assert_close(matrix_transpose(A.copy()), [[1, 4, 7], [2, 5, 8], [3, 6, 9]], A=A)


def test_a_row_becomes_a_column():
    """(1, 4) becomes (4, 1), and a column becomes a row: one of the two sizes is 1, not missing."""
    row, column = np.array([[2, 0, -1, 5]]), np.array([[2], [0], [-1], [5]])
    assert_close(matrix_transpose(row.copy()), column, A=row)
    assert_close(matrix_transpose(column.copy()), row, A=column)
    assert_close(matrix_transpose(np.array([[7]])), [[7]], A=np.array([[7]]))


def test_decimals_are_carried_along():
    """Entries change their places and nothing else: 0.5 stays 0.5, and -10⁻³ keeps its sign."""
    A = np.array([[0.5, -1e-3], [2.25, 1e6], [0.0, -7.75]])
    assert_close(matrix_transpose(A.copy()), [[0.5, 2.25, 0.0], [-1e-3, 1e6, -7.75]], A=A)


def test_a_symmetric_matrix_is_its_own_transpose():
    """Where Aᵢⱼ = Aⱼᵢ for all i and j, turning it over shows the same table."""
    A = np.array([[2.0, -1.0, 0.5], [-1.0, 3.0, 4.0], [0.5, 4.0, -6.0]])
    assert_close(matrix_transpose(A.copy()), A, A=A)


@pytest.mark.parametrize(("m", "n"), [(2, 4), (5, 3), (3, 3)])
def test_the_matrix_changes_sides_in_a_dot_product(m, n):
    """It holds that y · (A x) = (Aᵀ y) · x; with x = eⱼ, entry j of Aᵀ y must be y · (A eⱼ)."""
    rng = np.random.default_rng(10 * m + n)
    A, y = rng.normal(size=(m, n)), rng.normal(size=m)
    expected = [y @ (A @ basis) for basis in np.eye(n)]
    assert_close(as_numbers(matrix_transpose(A.copy()), shape=(n, m), A=A) @ y, expected, A=A, y=y)


def test_the_matrix_survives():
    """The caller still needs A as it was, square or not."""
    assert_inputs_survive(matrix_transpose, np.array([[1.0, 2.0], [3.0, 4.0]]))
    assert_inputs_survive(matrix_transpose, np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]))
