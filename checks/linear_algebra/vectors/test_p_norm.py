"""Checks for linear_algebra/vectors/p_norm, easiest first."""

from itertools import pairwise

import numpy as np
import pytest

from exercises.linear_algebra.vectors.p_norm import p_norm
from tensortonic_cli.testing import (
    as_numbers,
    assert_close,
    assert_holds,
    assert_inputs_survive,
    assert_raises,
)

INF = float("inf")


def test_cubes_by_hand():
    """27 + 64 + 125 = 216, and 216 is the cube of 6."""
    assert_close(p_norm([3, 4, 5], 3), 6.0, v=[3, 4, 5], p=3)


def test_p_one_is_the_sum_of_the_sizes():
    """With p = 1 there is no power and no root: 4 + 0 + 8 + 0.5 = 12.5."""
    v = np.array([4.0, 0.0, 8.0, 0.5])
    assert_close(p_norm(v.copy(), 1), 12.5, v=v, p=1)


@pytest.mark.parametrize(
    ("v", "p", "expected"), [([-3, 4, -5], 3, 6), ([-2, 3, -6], 2, 7), ([-5, 1], INF, 5)]
)
def test_signs_do_not_matter(v, p, expected):
    """An odd power of a negative entry would be negative; sizes are not. √(4 + 9 + 36) = 7."""
    assert_close(p_norm(v.copy(), p), expected, v=v, p=p)


@pytest.mark.parametrize("p", [1.5, 2, 2.5, 7])
def test_five_equal_sizes(p):
    """Five times 3: (5 · 3ᵖ)^(1/p) = 3 · 5^(1/p), for p between the whole numbers too."""
    v = [3.0, -3.0, 3.0, 3.0, -3.0]
    assert_close(p_norm(v.copy(), p), 3 * 5 ** (1 / p), v=v, p=p)


def test_infinity_gives_the_largest_size():
    """In the limit only the largest of the sizes 2, 7 and 3 counts; two of them count once."""
    v = np.array([2.0, -7.0, 3.0])
    assert_close(p_norm(v.copy(), INF), 7.0, v=v, p=INF)
    assert_close(p_norm([0.5, -0.5], INF), 0.5, v=[0.5, -0.5], p=INF)


@pytest.mark.parametrize("p", [1, 2.5, INF])
def test_the_zero_vector_has_length_zero(p):
    """An arrow that goes nowhere is 0 long, and no 0 / 0 may come in."""
    assert_close(p_norm([0.0, 0.0], p), 0.0, v=[0.0, 0.0], p=p)


@pytest.mark.parametrize(
    ("v", "p", "expected"),
    [
        ([3e200, -4e200, 5e200], 3, 6e200),
        ([3e-200, -4e-200, 5e-200], 3, 6e-200),
        ([10.0, -10.0], 500, 10 * 2 ** (1 / 500)),
        ([0.1, 0.1], 500, 0.1 * 2 ** (1 / 500)),
    ],
)
def test_the_powers_may_be_too_large_or_too_small_for_a_float(v, p, expected):
    """(3, 4, 5) has 6, so c times that has c · 6: the norm fits into a float, and must come out."""
    assert_close(p_norm(v.copy(), p), expected, atol=0, v=v, p=p)


def test_a_larger_p_gives_a_smaller_norm():
    """The balls swell from diamond to square, so the same vector counts less and less."""
    v = np.random.default_rng(7).normal(size=9)
    norms = [
        float(as_numbers(p_norm(v.copy(), p), shape=(), v=v, p=p)) for p in (1, 1.5, 2, 3, 8, INF)
    ]
    falls = all(one > next_one for one, next_one in pairwise(norms))
    assert_holds(falls, "For p = 1, 1.5, 2, 3, 8 and inf the norms must fall.", got=norms, v=v)


@pytest.mark.parametrize("p", [0.5, 0.99, 0, -1])
def test_p_below_one_is_refused(p):
    """With p = 1/2 the way (1, 1) would be 4 long, and its legs 1 each: that is no length."""
    assert_raises(ValueError, p_norm, [1.0, 1.0], p)


def test_the_vector_survives():
    """The caller still needs the vector with its signs and its length."""
    assert_inputs_survive(p_norm, np.array([3.0, -4.0, 5.0]), 3)
