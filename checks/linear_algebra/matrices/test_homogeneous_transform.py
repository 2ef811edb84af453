"""Checks for linear_algebra/matrices/homogeneous_transform, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.matrices.homogeneous_transform import apply_homogeneous_transform
from tensortonic_cli.testing import as_numbers, assert_close, assert_inputs_survive

QUARTER = np.array([[0.0, -1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])  # about the z axis


def test_a_shift_alone():
    """R = I and t = (10, 20, 30): (1, 2, 3) goes to (11, 22, 33), three numbers as before."""
    T, p = _transform(np.eye(3), [10.0, 20.0, 30.0]), np.array([1.0, 2.0, 3.0])
    assert_close(apply_homogeneous_transform(T.copy(), p.copy()), [11.0, 22.0, 33.0], T=T, points=p)


def test_a_quarter_turn_alone():
    """With t = 0 and a quarter turn about the z axis: x becomes y, and y becomes -x."""
    T, p = _transform(QUARTER, [0.0, 0.0, 0.0]), np.array([1.0, 2.0, 3.0])
    assert_close(apply_homogeneous_transform(T.copy(), p.copy()), [-2.0, 1.0, 3.0], T=T, points=p)


def test_first_the_turn_then_the_shift():
    """(1, 2, 3) turns to (-2, 1, 3), and (-2 + 10, 1 + 20, 3 + 30) = (8, 21, 33)."""
    T, p = _transform(QUARTER, [10.0, 20.0, 30.0]), np.array([1.0, 2.0, 3.0])
    assert_close(apply_homogeneous_transform(T.copy(), p.copy()), [8.0, 21.0, 33.0], T=T, points=p)


@pytest.mark.parametrize("n", [2, 3, 4])
def test_points_are_rows(n):
    """Every row is turned and shifted by itself; three of them look like a matrix and are none."""
    T = _transform(QUARTER, [10.0, 20.0, 30.0])
    points = np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0], [5.0, 0.0, -1.0], [0.0, -7.0, 0.0]])[:n]
    expected = [[8.0, 21.0, 33.0], [10.0, 20.0, 30.0], [10.0, 25.0, 29.0], [17.0, 20.0, 30.0]][:n]
    assert_close(apply_homogeneous_transform(T.copy(), points.copy()), expected, T=T, points=points)


def test_lists_are_fine():
    """T and the points may come as lists: x is doubled, y halved, and z becomes z + x - 1."""
    T = [[2, 0, 0, 0], [0, 0.5, 0, 0], [1, 0, 1, -1], [0, 0, 0, 1]]
    points = [[1, 4, 2], [-3, 2, 0]]
    got = apply_homogeneous_transform(_rows(T), _rows(points))
    assert_close(got, [[2, 2, 2], [-6, 1, -4]], T=T, points=points)
    assert_close(apply_homogeneous_transform(_rows(T), [1, 4, 2]), [2, 2, 2], T=T, points=[1, 4, 2])


def test_whole_numbers_may_become_decimals():
    """Half of (1, 2, 3) is (0.5, 1, 1.5), and a quarter more makes (0.75, 1.25, 1.75)."""
    T, p = _transform(0.5 * np.eye(3), [0.25, 0.25, 0.25]), np.array([1, 2, 3])
    assert_close(apply_homogeneous_transform(T.copy(), p.copy()), [0.75, 1.25, 1.75], T=T, points=p)


def test_one_transform_after_another_is_their_product():
    """T₂ T₁ does T₁ first: (1, 2, 3) moves on to (11, 22, 33), then turns to (-22, 11, 33)."""
    first = _transform(np.eye(3), [10.0, 20.0, 30.0])
    T, p = _transform(QUARTER, [0.0, 0.0, 0.0]) @ first, np.array([1.0, 2.0, 3.0])
    got = apply_homogeneous_transform(T.copy(), p.copy())
    assert_close(got, [-22.0, 11.0, 33.0], T=T, points=p)


def test_the_inverse_brings_everything_back():
    """Where R p + t = q for every p, the inverse of T has to send each q to its p."""
    rng = np.random.default_rng(12)
    R, t, points = rng.normal(size=(3, 3)), rng.normal(size=3), rng.normal(size=(5, 3))
    moved = np.array([[sum(R[i] * p) + t[i] for i in range(3)] for p in points])
    back = np.linalg.inv(_transform(R, t))
    assert_close(
        apply_homogeneous_transform(back.copy(), moved.copy()), points, T=back, points=moved
    )


def test_an_arrow_between_two_points_is_not_shifted():
    """From (3, 1, 1) to (3, 3, 1) is (0, 2, 0); turned it is (-2, 0, 0), wherever both went."""
    T = _transform(QUARTER, [100.0, -50.0, 7.0])
    points = np.array([[3.0, 1.0, 1.0], [3.0, 3.0, 1.0]])
    moved = as_numbers(
        apply_homogeneous_transform(T.copy(), points.copy()), shape=(2, 3), T=T, points=points
    )
    assert_close(moved[1] - moved[0], [-2.0, 0.0, 0.0], T=T, points=points)


def test_the_transform_and_the_points_survive():
    """The caller still needs T and the points as they were."""
    T = _transform(QUARTER, [10.0, 20.0, 30.0])
    assert_inputs_survive(apply_homogeneous_transform, T, np.array([1.0, 2.0, 3.0]))
    points = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    assert_inputs_survive(apply_homogeneous_transform, T, points)


def _transform(R, t):
    T = np.eye(4)
    T[:3, :3], T[:3, 3] = R, t
    return T


def _rows(matrix):
    return [row.copy() for row in matrix]
