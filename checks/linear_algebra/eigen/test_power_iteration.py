"""Checks for linear_algebra/eigen/power_iteration, easiest first. The sign of v is free."""

import numpy as np
import pytest

from exercises.linear_algebra.eigen.power_iteration import power_iteration
from tensortonic_cli.testing import assert_close, assert_inputs_survive


def test_an_eigenvector_keeps_its_direction():
    """(0, 3) has no share in the dominant direction (1, 0) and gets none: A only doubles it."""
    given = {"A": np.array([[5.0, 0.0], [0.0, 2.0]]), "v0": np.array([0.0, 3.0]), "n_iters": 4}
    _assert_pair(2.0, [0.0, 1.0], given)


def test_no_multiplication_yet():
    """With v = (3, 4)/5 and A v = (2.2, 5): λ = v · (A v) = 0.6 · 2.2 + 0.8 · 5 = 5.32."""
    given = {"A": np.array([[1.0, 2.0], [3.0, 4.0]]), "v0": np.array([3.0, 4.0]), "n_iters": 0}
    _assert_pair(5.32, [0.6, 0.8], given)


def test_one_step_by_hand():
    """A (1, 0) = (3, 4), so v = (0.6, 0.8); A v = (2.6, 4), so λ = 0.6 · 2.6 + 0.8 · 4 = 4.76."""
    _assert_pair(4.76, [0.6, 0.8], {"A": [[3, 1], [4, 2]], "v0": [2, 0], "n_iters": 1})


@pytest.mark.parametrize("n_iters", [1, 2, 5, 20])
def test_the_share_of_the_weaker_direction_halves(n_iters):
    """(1, 0) is half (1, 1), which A makes 4 times as long, and half (1, -1), only 2 times."""
    given = {"A": np.array([[3.0, 1.0], [1.0, 3.0]]), "v0": np.array([1.0, 0.0])}
    strong, weak = 1.0, 0.5**n_iters
    expected = (4 * strong**2 + 2 * weak**2) / (strong**2 + weak**2)
    v = np.array([strong + weak, strong - weak])
    _assert_pair(expected, v / np.hypot(*v), given | {"n_iters": n_iters})


@pytest.mark.parametrize("n_iters", [60, 61])
def test_a_negative_eigenvalue_keeps_its_sign(n_iters):
    """A (1, -1) = (-5, 5): v turns around in every step, and the eigenvalue is -5, not 5."""
    given = {"A": np.array([[-1.0, 4.0], [4.0, -1.0]]), "v0": np.array([1.0, 0.0])}
    _assert_pair(-5.0, np.array([1.0, -1.0]) / np.sqrt(2), given | {"n_iters": n_iters})


@pytest.mark.parametrize("stretch", [100.0, -1.0, 1e-4])
def test_the_length_of_the_start_does_not_matter(stretch):
    """As in one step by hand, from (1, 0) times any number: only the direction counts."""
    given = {"A": np.array([[3.0, 1.0], [4.0, 2.0]]), "v0": np.array([stretch, 0.0])}
    _assert_pair(4.76, [0.6, 0.8], given | {"n_iters": 1})


@pytest.mark.parametrize("scale", [100.0, 0.01])
def test_two_thousand_steps_keep_their_numbers(scale):
    """100 to the power 2000 is no float, and 0.01 to the power 2000 would be 0."""
    given = {"A": scale * np.array([[2.0, 1.0], [2.0, 3.0]]), "v0": np.array([1.0, 0.0])}
    _assert_pair(4 * scale, np.array([1.0, 2.0]) / np.sqrt(5), given | {"n_iters": 2000})


def test_slow_is_not_settled():
    """Eigenvalues 1 ± b nearly tie, so each step is tiny; a hundred times as many go far."""
    b, n_iters = 5e-6, 2000
    given = {"A": np.array([[1.0, b], [b, 1.0]]), "v0": np.array([1.0, 0.0]), "n_iters": n_iters}
    weak = ((1 - b) / (1 + b)) ** n_iters
    v = np.array([1 + weak, 1 - weak])
    _assert_pair(1 + b * (1 - weak**2) / (1 + weak**2), v / np.hypot(*v), given)


def test_four_dimensions_end_in_the_dominant_direction():
    """A is built to have the eigenvalues 6, -3, 2, 1 along the columns of a reflection."""
    mirror = np.array([1.0, 2.0, -1.0, 3.0])
    axes = np.eye(4) - 2 * np.outer(mirror, mirror) / np.dot(mirror, mirror)
    given = {"A": axes @ np.diag([6.0, -3.0, 2.0, 1.0]) @ axes, "v0": np.ones(4), "n_iters": 60}
    _assert_pair(6.0, axes[:, 0], given)


def test_matrix_and_start_survive():
    """The caller still needs both, to go on from the same start for example."""
    A, v0 = np.array([[3.0, 1.0], [4.0, 2.0]]), np.array([2.0, 1.0])
    assert_inputs_survive(power_iteration, A, v0, 3)


def _assert_pair(value, v, given):
    passed = {k: x.copy() if isinstance(x, np.ndarray) else x for k, x in given.items()}
    got = power_iteration(**passed)
    assert_close(got, (value, _signed(np.asarray(v), got)), atol=1e-6, **given)


def _signed(v, got):
    """Return v with the sign that the learner's vector has, if there is such a vector."""
    try:
        return -v if float(np.dot(got[1], v)) < 0 else v
    except (TypeError, ValueError, LookupError):
        return v
