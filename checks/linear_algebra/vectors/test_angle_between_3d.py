"""Checks for linear_algebra/vectors/angle_between_3d, easiest first."""

import math

import numpy as np
import pytest

from exercises.linear_algebra.vectors.angle_between_3d import angle_between_3d
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_a_right_angle():
    """East and north, (3, 0, 0) and (0, 2, 0): a quarter of a full turn of 2π, which is π/2."""
    assert_close(angle_between_3d([3, 0, 0], [0, 2, 0]), math.pi / 2, v=[3, 0, 0], w=[0, 2, 0])


def test_sixty_degrees_by_hand():
    """(1, 0, 1) · (0, 1, 1) = 1 and both lengths are √2: arccos(1/2) = π/3."""
    assert_close(angle_between_3d([1, 0, 1], [0, 1, 1]), math.pi / 3, v=[1, 0, 1], w=[0, 1, 1])


def test_beyond_a_right_angle():
    """(1, -1, 0) · (-2, 0, 2) = -2, the lengths are √2 and √8: arccos(-1/2) = 2π/3."""
    v, w = np.array([1.0, -1.0, 0.0]), np.array([-2.0, 0.0, 2.0])
    assert_close(angle_between_3d(v.copy(), w.copy()), 2 * math.pi / 3, v=v, w=w)


@pytest.mark.parametrize("axis", [0, 1, 2])
def test_along_and_against_an_axis(axis):
    """The same direction is no turn, 0; the opposite one is half a full turn, π."""
    v = np.eye(3)[axis]
    assert_close(angle_between_3d(v.copy(), v.copy()), 0.0, v=v, w=v)
    assert_close(angle_between_3d(v.copy(), 2 * v), 0.0, v=v, w=2 * v)
    assert_close(angle_between_3d(v.copy(), -4 * v), math.pi, v=v, w=-4 * v)


@pytest.mark.parametrize("degrees", [1, 20, 45, 90, 137, 179])
def test_a_turn_is_found_again(degrees):
    """Turn (2, 1, 2) / 3 towards (1, 2, -2) / 3, which stands upright on it, by a known angle."""
    turn = math.radians(degrees)
    v, upright = np.array([2.0, 1.0, 2.0]) / 3, np.array([1.0, 2.0, -2.0]) / 3
    w = 5 * (math.cos(turn) * v + math.sin(turn) * upright)
    assert_close(angle_between_3d(v.copy(), w.copy()), turn, v=v, w=w)


@pytest.mark.parametrize("stretch", [1e-3, 7.0, 1e6])
def test_length_does_not_matter(stretch):
    """(1, 0, 1) and (0, 1, 1) stay π/3 apart however long they are."""
    v, w = np.array([1.0, 0.0, 1.0]), np.array([0.0, 1.0, 1.0])
    assert_close(angle_between_3d(stretch * v, w.copy()), math.pi / 3, v=stretch * v, w=w)
    assert_close(angle_between_3d(v.copy(), stretch * w), math.pi / 3, v=v, w=stretch * w)


def test_the_order_does_not_matter():
    """From v to w it is as far as from w to v: (2, -1, 2) · (-2, 2, 1) = -4, both lengths are 3."""
    v, w = np.array([2.0, -1.0, 2.0]), np.array([-2.0, 2.0, 1.0])
    assert_close(angle_between_3d(v.copy(), w.copy()), math.acos(-4 / 9), v=v, w=w)
    assert_close(angle_between_3d(w.copy(), v.copy()), math.acos(-4 / 9), v=w, w=v)


def test_an_arrow_and_its_opposite_share_half_a_turn():
    """Walk from v by way of w to -v: both angles together are π."""
    v, w = np.random.default_rng(6).normal(size=(2, 3))
    there = as_numbers(angle_between_3d(v.copy(), w.copy()), shape=(), v=v, w=w)
    onwards = as_numbers(angle_between_3d(-v, w.copy()), shape=(), v=-v, w=w)
    said = f"w is {there:.4g} from v and {onwards:.4g} from -v; these must add up to π."
    assert_holds(abs(there + onwards - math.pi) < 1e-6, said, v=v, w=w)


def test_the_zero_vector_has_no_angle():
    """It points nowhere, so any number would be made up: nan says that there is none."""
    zero, w = np.zeros(3), np.array([1.0, 2.0, 3.0])
    assert_close(angle_between_3d(zero.copy(), w.copy()), math.nan, v=zero, w=w)
    assert_close(angle_between_3d(w.copy(), zero.copy()), math.nan, v=w, w=zero)
    assert_close(angle_between_3d([0, 0, 0], [0, 0, 0]), math.nan, v=[0, 0, 0], w=[0, 0, 0])


def test_the_vectors_survive():
    """The caller still needs both vectors as they were, with their lengths."""
    assert_inputs_survive(angle_between_3d, np.array([1.0, 0.0, 1.0]), np.array([0.0, 1.0, 1.0]))
