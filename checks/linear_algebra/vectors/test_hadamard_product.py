"""Checks for linear_algebra/vectors/hadamard_product, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.vectors.hadamard_product import hadamard_product
from tensortonic_cli.testing import assert_close, assert_inputs_survive


def test_four_cells_by_hand():
    """1 · 5, 2 · 0, 3 · 2 and 4 · (-1): the matrix product would have this shape too."""
    A, B = [[1, 2], [3, 4]], [[5, 0], [2, -1]]
    got = hadamard_product([[1, 2], [3, 4]], [[5, 0], [2, -1]])
    assert_close(got, [[5, 0], [6, -4]], A=A, B=B)


def test_fractions_and_signs_in_a_wide_table():
    """Two rows of three: 0.5 · 4 = 2, -1.5 · 2 = -3, 2 · 0.25 = 0.5, and so on."""
    A = np.array([[0.5, -1.5, 2.0], [3.0, 0.0, -0.5]])
    B = np.array([[4.0, 2.0, 0.25], [-2.0, 7.0, -8.0]])
    expected = [[2.0, -3.0, 0.5], [-6.0, 0.0, 4.0]]
    assert_close(hadamard_product(A.copy(), B.copy()), expected, A=A, B=B)


def test_a_tall_table():
    """Three rows of one: the shape stays (3, 1), with 2 · 5, 3 · (-1) and 7 · 2."""
    A, B = np.array([[2], [3], [7]]), np.array([[5], [-1], [2]])
    assert_close(hadamard_product(A.copy(), B.copy()), [[10], [-3], [14]], A=A, B=B)


def test_a_mask_switches_cells_off():
    """Times 1 a number stays, times 0 it is gone: the diagonal is left of three by three."""
    A, B = np.arange(1.0, 10.0).reshape(3, 3), np.eye(3)
    expected = [[1.0, 0.0, 0.0], [0.0, 5.0, 0.0], [0.0, 0.0, 9.0]]
    assert_close(hadamard_product(A.copy(), B.copy()), expected, A=A, B=B)


def test_ones_change_nothing():
    """The matrix that leaves every other as it is has ones in all places."""
    A, B = np.array([[3.0, -1.0, 4.0], [1.5, -9.0, 2.6]]), np.ones((2, 3))
    assert_close(hadamard_product(A.copy(), B.copy()), A, A=A, B=B)
    assert_close(hadamard_product(B.copy(), A.copy()), A, A=B, B=A)


@pytest.mark.parametrize("shape", [(4, 4), (3, 5), (1, 6)])
def test_every_cell_is_the_product_of_its_own_two(shape):
    """(a + b)² = a² + 2 a b + b² in each cell, so a b is ((a + b)² - a² - b²) / 2."""
    A, B = np.random.default_rng(9).normal(size=(2, *shape))
    expected = ((A + B) ** 2 - A**2 - B**2) / 2
    assert_close(hadamard_product(A.copy(), B.copy()), expected, A=A, B=B)
    assert_close(hadamard_product(B.copy(), A.copy()), expected, A=B, B=A)


def test_the_matrices_survive():
    """The caller still needs both matrices as they were, with the masked cells in place."""
    assert_inputs_survive(
        hadamard_product, np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[5.0, 0.0], [2.0, -1.0]])
    )
