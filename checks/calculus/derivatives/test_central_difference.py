"""Checks for calculus/derivatives/central_difference, easiest first."""

import math

import numpy as np
import pytest

from exercises.calculus.derivatives.central_difference import central_difference
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

NEAR = {"rtol": 1e-6, "atol": 1e-8}


def test_a_straight_line_has_one_slope():
    """7x - 2 climbs by 7 for every step of 1."""
    got = central_difference(lambda x: 7 * x - 2, 3.0, h=0.25)
    assert_close(got, 7.0, **NEAR, f="7x - 2", x=3.0, h=0.25)


def test_a_square_by_hand():
    """(3.5² - 2.5²) / (2 · 0.5) = (12.25 - 6.25) / 1 = 6, the slope 2x itself."""
    got = central_difference(lambda x: x**2, 3.0, h=0.5)
    assert_close(got, 6.0, **NEAR, f="x²", x=3.0, h=0.5)


@pytest.mark.parametrize("h", [1e-3, 0.25, 2.0, 50.0])
def test_parabolas_are_exact_at_any_step(h):
    """What bends to the right bends as much to the left: 3x² - 4x + 5 has the slope 6x - 4."""
    got = central_difference(lambda x: 3 * x**2 - 4 * x + 5, 2.0, h)
    assert_close(got, 8.0, **NEAR, f="3x² - 4x + 5", x=2.0, h=h)


@pytest.mark.parametrize("h", [0.5, 0.1, 3.0])
def test_a_cube_is_off_by_the_step_squared(h):
    """((x + h)³ - (x - h)³) / (2h) = (6x²h + 2h³) / (2h) = 3x² + h²; here 6.75 + h²."""
    got = central_difference(lambda x: x**3, 1.5, h)
    assert_close(got, 6.75 + h**2, **NEAR, f="x³", x=1.5, h=h)


def test_every_entry_has_its_own_slope():
    """The sine has the slope cos x; at this step it comes out as cos x · sin(h) / h."""
    x = np.array([[0.0, 1.0, -2.0], [3.0, 0.5, 10.0]])
    expected = np.cos(x) * math.sin(0.5) / 0.5
    assert_close(central_difference(np.sin, x.copy(), h=0.5), expected, **NEAR, f="sin", x=x, h=0.5)


def test_a_list_of_integers_will_do():
    """x² / 4 has the slope x / 2, which is no whole number where x is odd."""
    got = central_difference(lambda x: x**2 / 4, [-3, 0, 1, 2], h=0.5)
    assert_close(got, [-1.5, 0.0, 0.5, 1.0], **NEAR, f="x² / 4", x=[-3, 0, 1, 2], h=0.5)


def test_the_step_has_a_default():
    """With the default h, e^x has its own value as slope to six digits."""
    x = np.array([-1.0, 0.0, 2.0])
    assert_close(central_difference(np.exp, x.copy()), np.exp(x), **NEAR, f="exp", x=x)


def test_halving_the_step_quarters_the_error():
    """The errors to the right and to the left cancel, all but a part that goes with h²."""
    errors = []
    for h in (0.2, 0.1):
        got = central_difference(np.exp, 1.0, h)
        errors.append(float(as_numbers(got, (), f="exp", x=1.0, h=h)) - math.e)
    ratio = errors[0] / errors[1] if errors[1] else math.inf
    otherwise = (
        f"From h = 0.2 to h = 0.1 the error shrinks {ratio:.3g} times; it should be about 4."
    )
    assert_holds(3.9 < ratio < 4.1, otherwise, f="exp", x=1.0)


def test_the_input_survives():
    """The caller still needs x as it was; f must not be asked at a shifted x of theirs."""
    assert_inputs_survive(central_difference, np.cos, np.array([0.1, 0.7, -1.3]), h=1e-3)
