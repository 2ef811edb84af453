"""Checks for linear_algebra/svd/svd_components, easiest first. The sign of each pair is free."""

import numpy as np
import pytest

from exercises.linear_algebra.svd.svd_components import svd
from tensortonic_cli.testing import assert_close, assert_holds, assert_inputs_survive


def test_a_matrix_that_only_stretches():
    """diag(2, 7) stretches the second axis more, so 7 comes first, with (0, 1) on both sides."""
    A = np.array([[2.0, 0.0], [0.0, 7.0]])
    _assert_factors([[0, 1], [1, 0]], [7, 2], [[0, 1], [1, 0]], A)


def test_a_slanted_matrix_by_hand():
    """AᵀA = [[25, 20], [20, 25]] has 45 along (1, 1), 5 along (1, -1); A (1, 1) = (3, 9)."""
    U = np.array([[1, 3], [3, -1]]) / np.sqrt(10)
    Vt = np.array([[1, 1], [1, -1]]) / np.sqrt(2)
    _assert_factors(U, np.sqrt([45, 5]), Vt, np.array([[3.0, 0.0], [4.0, 5.0]]))


def test_three_axes_change_places():
    """A sends (0, 1, 0) to (7, 0, 0), (0, 0, 1) to (0, 5, 0) and (1, 0, 0) to (0, 0, 3)."""
    A = np.array([[0.0, 7.0, 0.0], [0.0, 0.0, 5.0], [3.0, 0.0, 0.0]])
    _assert_factors(np.eye(3), [7, 5, 3], [[0, 1, 0], [0, 0, 1], [1, 0, 0]], A)


def test_a_negative_stretch_has_a_positive_length():
    """diag(-3, 1) turns the first axis around: the length is 3, and u₁ = -v₁ has the minus."""
    _assert_factors([[-1, 0], [0, 1]], [3, 1], np.eye(2), np.array([[-3.0, 0.0], [0.0, 1.0]]))


def test_a_quarter_turn_stretches_nothing():
    """A rotation leaves all lengths as they are: both singular values are 1."""
    A = np.array([[0.0, -1.0], [1.0, 0.0]])
    _assert_obeys_the_laws(A, [1, 1])


def test_a_tall_matrix_keeps_two_columns_of_u():
    """(2, 1, 2) / 3 and (2, -2, -1) / 3 stand at a right angle; times 6 and 3 they make A."""
    U = np.array([[2, 2], [1, -2], [2, -1]]) / 3
    A = U * [6.0, 3.0]
    _assert_factors(U, [6, 3], np.eye(2), A)


def test_a_wide_matrix_keeps_two_rows_of_vt():
    """The same three numbers a row, lying down: what was U is Vᵀ now."""
    Vt = np.array([[2, 1, 2], [2, -2, -1]]) / 3
    _assert_factors(np.eye(2), [6, 3], Vt, np.array([[6.0], [3.0]]) * Vt)


def test_a_matrix_of_rank_one_has_a_zero_among_its_values():
    """(1, 2, 2) times (3, 4) is 3 · 5 long; the second pair is any that stands at right angles."""
    _assert_obeys_the_laws(np.outer([1.0, 2.0, 2.0], [3.0, 4.0]), [15, 0])
    _assert_obeys_the_laws(np.zeros((2, 3)), [0, 0])


@pytest.mark.parametrize(("m", "n"), [(4, 4), (6, 3), (2, 5), (1, 3)])
def test_lengths_that_were_built_in_come_out(m, n):
    """Reflections P and Q change no length, so P diag(s) Q has exactly the values s."""
    rng = np.random.default_rng(m)
    P, Q = _reflection(rng.normal(size=m)), _reflection(rng.normal(size=n))
    s = np.array([8.0, 5.0, 3.0, 0.5])[: min(m, n)]
    _assert_obeys_the_laws(P[:, : len(s)] * s @ Q[: len(s)], s)


def test_the_matrix_survives():
    """The caller still needs A, to compare it with the product for example."""
    assert_inputs_survive(svd, np.array([[3.0, 0.0], [4.0, 5.0]]))


def _assert_factors(U, s, Vt, A):
    got = svd(A.copy())
    signs = _signs(U, got)
    expected = (np.asarray(U) * signs, np.asarray(s), np.asarray(Vt) * signs[:, None])
    assert_close(got, expected, atol=1e-7, A=A)


def _signs(U, got):
    """Return the sign that each pair of the learner's has, all 1 where there are no pairs."""
    try:
        return np.where(np.sum(np.asarray(U) * got[0], axis=0) < 0, -1.0, 1.0)
    except (TypeError, ValueError, LookupError):
        return np.ones(np.shape(U)[1])


def _assert_obeys_the_laws(A, s):
    got = svd(A.copy())
    (m, n), r = A.shape, len(s)
    if [np.shape(part) for part in _parts(got)] != [(m, r), (r,), (r, n)]:
        form = (np.zeros((m, r)), np.asarray(s), np.zeros((r, n)))
        assert_close(got, form, A=A)  # it names the shape that is wrong
    U, values, Vt = (np.asarray(part, dtype=float) for part in got)
    assert_close(values, s, atol=1e-7, A=A)
    for name, gram in (("UᵀU", U.T @ U), ("Vt Vtᵀ", Vt @ Vt.T)):
        otherwise = f"{name} must be the identity matrix: these vectors are not orthonormal."
        assert_holds(np.abs(gram - np.eye(r)).max() < 1e-7, otherwise, got=got, A=A)
    otherwise = "U diag(s) Vt must be A: the factors do not belong together."
    assert_holds(np.abs(U * values @ Vt - A).max() < 1e-7, otherwise, got=got, A=A)


def _parts(got):
    return list(got) if isinstance(got, tuple | list) else []


def _reflection(mirror):
    return np.eye(len(mirror)) - 2 * np.outer(mirror, mirror) / np.dot(mirror, mirror)
