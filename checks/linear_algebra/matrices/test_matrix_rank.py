"""Checks for linear_algebra/matrices/matrix_rank, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.matrices.matrix_rank import matrix_rank
from tensortonic_cli.testing import assert_close, assert_inputs_survive

ONE_TO_NINE = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]


@pytest.mark.parametrize(
    ("A", "expected"),
    [([[1, 2], [2, 4]], 1), ([[1, 2], [3, 4]], 2), ([[1, 2], [1, 2]], 1), ([[5]], 1)],
)
def test_two_rows_by_hand(A, expected):
    """(2, 4) is twice (1, 2), one direction; (3, 4) points another way than (1, 2): two."""
    assert_close(matrix_rank([row.copy() for row in A]), expected, A=A)


@pytest.mark.parametrize("shape", [(2, 2), (1, 3), (4, 2)])
def test_the_zero_matrix_has_rank_zero(shape):
    """Everything is sent to the origin, and a point has no dimension."""
    assert_close(matrix_rank(np.zeros(shape)), 0, A=np.zeros(shape))


def test_wide_and_tall_by_hand():
    """Row 3 is row 1 plus row 2, so two rows are independent, and so are two columns."""
    A = np.array([[1.0, 0.0, 2.0, 1.0], [0.0, 1.0, 1.0, 1.0], [1.0, 1.0, 3.0, 2.0]])
    assert_close(matrix_rank(A.copy()), 2, A=A)
    assert_close(matrix_rank(A.T.copy()), 2, A=A.T)


@pytest.mark.parametrize(
    ("A", "expected"),
    [
        ([[0.0, 1.0], [0.0, 0.0]], 1),
        ([[0.0, 0.0, 2.0], [0.0, 0.0, 0.0], [3.0, 0.0, 0.0]], 2),
        ([[1.0, 2.0, 3.0], [2.0, 4.0, 7.0]], 2),
    ],
)
def test_a_zero_on_the_diagonal_is_no_end(A, expected):
    """Columns that bring something new may stand anywhere: here the last one does."""
    assert_close(matrix_rank(np.array(A)), expected, A=np.array(A))


def test_one_to_nine_by_hand():
    """Column 3 = 2 · column 2 - column 1, and the first two point in different directions."""
    A = np.array(ONE_TO_NINE)
    assert_close(matrix_rank(A.copy()), 2, A=A)


def test_rounding_does_not_count():
    """Rows are multiples of (0.3, 0.9, 0.2), but 0.7 · 0.9 and 7 · (0.1 · 0.9) differ by 10⁻¹⁶."""
    A = np.outer([0.1, 0.7, 0.3], [0.3, 0.9, 0.2])
    assert_close(matrix_rank(A.copy()), 1, A=A)
    assert_close(matrix_rank(A.T.copy()), 1, A=A.T)


@pytest.mark.parametrize("scale", [1e-12, 1e-3, 1e9])
def test_small_is_not_flat(scale):
    """Stretching everything by one factor keeps all directions: large and tiny alike."""
    for A, expected in ((np.array([[1.0, 2.0], [3.0, 4.0]]), 2), (np.array(ONE_TO_NINE), 2)):
        assert_close(matrix_rank(scale * A), expected, A=scale * A)


def test_rows_may_be_stretched_and_exchanged():
    """Row 1 · 3, row 2 · (-0.5), row 3 · 10, in another order: they span the same as before."""
    A = (np.array([3.0, -0.5, 10.0])[:, None] * ONE_TO_NINE)[[2, 0, 1]]
    assert_close(matrix_rank(A.copy()), 2, A=A)


@pytest.mark.parametrize(("m", "r", "n"), [(5, 1, 4), (4, 2, 6), (6, 3, 5), (3, 3, 7)])
def test_through_a_narrow_place_only_that_many_dimensions_come(m, r, n):
    """B C goes through r dimensions, since B is (m, r) and C is (r, n): it has the rank r."""
    rng = np.random.default_rng(m)
    A = rng.normal(size=(m, r)) @ rng.normal(size=(r, n))
    assert_close(matrix_rank(A.copy()), r, A=A)


def test_the_matrix_survives():
    """The caller still needs A as it was."""
    assert_inputs_survive(matrix_rank, np.array(ONE_TO_NINE))
