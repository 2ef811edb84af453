"""Checks for linear_algebra/eigen/eigenvalues_2x2, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.eigen.eigenvalues_2x2 import eigenvalues_2x2
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_a_diagonal_matrix_shows_them():
    """It stretches the axes, by 2 and by 7: the larger eigenvalue comes first."""
    A = np.array([[2.0, 0.0], [0.0, 7.0]])
    assert_close(eigenvalues_2x2(A.copy()), [7.0, 2.0], A=A)


def test_two_real_ones_by_hand():
    """Trace 4 and determinant -5, so m = 2 and √(4 + 5) = 3: they are 2 + 3 and 2 - 3."""
    A = [[1, 2], [4, 3]]
    assert_close(eigenvalues_2x2([row.copy() for row in A]), [5.0, -1.0], A=A)


def test_larger_is_meant_with_the_sign():
    """Trace -9 and determinant 14: -4.5 ± 2.5, and -2 is larger than -7."""
    A = np.array([[-1.0, 2.0], [-3.0, -8.0]])
    assert_close(eigenvalues_2x2(A.copy()), [-2.0, -7.0], A=A)


def test_a_double_one_stands_there_twice():
    """Trace 6 and determinant 9: nothing is left under the root, and both are 3."""
    A = np.array([[2.0, -1.0], [1.0, 4.0]])
    assert_close(eigenvalues_2x2(A.copy()), [3.0, 3.0], A=A)


def test_a_quarter_turn_has_no_real_one():
    """Trace 0 and determinant 1: λ² = -1, so i and -i, in this order."""
    A = np.array([[0.0, -1.0], [1.0, 0.0]])
    assert_close(eigenvalues_2x2(A.copy()), [1j, -1j], A=A)


def test_a_turn_that_stretches_by_hand():
    """Trace 6 and determinant 13: 3 ± √(9 - 13), which is 3 + 2i and 3 - 2i."""
    A = np.array([[1.0, -2.0], [4.0, 5.0]])
    assert_close(eigenvalues_2x2(A.copy()), [3 + 2j, 3 - 2j], A=A)


@pytest.mark.parametrize("A", [[[1.0, 2.0], [4.0, 3.0]], [[2.0, -1.0], [1.0, 4.0]]])
def test_real_ones_are_floats(A):
    """Whoever sorts or compares them next can do nothing with 5+0j: real ones come as floats."""
    got = as_numbers(eigenvalues_2x2(np.array(A)), shape=(2,), A=np.array(A))
    otherwise = "Both eigenvalues are real and came back as complex numbers."
    assert_holds(not np.iscomplexobj(got), otherwise, got=got, A=np.array(A))


@pytest.mark.parametrize("seed", range(6))
def test_trace_and_determinant_are_kept(seed):
    """The sum of the two is a + d and their product a d - b c, real or not."""
    A = np.random.default_rng(seed).normal(size=(2, 2))
    (a, b), (c, d) = A
    got = as_numbers(eigenvalues_2x2(A.copy()), shape=(2,), A=A)
    assert_close([got[0] + got[1], got[0] * got[1]], [a + d, a * d - b * c], A=A)


@pytest.mark.parametrize("shift", [-20.0, 0.5, 300.0])
def test_a_shift_along_the_diagonal_shifts_both(shift):
    """(A + s I) v = A v + s v: both eigenvalues of the second check move by s."""
    A = np.array([[1.0, 2.0], [4.0, 3.0]]) + shift * np.eye(2)
    assert_close(eigenvalues_2x2(A.copy()), [5.0 + shift, -1.0 + shift], A=A)


def test_the_matrix_survives():
    """The caller still needs A as it was."""
    assert_inputs_survive(eigenvalues_2x2, np.array([[1.0, 2.0], [4.0, 3.0]]))
