"""Checks for linear_algebra/systems/back_substitution, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.systems.back_substitution import back_substitution
from tensortonic_cli.testing import assert_close, assert_inputs_survive


def test_on_a_diagonal_it_is_division():
    """2 x₁ = 6 and -4 x₂ = 2: no row knows of another, each is divided by its own number."""
    U, b = np.array([[2.0, 0.0], [0.0, -4.0]]), np.array([6.0, 2.0])
    assert_close(back_substitution(U.copy(), b.copy()), [3.0, -0.5], U=U, b=b)


def test_two_rows_by_hand():
    """2.5 x₂ = 15 gives x₂ = 6; then 2 x₁ + 6 = 20 gives x₁ = 7."""
    U, b = np.array([[2.0, 1.0], [0.0, 2.5]]), np.array([20.0, 15.0])
    assert_close(back_substitution(U.copy(), b.copy()), [7.0, 6.0], U=U, b=b)


def test_three_rows_by_hand():
    """x₃ = -6 / -2 = 3; x₂ = (7 - 5 · 3) / 4 = -2; x₁ = (13 - (-1)(-2) - 3 · 3) / 2 = 1."""
    U = np.array([[2.0, -1.0, 3.0], [0.0, 4.0, 5.0], [0.0, 0.0, -2.0]])
    b = np.array([13.0, 7.0, -6.0])
    assert_close(back_substitution(U.copy(), b.copy()), [1.0, -2.0, 3.0], U=U, b=b)


def test_whole_numbers_have_fractions_for_answers():
    """4 x₂ = 2 and 2 x₁ + x₂ = 3: x is (1.25, 0.5), from lists and from arrays of integers."""
    U, b = [[2, 1], [0, 4]], [3, 2]
    assert_close(back_substitution([row.copy() for row in U], b.copy()), [1.25, 0.5], U=U, b=b)
    U, b = np.array(U), np.array(b)
    assert_close(back_substitution(U.copy(), b.copy()), [1.25, 0.5], U=U, b=b)


@pytest.mark.parametrize("below", [9.0, np.nan])
def test_below_the_diagonal_nothing_counts(below):
    """Programs keep other numbers there, to save room: the answer is that of the triangle alone."""
    U = np.array([[2.0, -1.0, 3.0], [below, 4.0, 5.0], [below, below, -2.0]])
    b = np.array([13.0, 7.0, -6.0])
    assert_close(back_substitution(U.copy(), b.copy()), [1.0, -2.0, 3.0], U=U, b=b)


@pytest.mark.parametrize("at", [[0, 1, 2], 0, 1, 2])
def test_a_zero_on_the_diagonal_gives_none(at):
    """0 · xᵢ = 7 is true for no xᵢ, and 0 · xᵢ = 0 for every one: there is no number to give."""
    U = np.array([[2.0, -1.0, 3.0], [0.0, 4.0, 5.0], [0.0, 0.0, -2.0]])
    U[at, at] = 0.0
    b = np.array([13.0, 7.0, -6.0])
    assert_close(back_substitution(U.copy(), b.copy()), None, U=U, b=b)
    zeros = np.zeros(3)
    assert_close(back_substitution(U.copy(), zeros.copy()), None, U=U, b=zeros)


def test_zeros_above_the_diagonal_are_harmless():
    """x₃ = 2, x₂ = 12 / 4 = 3, x₁ = (9 - 2 · 2) / 5 = 1: only the diagonal is divided by."""
    U = np.array([[5.0, 0.0, 2.0], [0.0, 4.0, 0.0], [0.0, 0.0, 1.0]])
    b = np.array([9.0, 12.0, 2.0])
    assert_close(back_substitution(U.copy(), b.copy()), [1.0, 3.0, 2.0], U=U, b=b)


def test_a_small_number_is_no_zero():
    """10⁻¹³ x₂ = 3 · 10⁻¹³ is an equation like any other: x₂ = 3, and x₁ = (10 - 6) / 4."""
    U, b = np.array([[4.0, 2.0], [0.0, 1e-13]]), np.array([10.0, 3e-13])
    assert_close(back_substitution(U.copy(), b.copy()), [1.0, 3.0], U=U, b=b)


@pytest.mark.parametrize("n", [1, 4, 7])
def test_what_went_in_comes_back(n):
    """Choose x, multiply it by U to get b: solving has to give that x again."""
    rng = np.random.default_rng(n)
    U = np.triu(rng.normal(size=(n, n)), 1) + np.diag(rng.uniform(1, 2, size=n) * (-1) ** n)
    x = rng.normal(size=n)
    assert_close(back_substitution(U.copy(), U @ x), x, U=U, b=U @ x)


def test_the_system_survives():
    """Who calls still needs U and b, to put the answer back in for example."""
    U, b = np.array([[2.0, 1.0], [0.0, 2.5]]), np.array([20.0, 15.0])
    assert_inputs_survive(back_substitution, U, b)
