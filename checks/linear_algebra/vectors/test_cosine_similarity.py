"""Checks for linear_algebra/vectors/cosine_similarity, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.vectors.cosine_similarity import cosine_similarity
from tensortonic_cli.testing import assert_close, assert_inputs_survive, assert_raises


def test_arrows_of_length_one_need_no_division():
    """(1, 0) · (0.6, 0.8) = 0.6, and both arrows have length 1 already."""
    assert_close(cosine_similarity([1.0, 0.0], [0.6, 0.8]), 0.6, a=[1.0, 0.0], b=[0.6, 0.8])


def test_three_four_five_by_hand():
    """(3, 4) · (4, 3) = 24 and both lengths are 5, so the cosine is 24 / 25."""
    assert_close(cosine_similarity([3, 4], [4, 3]), 0.96, a=[3, 4], b=[4, 3])


def test_opposite_directions_give_minus_one():
    """Turning an arrow around turns the sign around."""
    a, b = np.array([1.0, -2.0, 3.0]), np.array([-1.0, 2.0, -3.0])
    assert_close(cosine_similarity(a.copy(), b.copy()), -1.0, a=a, b=b)


def test_two_lengths_by_hand():
    """(1, -2, 2) · (2, 3, 6) = 2 - 6 + 12 = 8; the lengths are √9 = 3 and √49 = 7."""
    assert_close(cosine_similarity([1, -2, 2], [2, 3, 6]), 8 / 21, a=[1, -2, 2], b=[2, 3, 6])


@pytest.mark.parametrize("stretch", [1e-3, 7.0, 1e6])
def test_length_does_not_matter(stretch):
    """Only the direction counts: stretching either arrow changes nothing."""
    a, b = np.array([3.0, 4.0]), np.array([4.0, 3.0])
    assert_close(cosine_similarity(a.copy(), stretch * b), 0.96, a=a, b=stretch * b)
    assert_close(cosine_similarity(stretch * a, b.copy()), 0.96, a=stretch * a, b=b)


def test_the_triangle_of_both_arrows_closes():
    """Law of cosines: ‖a - b‖² = ‖a‖² + ‖b‖² - 2 ‖a‖ ‖b‖ cos θ, in six dimensions too."""
    a, b = np.random.default_rng(3).normal(size=(2, 6))
    aa, bb, third_side = np.sum(a**2), np.sum(b**2), np.sum((a - b) ** 2)
    expected = (aa + bb - third_side) / (2 * np.sqrt(aa * bb))
    assert_close(cosine_similarity(a.copy(), b.copy()), expected, a=a, b=b)
    assert_close(cosine_similarity(b.copy(), a.copy()), expected, a=b, b=a)


def test_the_zero_vector_gives_zero():
    """An arrow without length has no direction; by convention it is like nothing."""
    zero, b = np.zeros(3), np.array([1.0, 2.0, 3.0])
    assert_close(cosine_similarity(zero.copy(), b.copy()), 0.0, a=zero, b=b)
    assert_close(cosine_similarity(b.copy(), zero.copy()), 0.0, a=b, b=zero)
    assert_close(cosine_similarity([0, 0], [0, 0]), 0.0, a=[0, 0], b=[0, 0])


def test_entries_that_cancel_are_no_zero_vector():
    """(1, -1) sums to 0 and still points somewhere: the same way as (2, -2)."""
    assert_close(cosine_similarity([1, -1], [2, -2]), 1.0, a=[1, -1], b=[2, -2])


def test_different_lengths_are_refused():
    """Between arrows of two different spaces there is no angle: ValueError."""
    assert_raises(ValueError, cosine_similarity, [1.0, 2.0], [1.0, 2.0, 3.0])
    assert_raises(ValueError, cosine_similarity, [1.0, 2.0, 3.0], [1.0, 2.0])


def test_the_vectors_survive():
    """The caller still needs both vectors as they were."""
    assert_inputs_survive(cosine_similarity, np.array([3.0, 4.0]), np.array([4.0, 3.0]))
