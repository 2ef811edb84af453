"""Checks for linear_algebra/matrices/rotation_2d, easiest first."""

import math

import numpy as np
import pytest

from exercises.linear_algebra.matrices.rotation_2d import rotation_2d
from tensortonic_cli.testing import as_numbers, assert_close, assert_inputs_survive


def test_no_turn_at_all():
    """With cos 0 = 1 and sin 0 = 0 everything stays where it is."""
    assert_close(rotation_2d(0), [[1.0, 0.0], [0.0, 1.0]], theta=0)


def test_a_quarter_turn():
    """(1, 0) goes up to (0, 1), and (0, 1) goes on to (-1, 0): these are the two columns."""
    theta = math.pi / 2
    assert_close(rotation_2d(theta), [[0.0, -1.0], [1.0, 0.0]], theta=theta)


def test_three_four_five():
    """The angle whose cosine is 4 / 5 and whose sine is 3 / 5."""
    theta = math.atan2(3, 4)
    assert_close(rotation_2d(theta), [[0.8, -0.6], [0.6, 0.8]], theta=theta)


def test_a_negative_angle_turns_back():
    """For -θ the cosine is the same and the sine is the negative one: 0.8 and -0.6."""
    theta = -math.atan2(3, 4)
    assert_close(rotation_2d(theta), [[0.8, 0.6], [-0.6, 0.8]], theta=theta)


@pytest.mark.parametrize(("turns", "sign"), [(0.5, -1), (1, 1), (-3.5, -1), (10, 1)])
def test_half_and_full_turns(turns, sign):
    """Half a turn sends x to -x, a full one brings it home, and ten of them do too."""
    theta = turns * 2 * math.pi
    assert_close(rotation_2d(theta), sign * np.eye(2), theta=theta)


@pytest.mark.parametrize("degrees", [0, 45, 110, 200, 300])
def test_points_go_round_their_circle(degrees):
    """A point at 30 degrees, 2 away from the origin, is then at 30 degrees more than the turn."""
    theta, start = math.radians(degrees), math.radians(30)
    x = np.array([math.sqrt(3), 1.0])
    landed = as_numbers(rotation_2d(theta), shape=(2, 2), theta=theta) @ x
    expected = [2 * math.cos(start + theta), 2 * math.sin(start + theta)]
    assert_close(landed, expected, theta=theta, x=x)


@pytest.mark.parametrize("theta", [0.3, -1.1, 2, 100.0])
def test_two_turns_make_one(theta):
    """θ first and then the rest of a quarter turn: the product is the whole quarter turn."""
    rest = math.pi / 2 - theta
    first = as_numbers(rotation_2d(theta), shape=(2, 2), theta=theta)
    second = as_numbers(rotation_2d(rest), shape=(2, 2), theta=rest)
    assert_close(second @ first, [[0.0, -1.0], [1.0, 0.0]], theta=theta)


@pytest.mark.parametrize("theta", [0.7, -2.0, 50.0])
def test_lengths_and_angles_stay(theta):
    """Both columns have length 1 and stand at a right angle: Rᵀ R = I, so Rᵀ undoes the turn."""
    R = as_numbers(rotation_2d(theta), shape=(2, 2), theta=theta)
    assert_close(R.T @ R, np.eye(2), theta=theta)


def test_the_angle_survives():
    """An angle may come as an array without dimensions; the caller still needs it, 7 and all."""
    assert_inputs_survive(rotation_2d, np.array(7.0))
