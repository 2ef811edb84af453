"""Checks for models/classic/k_means_assignment, easiest first."""

import numpy as np
import pytest

from exercises.models.classic.k_means_assignment import k_means_assignment
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_points_on_a_line():
    """From 4 it is 4 to 0 and 6 to 10; from 8 it is 8 and 2; from 1 it is 1 and 9."""
    points, centroids = [[4], [8], [1]], [[0], [10]]
    got = k_means_assignment([[4], [8], [1]], [[0], [10]])
    assert_close(got, [0, 1, 0], points=points, centroids=centroids)


def test_straight_lines_in_the_plane():
    """From (0, 0) the squares are 9 + 9 = 18 and 25; from (2, 1) they are 1 + 4 and 4 + 16."""
    points, centroids = [[0, 0], [2, 1]], [[3, 3], [0, 5]]
    got = k_means_assignment([[0, 0], [2, 1]], [[3, 3], [0, 5]])
    assert_close(got, [0, 0], points=points, centroids=centroids)
    points, centroids = [[0, 0], [1, 1], [-6, 2]], [[-3, 3], [4, 0], [-1, -1]]
    got = k_means_assignment([[0, 0], [1, 1], [-6, 2]], [[-3, 3], [4, 0], [-1, -1]])
    assert_close(got, [2, 2, 0], points=points, centroids=centroids)


def test_the_largest_difference_does_not_decide():
    """From (0, 0, 0) the squares are 9 + 9 + 9 = 27 and 16, though 3 is less than 4."""
    points, centroids = np.zeros((1, 3)), np.array([[3.0, 3.0, 3.0], [4.0, 0.0, 0.0]])
    got = k_means_assignment(points.copy(), centroids.copy())
    assert_close(got, [1], points=points, centroids=centroids)


def test_ties_go_to_the_lower_index():
    """5 lies midway between 0 and 10; (0, 0) is 5 away from (3, 4), (-5, 0) and (4, -3)."""
    points, centroids = [[5], [20]], [[10], [0], [10]]
    got = k_means_assignment([[5], [20]], [[10], [0], [10]])
    assert_close(got, [0, 0], points=points, centroids=centroids)
    points, centroids = [[0, 0]], [[6, 0], [3, 4], [-5, 0], [4, -3]]
    got = k_means_assignment([[0, 0]], [[6, 0], [3, 4], [-5, 0], [4, -3]])
    assert_close(got, [1], points=points, centroids=centroids)


def test_a_point_on_a_centroid_gets_it():
    """Nothing is nearer than a distance of 0."""
    centroids = np.random.default_rng(2).normal(size=(5, 3))
    order = [3, 0, 4, 4, 1, 2, 0]
    got = k_means_assignment(centroids[order], centroids.copy())
    assert_close(got, order, points=centroids[order], centroids=centroids)


def test_a_single_centroid_gets_every_point():
    """Whoever has one choice takes it, however far away."""
    points, centroids = np.array([[1.0, -2.0], [1e6, 3.0], [0.0, 0.0]]), np.array([[7.0, 7.0]])
    got = k_means_assignment(points.copy(), centroids.copy())
    assert_close(got, [0, 0, 0], points=points, centroids=centroids)


@pytest.mark.parametrize("shift", [(0.0, 0.0), (-50.0, 20.0), (3000.0, -4000.0)])
def test_moving_everything_together_changes_nothing(shift):
    """Each point stays within 1.5 of its own centroid, and the centroids are 10 apart."""
    centroids = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0]]) + shift
    order = [2, 0, 1, 3, 3, 1, 2]
    points = centroids[order] + np.random.default_rng(6).uniform(-1, 1, size=(7, 2))
    got = k_means_assignment(points.copy(), centroids.copy())
    assert_close(got, order, points=points, centroids=centroids)


@pytest.mark.parametrize(("n", "k", "d"), [(4, 3, 2), (3, 3, 3), (9, 2, 5), (40, 7, 4)])
def test_no_other_centroid_is_nearer(n, k, d):
    """Walking from a point to any other centroid, you never get there sooner."""
    rng = np.random.default_rng(n)
    points, centroids = rng.normal(size=(n, d)), rng.normal(size=(k, d))
    given = {"points": points, "centroids": centroids}
    chosen = as_numbers(k_means_assignment(points.copy(), centroids.copy()), shape=(n,), **given)
    known = bool(np.all(np.isin(chosen, range(k))))
    assert_holds(known, f"Every index must be a whole number from 0 to {k - 1}.", got=chosen)
    for i, j in enumerate(chosen.astype(int)):
        ways = np.sqrt(((centroids - points[i]) ** 2).sum(axis=1))
        otherwise = (
            f"Point {i} went to centroid {j}, {ways[j]:.4g} away; one is {min(ways):.4g} away."
        )
        assert_holds(ways[j] <= min(ways) + 1e-9, otherwise, got=chosen, **given)


def test_points_and_centroids_survive():
    """The next half of the algorithm moves the centroids to the points as they were."""
    points, centroids = np.array([[1.0, 5.0], [4.0, 2.0]]), np.array([[0.0, 4.0], [6.0, 6.0]])
    assert_inputs_survive(k_means_assignment, points, centroids)
