"""Checks for linear_algebra/vectors/dot_product, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.vectors.dot_product import dot_product
from tensortonic_cli.testing import assert_close, assert_inputs_survive, assert_raises


def test_two_entries_by_hand():
    """2 · 4 + 3 · 5 = 8 + 15: the first with the first, the second with the second."""
    assert_close(dot_product([2, 3], [4, 5]), 23, x=[2, 3], y=[4, 5])


def test_products_keep_their_signs():
    """1 · 4 + (-2) · 5 + 3 · (-6) = 4 - 10 - 18: products may be negative, and so may their sum."""
    assert_close(dot_product([1, -2, 3], [4, 5, -6]), -24, x=[1, -2, 3], y=[4, 5, -6])


def test_lists_tuples_and_arrays_are_vectors():
    """0.5 · 2 + 1.5 · 4 + 2 · 0.25 = 1 + 6 + 0.5, in whatever container the numbers come."""
    x, y = (0.5, 1.5, 2.0), [2.0, 4.0, 0.25]
    assert_close(dot_product(x, y.copy()), 7.5, x=x, y=y)
    assert_close(dot_product(np.array(x), tuple(y)), 7.5, x=np.array(x), y=tuple(y))
    assert_close(dot_product(list(x), np.array(y)), 7.5, x=list(x), y=np.array(y))


@pytest.mark.parametrize(
    ("x", "y"),
    [([3, -4], [8, 6]), ([1, 2, 2], [2, 1, -2]), ([1, 1, 1, 1], [1, -1, 1, -1])],
)
def test_a_right_angle_gives_zero(x, y):
    """Arrows at a right angle share no direction: the products cancel, as in 24 - 24."""
    assert_close(dot_product(x.copy(), y.copy()), 0, x=x, y=y)


def test_with_itself_it_is_the_length_squared():
    """Pythagoras: an arrow (2, -3, 6) has the length √(4 + 9 + 36) = 7."""
    x = np.array([2.0, -3.0, 6.0])
    assert_close(dot_product(x.copy(), x.copy()), 49.0, x=x, y=x)


@pytest.mark.parametrize("stretch", [10.0, -3.0, 1e-4, 1e6])
def test_stretching_one_arrow_stretches_the_answer(stretch):
    """(2, 3) · (4, 5) = 23; make either arrow c times as long, and it is c · 23."""
    x, y = np.array([2.0, 3.0]), np.array([4.0, 5.0])
    assert_close(dot_product(stretch * x, y.copy()), 23 * stretch, x=stretch * x, y=y)
    assert_close(dot_product(x.copy(), stretch * y), 23 * stretch, x=x, y=stretch * y)


def test_the_diagonals_of_a_parallelogram_tell_it():
    """‖x + y‖² - ‖x - y‖² = 4 x · y, in seven dimensions too and whichever comes first."""
    x, y = np.random.default_rng(2).normal(size=(2, 7))
    expected = (np.linalg.norm(x + y) ** 2 - np.linalg.norm(x - y) ** 2) / 4
    assert_close(dot_product(x.copy(), y.copy()), expected, x=x, y=y)
    assert_close(dot_product(y.copy(), x.copy()), expected, x=y, y=x)


def test_empty_vectors_give_zero():
    """A sum without terms is 0."""
    assert_close(dot_product([], []), 0, x=[], y=[])


def test_different_lengths_are_refused():
    """An entry without a partner has nothing to be multiplied by: ValueError."""
    assert_raises(ValueError, dot_product, [1.0, 2.0], [3.0, 4.0, 5.0])
    assert_raises(ValueError, dot_product, [3.0, 4.0, 5.0], [1.0, 2.0])


def test_the_vectors_survive():
    """The caller still needs both vectors as they were."""
    assert_inputs_survive(dot_product, np.array([2.0, 3.0]), np.array([4.0, 5.0]))
