"""Checks for linear_algebra/orthogonality/householder_reflection, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.orthogonality.householder_reflection import householder_reflection
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_three_four_by_hand():
    """Here v = (3 + 5, 4) and vᵀv = 80; 2/80 times the products 64, 32, 16 is taken from I."""
    x = [3, 4]
    assert_close(householder_reflection(x.copy()), [[-0.6, -0.8], [-0.8, 0.6]], x=x)


def test_a_negative_first_entry_by_hand():
    """Here s = -1 and v = (-3 - 5, 4): 2/80 times 64, -32, 16. H x = (5, 0)."""
    x = np.array([-3.0, 4.0])
    assert_close(householder_reflection(x.copy()), [[-0.6, 0.8], [0.8, 0.6]], x=x)


def test_three_entries_by_hand():
    """The length is 3, v = (1 + 3, 2, 2) and vᵀv = 24; H x = (-3, 0, 0)."""
    x = np.array([1.0, 2.0, 2.0])
    H = np.array([[-1, -2, -2], [-2, 2, -1], [-2, -1, 2]]) / 3
    assert_close(householder_reflection(x.copy()), H, x=x)


def test_a_first_entry_of_zero_counts_as_positive():
    """Here v = (0 + 2, 2): the mirror exchanges the axes and turns both, so H x = (-2, 0)."""
    x = np.array([0.0, 2.0])
    assert_close(householder_reflection(x.copy()), [[0.0, -1.0], [-1.0, 0.0]], x=x)


@pytest.mark.parametrize("x", [[2.0, 0.0, 0.0], [-2.0, 0.0, 0.0]])
def test_on_the_axis_already_it_is_turned_around(x):
    """With v = (±4, 0, 0), away from 0, the mirror is upright on the axis and turns x around."""
    assert_close(householder_reflection(np.array(x)), np.diag([-1.0, 1.0, 1.0]), x=np.array(x))


@pytest.mark.parametrize("n", [1, 3])
def test_the_zero_vector_needs_no_mirror(n):
    """With x = 0 there is nothing to bring to the axis, and no v: by convention the identity."""
    assert_close(householder_reflection(np.zeros(n)), np.eye(n), x=np.zeros(n))


@pytest.mark.parametrize("number", [7.0, -0.5])
def test_one_entry_alone_is_turned_around(number):
    """On a line the only mirror is the change of sign: H = (-1)."""
    x = np.array([number])
    assert_close(householder_reflection(x.copy()), [[-1.0]], x=x)


@pytest.mark.parametrize("stretch", [1e-6, 0.5, -1e6])
def test_only_the_line_of_x_counts(stretch):
    """A longer x has a longer v on the same line, and its length is divided out; so is its sign."""
    x = stretch * np.array([1.0, 2.0, 2.0])
    H = np.array([[-1, -2, -2], [-2, 2, -1], [-2, -1, 2]]) / 3
    assert_close(householder_reflection(x.copy()), H, x=x)


@pytest.mark.parametrize("x", [[1.0, 1e-7, -1e-7], [-2.0, 3.0, 0.5, 1.0], [0.3, -0.2]])
def test_a_mirror_keeps_lengths_and_reaches_the_axis(x):
    """H is symmetric and its own inverse, and takes x to -s ‖x‖ e₁, be it near the axis or far."""
    x = np.array(x)
    H = as_numbers(householder_reflection(x.copy()), shape=(len(x), len(x)), x=x)
    gap = np.max(np.abs(H @ H - np.eye(len(x))))
    otherwise = f"H H misses the identity by up to {gap:.3g}: a mirror applied twice does nothing."
    assert_holds(gap < 1e-9, otherwise, got=H, x=x)
    gap = np.max(np.abs(H - H.T))
    assert_holds(gap < 1e-9, f"H differs from Hᵀ by up to {gap:.3g}.", got=H, x=x)
    image = np.zeros(len(x))
    image[0] = -np.sign(x[0]) * np.sqrt(np.sum(x**2))
    assert_close(H @ x, image, x=x)


def test_the_vector_survives():
    """The caller still needs x as it was."""
    assert_inputs_survive(householder_reflection, np.array([3.0, 4.0]))
