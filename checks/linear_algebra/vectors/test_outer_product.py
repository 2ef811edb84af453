"""Checks for linear_algebra/vectors/outer_product, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.vectors.outer_product import outer_product
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_two_rows_of_three_by_hand():
    """2 · (3, 0, 4) is the first row and -1 · (3, 0, 4) the second: u gives the rows."""
    got = outer_product([2, -1], [3, 0, 4])
    assert_close(got, [[6, 0, 8], [-3, 0, -4]], u=[2, -1], v=[3, 0, 4])


def test_three_rows_of_two_with_fractions():
    """0.5 · (3, -5), 2 · (3, -5) and -1.5 · (3, -5): now there are more rows than columns."""
    u, v = np.array([0.5, 2.0, -1.5]), np.array([3.0, -5.0])
    expected = [[1.5, -2.5], [6.0, -10.0], [-4.5, 7.5]]
    assert_close(outer_product(u.copy(), v.copy()), expected, u=u, v=v)


def test_as_many_rows_as_columns():
    """Three and three make nine products: 1, 2 and 3 times (4, 5, 6)."""
    u, v = np.array([1, 2, 3]), np.array([4, 5, 6])
    expected = [[4, 5, 6], [8, 10, 12], [12, 15, 18]]
    assert_close(outer_product(u.copy(), v.copy()), expected, u=u, v=v)


def test_a_single_entry_makes_a_single_row_or_column():
    """With m = 1 the shape is (1, n), with n = 1 it is (m, 1): a matrix all the same."""
    assert_close(outer_product([3], [2, -7]), [[6, -21]], u=[3], v=[2, -7])
    assert_close(outer_product([2, -7], [3]), [[6], [-21]], u=[2, -7], v=[3])


@pytest.mark.parametrize(("i", "j"), [(0, 3), (2, 1), (1, 0)])
def test_two_axes_light_a_single_cell(i, j):
    """If u has its only 1 at i and v at j, only row i and column j meet in a 1."""
    u, v, expected = np.zeros(3), np.zeros(4), np.zeros((3, 4))
    u[i] = v[j] = expected[i, j] = 1.0
    assert_close(outer_product(u.copy(), v.copy()), expected, u=u, v=v)


@pytest.mark.parametrize(("m", "n"), [(3, 5), (6, 2), (4, 4)])
def test_it_measures_along_v_and_answers_along_u(m, n):
    """(u vᵀ) x = (v · x) u for any x: the matrix knows one direction in and one out."""
    rng = np.random.default_rng(m)
    u, v, x = rng.normal(size=m), rng.normal(size=n), rng.normal(size=n)
    table = as_numbers(outer_product(u.copy(), v.copy()), shape=(m, n), u=u, v=v)
    off = np.max(np.abs(table @ x - np.sum(v * x) * u))
    said = f"Your matrix times x = {np.round(x, 3)} misses (v · x) u by {off:.3g}."
    assert_holds(off < 1e-9, said, got=table, u=u, v=v)


def test_the_diagonal_adds_up_to_the_dot_product():
    """Partners meet on the diagonal: 2 · 4 + 3 · 5 + (-1) · 6 = 17."""
    u, v = [2.0, 3.0, -1.0], [4.0, 5.0, 6.0]
    table = as_numbers(outer_product(u.copy(), v.copy()), shape=(3, 3), u=u, v=v)
    trace = float(np.trace(table))
    said = f"The diagonal adds up to {trace:.4g}; u · v = 17 must be there."
    assert_holds(abs(trace - 17) < 1e-9, said, got=table, u=u, v=v)


def test_the_vectors_survive():
    """The caller still needs both vectors as they were."""
    assert_inputs_survive(outer_product, np.array([2.0, -1.0]), np.array([3.0, 0.0, 4.0]))
