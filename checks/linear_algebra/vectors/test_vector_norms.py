"""Checks for linear_algebra/vectors/vector_norms, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.vectors.vector_norms import vector_norms
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_three_four_five_by_hand():
    """(3, -4): 3 + 4 = 7 by taxi, √(9 + 16) = 5 for a bird, and 4 is the larger size."""
    assert_close(vector_norms([3, -4]), (7, 5, 4), v=[3, -4])


def test_the_largest_size_may_be_negative():
    """(-5, 1): the sizes are 5 and 1, though 1 is the larger number."""
    v = np.array([-5.0, 1.0])
    assert_close(vector_norms(v.copy()), (6.0, np.sqrt(26.0), 5.0), v=v)


def test_three_entries_by_hand():
    """(2, -3, 6): 2 + 3 + 6 = 11, √(4 + 9 + 36) = 7, and 6."""
    v = np.array([2.0, -3.0, 6.0])
    assert_close(vector_norms(v.copy()), (11.0, 7.0, 6.0), v=v)


def test_one_entry_has_one_size():
    """On a line all three travel alike: -2.5 is 2.5 away from 0."""
    assert_close(vector_norms([-2.5]), (2.5, 2.5, 2.5), v=[-2.5])


def test_the_zero_vector_has_three_zeros():
    """An arrow that goes nowhere is 0 long for everybody."""
    assert_close(vector_norms([0.0, 0.0, 0.0]), (0, 0, 0), v=[0.0, 0.0, 0.0])


@pytest.mark.parametrize("stretch", [-3.0, 0.5, 1e-4, 1e6])
def test_stretching_stretches_all_three(stretch):
    """(1, -2, 2) has 5, 3 and 2; an arrow c times as long has |c| times that."""
    v = stretch * np.array([1.0, -2.0, 2.0])
    assert_close(
        vector_norms(v.copy()), (5 * abs(stretch), 3 * abs(stretch), 2 * abs(stretch)), v=v
    )


@pytest.mark.parametrize("v", [[8, 1, -4], [-1, 4, 8], [4, -8, -1]])
def test_order_and_signs_of_the_entries_do_not_matter(v):
    """The sizes 1, 4 and 8 in any order: 13, √81 and 8."""
    assert_close(vector_norms(v.copy()), (13, 9, 8), v=v)


def test_equal_sizes_in_many_dimensions():
    """Nine entries ±2: 9 · 2 = 18 is √9 times 6, and 6 is √9 times 2: no vector spreads more."""
    v = np.array([2.0, -2.0, 2.0, 2.0, -2.0, 2.0, -2.0, -2.0, 2.0])
    assert_close(vector_norms(v.copy()), (18.0, 6.0, 2.0), v=v)


def test_the_diamond_lies_in_the_circle_and_the_circle_in_the_square():
    """So L∞ ≤ L2 ≤ L1, and L1 ≤ √n · L2, for any vector."""
    v = np.random.default_rng(5).normal(size=12)
    one, two, most = as_numbers(vector_norms(v.copy()), shape=(3,), v=v)
    assert_holds(most < two, "The max norm must be smaller than L2 here.", v=v)
    assert_holds(two < one, "L2 must be smaller than L1 here.", v=v)
    assert_holds(one < np.sqrt(12) * two, "L1 must be smaller than √n · L2 here.", v=v)


def test_the_vector_survives():
    """The caller still needs the vector with its signs."""
    assert_inputs_survive(vector_norms, np.array([3.0, -4.0]))
