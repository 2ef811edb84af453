"""Checks for linear_algebra/vectors/euclidean_distance, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.vectors.euclidean_distance import euclidean_distance
from tensortonic_cli.testing import assert_close, assert_inputs_survive, assert_raises


def test_three_four_five_by_hand():
    """From (1, 2) to (4, 6) it is 3 east and 4 north: √(9 + 16) = 5."""
    assert_close(euclidean_distance([1, 2], [4, 6]), 5, x=[1, 2], y=[4, 6])


def test_in_space_by_hand():
    """The differences are 2.5 - 0.5 = 2, -1 - 2 = -3 and 4 - (-2) = 6: √(4 + 9 + 36) = 7."""
    x, y = np.array([2.5, -1.0, 4.0]), np.array([0.5, 2.0, -2.0])
    assert_close(euclidean_distance(x.copy(), y.copy()), 7.0, x=x, y=y)


def test_from_either_end():
    """√(64 + 225) = 17 on the way there and on the way back."""
    assert_close(euclidean_distance([-3, 9], [5, -6]), 17, x=[-3, 9], y=[5, -6])
    assert_close(euclidean_distance([5, -6], [-3, 9]), 17, x=[5, -6], y=[-3, 9])


def test_equal_points_lie_together():
    """From a point to itself there is no way to go."""
    x = np.array([0.1, -7.0, 1e6])
    assert_close(euclidean_distance(x.copy(), x.copy()), 0.0, x=x, y=x)


def test_equally_far_from_the_origin_is_not_together():
    """(3, 4) and (4, 3) both have norm 5, and lie √(1 + 1) apart."""
    assert_close(euclidean_distance([3, 4], [4, 3]), np.sqrt(2), x=[3, 4], y=[4, 3])


@pytest.mark.parametrize("shift", [(10.0, -20.0, 0.5), (-1e4, 1e4, 1e4)])
def test_a_common_shift_changes_nothing(shift):
    """Where the origin lies does not matter: (1, 4, 8) stays √81 = 9 away from (0, 0, 0)."""
    x, y = np.array([1.0, 4.0, 8.0]) + shift, np.zeros(3) + shift
    assert_close(euclidean_distance(x.copy(), y.copy()), 9.0, x=x, y=y)


@pytest.mark.parametrize("n", [1, 4, 25, 400])
def test_the_diagonal_of_a_cube(n):
    """In n dimensions a cube with edges of length 3 has diagonals of 3 √n."""
    x, y = np.full(n, 2.0), np.full(n, -1.0)
    assert_close(euclidean_distance(x.copy(), y.copy()), 3 * np.sqrt(n), x=x, y=y)


def test_points_without_coordinates_lie_together():
    """A sum without terms is 0."""
    assert_close(euclidean_distance([], []), 0, x=[], y=[])


@pytest.mark.parametrize(("m", "n"), [(3, 2), (2, 3), (3, 1), (1, 3)])
def test_different_lengths_are_refused(m, n):
    """Points of two different spaces have no distance, one coordinate or not: ValueError."""
    assert_raises(ValueError, euclidean_distance, [1.0, 2.0, 3.0][:m], [4.0, 5.0, 6.0][:n])


def test_the_points_survive():
    """The caller still needs both points where they were."""
    assert_inputs_survive(euclidean_distance, np.array([1.0, 2.0]), np.array([4.0, 6.0]))
