"""Checks for linear_algebra/vectors/manhattan_distance, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.vectors.manhattan_distance import manhattan_distance
from tensortonic_cli.testing import (
    as_numbers,
    assert_close,
    assert_holds,
    assert_inputs_survive,
    assert_raises,
)


def test_three_and_four_blocks():
    """From (1, 6) to (4, 2) it is 3 blocks east and 4 south: 7, though 3 - 4 is -1."""
    assert_close(manhattan_distance([1, 6], [4, 2]), 7, x=[1, 6], y=[4, 2])


def test_fractions_of_a_block():
    """|1 - 4| + |6.5 - 2.75| = 3 + 3.75: three quarters of a block have to be walked too."""
    assert_close(manhattan_distance([1, 6.5], [4, 2.75]), 6.75, x=[1, 6.5], y=[4, 2.75])
    assert_close(manhattan_distance([0.75], [-0.5]), 1.25, x=[0.75], y=[-0.5])


def test_from_either_end_in_space():
    """|2 - (-1)| + |-3 - 4| + |5 - 3| = 3 + 7 + 2 = 12, there and back."""
    x, y = np.array([2.0, -3.0, 5.0]), np.array([-1.0, 4.0, 3.0])
    assert_close(manhattan_distance(x.copy(), y.copy()), 12.0, x=x, y=y)
    assert_close(manhattan_distance(y.copy(), x.copy()), 12.0, x=y, y=x)


def test_equal_points_lie_together():
    """From a point to itself there is no way to go."""
    x = np.array([0.1, -7.0, 1e6])
    assert_close(manhattan_distance(x.copy(), x.copy()), 0.0, x=x, y=x)


@pytest.mark.parametrize("shift", [(10.0, -20.0, 0.5), (-1e4, 1e4, 1e4)])
def test_a_common_shift_changes_nothing(shift):
    """Where the origin lies does not matter: (1, -4, 8) stays 13 away from (0, 0, 0)."""
    x, y = np.array([1.0, -4.0, 8.0]) + shift, np.zeros(3) + shift
    assert_close(manhattan_distance(x.copy(), y.copy()), 13.0, x=x, y=y)


@pytest.mark.parametrize("corner", [[4.0, -3.0], [1.0, 2.0], [2.5, 0.5]])
def test_a_corner_on_the_way_costs_nothing(corner):
    """From (1, -3) to (4, 2) by way of any place between: both parts make the whole 3 + 5."""
    x, y = [1.0, -3.0], [4.0, 2.0]
    there = as_numbers(manhattan_distance(x.copy(), corner.copy()), shape=(), x=x, y=corner)
    onwards = as_numbers(manhattan_distance(corner.copy(), y.copy()), shape=(), x=corner, y=y)
    said = f"By way of {corner} it is {there:.4g} + {onwards:.4g}; it must be 8 in all."
    assert_holds(abs(there + onwards - 8) < 1e-6, said, x=x, y=y)


def test_between_the_straight_line_and_root_n_times_that():
    """The squares of the legs are bound: d₂ ≤ d₁ ≤ √n · d₂ for any two points."""
    x, y = np.random.default_rng(4).normal(size=(2, 10))
    straight = np.sqrt(np.sum((x - y) ** 2))
    got = float(as_numbers(manhattan_distance(x.copy(), y.copy()), shape=(), x=x, y=y))
    said = f"The straight line is {straight:.4g} long; no street is shorter than that."
    assert_holds(got > straight, said, got=got, x=x, y=y)
    said = f"A taxi drives at most √10 times the straight {straight:.4g}."
    assert_holds(got < np.sqrt(10) * straight, said, got=got, x=x, y=y)


def test_points_without_coordinates_lie_together():
    """A sum without terms is 0."""
    assert_close(manhattan_distance([], []), 0, x=[], y=[])


@pytest.mark.parametrize(("m", "n"), [(3, 2), (2, 3), (3, 1), (1, 3)])
def test_different_lengths_are_refused(m, n):
    """Points of two different spaces have no distance, one coordinate or not: ValueError."""
    assert_raises(ValueError, manhattan_distance, [1.0, 2.0, 3.0][:m], [4.0, 6.0, 5.0][:n])


def test_the_points_survive():
    """The caller still needs both points where they were."""
    assert_inputs_survive(manhattan_distance, np.array([1.0, 6.0]), np.array([4.0, 2.0]))
