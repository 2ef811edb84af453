"""Checks for linear_algebra/orthogonality/qr_decomposition, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.orthogonality.qr_decomposition import qr_decompose
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_one_column_by_hand():
    """(2, 3, 6) has length √49 = 7: Q is that column brought to length 1, R is the length."""
    _assert_qr([[2 / 7], [3 / 7], [6 / 7]], [[7.0]], np.array([[2.0], [3.0], [6.0]]))


def test_columns_at_right_angles_cast_no_shadows():
    """a₁ = (0, 2) and a₂ = (3, 0) need only their lengths, which are the diagonal of R."""
    Q, R = [[0.0, 1.0], [1.0, 0.0]], [[2.0, 0.0], [0.0, 3.0]]
    _assert_qr(Q, R, np.array([[0.0, 3.0], [2.0, 0.0]]))


def test_two_columns_by_hand():
    """q₁ = (3, 4)/5; q₁ · a₂ = 3 + 8 = 11; a₂ - 11 q₁ = (-1.6, 1.2) has length 2."""
    Q, R = [[0.6, -0.8], [0.8, 0.6]], [[5.0, 11.0], [0.0, 2.0]]
    _assert_qr(Q, R, np.array([[3.0, 5.0], [4.0, 10.0]]))


def test_whole_numbers_are_fine():
    """Integers may come in, as a list of rows or as an array; decimals have to come out."""
    Q, R = [[0.6, -0.8], [0.8, 0.6]], [[5.0, 11.0], [0.0, 2.0]]
    _assert_qr(Q, R, [[3, 5], [4, 10]])
    _assert_qr(Q, R, np.array([[3, 5], [4, 10]]))


def test_what_is_left_counts_as_positive():
    """With a₁ = (-3, -4) q₁ points that way too, so R₁₁ stays 5 and the shadow of a₂ is -11."""
    Q, R = [[-0.6, -0.8], [-0.8, 0.6]], [[5.0, -11.0], [0.0, 2.0]]
    _assert_qr(Q, R, np.array([[-3.0, 5.0], [-4.0, 10.0]]))


def test_a_tall_matrix_has_the_thin_form():
    """a₁ = 3 q₁ and a₂ = 3 q₁ + 6 q₂: Q is as tall as A, and R is 2 by 2."""
    Q = np.array([[1.0, 2.0], [2.0, 1.0], [2.0, -2.0]]) / 3
    _assert_qr(Q, [[3.0, 3.0], [0.0, 6.0]], np.array([[1.0, 5.0], [2.0, 4.0], [2.0, -2.0]]))


def test_three_columns_by_hand():
    """a₁ = 3 q₁, a₂ = 3 q₁ + 6 q₂, a₃ = 6 q₁ - 3 q₂ + 9 q₃: these numbers are the columns of R."""
    Q = np.array([[1.0, 2.0, 2.0], [2.0, 1.0, -2.0], [2.0, -2.0, 1.0]]) / 3
    A = np.array([[1.0, 5.0, 6.0], [2.0, 4.0, -3.0], [2.0, -2.0, 9.0]])
    _assert_qr(Q, [[3.0, 3.0, 6.0], [0.0, 6.0, -3.0], [0.0, 0.0, 9.0]], A)


@pytest.mark.parametrize(("m", "n"), [(3, 2), (5, 3), (4, 4)])
def test_a_product_is_taken_apart(m, n):
    """A is made as Q R, with a Q from the columns of a mirror: the same two have to come back."""
    rng = np.random.default_rng(m)
    mirror = rng.normal(size=m)
    Q = (np.eye(m) - 2 * np.outer(mirror, mirror) / np.dot(mirror, mirror))[:, :n]
    R = np.triu(rng.normal(size=(n, n)), 1) + np.diag(rng.uniform(1.0, 2.0, size=n))
    _assert_qr(Q, R, Q @ R)


def test_six_rows_and_four_columns_obey_the_laws():
    """Q R is A, the columns of Q are orthonormal, and R is 0 below a positive diagonal."""
    A = np.random.default_rng(2).normal(size=(6, 4))
    got = qr_decompose(A.copy())
    otherwise = "It must return two things, Q and R."
    assert_holds(isinstance(got, (tuple, list)) and len(got) == 2, otherwise, got=got)
    Q, R = as_numbers(got[0], shape=(6, 4)), as_numbers(got[1], shape=(4, 4))
    gap = np.max(np.abs(Q @ R - A))
    assert_holds(gap < 1e-8, f"Q R misses A by up to {gap:.3g}.", got=got)
    gap = np.max(np.abs(Q.T @ Q - np.eye(4)))
    otherwise = f"QᵀQ misses the identity by up to {gap:.3g}: the columns are not orthonormal."
    assert_holds(gap < 1e-8, otherwise, got=got)
    below = np.max(np.abs(np.tril(R, -1)))
    assert_holds(below < 1e-8, f"Below the diagonal of R stands ±{below:.3g}, not 0.", got=got)
    smallest = np.min(np.diag(R))
    otherwise = f"On the diagonal of R stands {smallest:.3g}; it must be positive."
    assert_holds(smallest > 0, otherwise, got=got)


def test_the_matrix_survives():
    """The caller still needs A as it was, to compare it with Q R for example."""
    assert_inputs_survive(qr_decompose, np.array([[3.0, 5.0], [4.0, 10.0]]))


def _assert_qr(Q, R, A):
    passed = [row.copy() for row in A] if isinstance(A, list) else A.copy()
    assert_close(qr_decompose(passed), (np.array(Q), np.array(R)), atol=1e-8, A=A)
