"""Checks for linear_algebra/vectors/vector_projection, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.vectors.vector_projection import vector_projection
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_a_shadow_by_hand():
    """Here u · v = 20 + 10 = 30 and v · v = 16 + 4 = 20: the shadow is 1.5 · (4, 2)."""
    assert_close(vector_projection([5, 5], [4, 2]), [6.0, 3.0], u=[5, 5], v=[4, 2])


def test_on_an_axis_one_coordinate_is_left():
    """Light from straight above: on the line through (0, 10, 0) only the height 7 is kept."""
    u, v = np.array([3.0, 7.0, -2.0]), np.array([0.0, 10.0, 0.0])
    assert_close(vector_projection(u.copy(), v.copy()), [0.0, 7.0, 0.0], u=u, v=v)


def test_a_shadow_may_fall_backwards():
    """Now u · v = -6 - 4 - 8 = -18 and v · v = 9: -2 · (2, -1, 2), on the other side of 0."""
    u, v = np.array([-3.0, 4.0, -4.0]), np.array([2.0, -1.0, 2.0])
    assert_close(vector_projection(u.copy(), v.copy()), [-4.0, 2.0, -4.0], u=u, v=v)


def test_a_right_angle_casts_no_shadow():
    """(3, -4) · (8, 6) = 24 - 24 = 0: nothing of u goes along v."""
    assert_close(vector_projection([3, -4], [8, 6]), [0.0, 0.0], u=[3, -4], v=[8, 6])


def test_whole_numbers_may_have_fractions_as_shadow():
    """(1, 2) · (2, 2) = 6 and 6 / 8 = 0.75, times (2, 2): 1.5 from integers of any kind."""
    u, v = np.array([1, 2]), np.array([2, 2])
    assert_close(vector_projection(u.copy(), v.copy()), [1.5, 1.5], u=u, v=v)
    assert_close(vector_projection([1, 2], [2, 2]), [1.5, 1.5], u=[1, 2], v=[2, 2])


@pytest.mark.parametrize("stretch", [0.25, -3.0, 1e-4, 1e5])
def test_only_the_line_of_v_counts(stretch):
    """(4, 2) stretched, or turned around, lies on the same line: the shadow stays (6, 3)."""
    u, v = np.array([5.0, 5.0]), stretch * np.array([4.0, 2.0])
    assert_close(vector_projection(u.copy(), v.copy()), [6.0, 3.0], u=u, v=v)


@pytest.mark.parametrize("stretch", [0.25, -3.0, 1e5])
def test_a_longer_arrow_has_a_longer_shadow(stretch):
    """An arrow c times (5, 5) casts c times (6, 3)."""
    u, v = stretch * np.array([5.0, 5.0]), np.array([4.0, 2.0])
    expected = stretch * np.array([6.0, 3.0])
    assert_close(vector_projection(u.copy(), v.copy()), expected, u=u, v=v)


def test_what_lies_on_the_line_is_its_own_shadow():
    """The shadow of a shadow is the shadow: -2.5 · (1, -2, 3, 0.5) is on the line already."""
    v = np.array([1.0, -2.0, 3.0, 0.5])
    assert_close(vector_projection(-2.5 * v, v.copy()), -2.5 * v, u=-2.5 * v, v=v)


def test_the_rest_stands_upright_on_v():
    """(u - proj) · v = 0, and the squares of shadow and rest make that of u, as Pythagoras says."""
    u, v = np.random.default_rng(8).normal(size=(2, 7))
    shadow = as_numbers(vector_projection(u.copy(), v.copy()), shape=(7,), u=u, v=v)
    leaning = float((u - shadow) @ v)
    said = f"The rest u - proj has the dot product {leaning:.3g} with v; a right angle gives 0."
    assert_holds(abs(leaning) < 1e-9, said, got=shadow, u=u, v=v)
    off = float(shadow @ shadow + (u - shadow) @ (u - shadow) - u @ u)
    said = f"The squares of shadow and rest miss that of u by {off:.3g}."
    assert_holds(abs(off) < 1e-9, said, got=shadow, u=u, v=v)


def test_the_vectors_survive():
    """The caller still needs both vectors as they were."""
    assert_inputs_survive(vector_projection, np.array([5.0, 5.0]), np.array([4.0, 2.0]))
