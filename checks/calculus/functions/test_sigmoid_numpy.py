"""Checks for calculus/functions/sigmoid_numpy, easiest first."""

import math

import numpy as np

from exercises.calculus.functions.sigmoid_numpy import sigmoid
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_zero_gives_one_half():
    """e⁰ = 1, so σ(0) = 1 / (1 + 1)."""
    assert_close(sigmoid(0.0), 0.5, x=0.0)


def test_three_to_one_gives_three_quarters():
    """e^(-ln 3) = 1/3, so σ(ln 3) = 1 / (1 + 1/3) = 3/4: odds of 3 to 1."""
    assert_close(sigmoid(math.log(3)), 0.75, x=math.log(3))


def test_negative_entries_fall_below_one_half():
    """Odds of 1 to 4, 1 to 1 and 4 to 1 are the probabilities 1/5, 1/2 and 4/5."""
    x = np.log([1 / 4, 1, 4])
    assert_close(sigmoid(x.copy()), [0.2, 0.5, 0.8], x=x)


def test_a_list_of_integers_will_do():
    """1 / (1 + 1/e) is e / (1 + e); Python's lists and whole numbers are numbers too."""
    one = math.e / (1 + math.e)
    assert_close(sigmoid([-1, 0, 1]), [1 - one, 0.5, one], x=[-1, 0, 1])


def test_a_matrix_keeps_its_shape():
    """Every entry on its own: odds of 1 : 9, 1 : 1, 9 : 1 and 2 : 3, 4 : 1, 99 : 1."""
    x = np.log([[1 / 9, 1, 9], [2 / 3, 4, 99]])
    assert_close(sigmoid(x.copy()), [[0.1, 0.5, 0.9], [0.4, 0.8, 0.99]], x=x)


def test_both_sides_add_up_to_one():
    """σ(-x) = 1 - σ(x): what is not yes is no."""
    x = np.random.default_rng(1).normal(scale=3, size=(2, 4))
    right, left = as_numbers(sigmoid(x.copy()), (2, 4), x=x), as_numbers(sigmoid(-x), (2, 4), x=-x)
    gap = float(np.abs(right + left - 1).max())
    assert_holds(gap < 1e-6, f"σ(x) + σ(-x) misses 1 by up to {gap:.3g}.", got=right, x=x)


def test_the_curve_climbs_from_zero_to_one():
    """Larger x, larger σ(x), and it never reaches 0 or 1 on the way."""
    x = np.linspace(-8, 8, 17)
    got = as_numbers(sigmoid(x.copy()), (17,), x=x)
    assert_holds(0 < got.min() <= got.max() < 1, "Values must lie between 0 and 1.", got=got, x=x)
    assert_holds(np.diff(got) > 0, "Where x grows, σ(x) must grow too.", got=got, x=x)


def test_far_out_it_is_zero_or_one():
    """e¹⁰⁰⁰ is too large for a float; the answer must not become nan for it."""
    x = np.array([-1000.0, -700.0, 0.0, 700.0, 1000.0])
    assert_close(sigmoid(x.copy()), [0.0, 0.0, 0.5, 1.0, 1.0], x=x)


def test_the_input_survives():
    """The caller still needs x as it was."""
    assert_inputs_survive(sigmoid, np.array([-1.5, 0.0, 2.5]))
