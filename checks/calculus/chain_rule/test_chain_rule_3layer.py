"""Checks for calculus/chain_rule/chain_rule_3layer, easiest first."""

import math

import numpy as np
import pytest

from exercises.calculus.chain_rule.chain_rule_3layer import chain_rule_3layer
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds

NEAR = {"rtol": 1e-6, "atol": 1e-8}
KEYS = {"factors", "analytical_gradient", "numerical_gradient"}


def test_zero_weights_put_every_sigmoid_at_one_half():
    """σ(0) = 1/2, so each σ′ is 1/4; two factors are weights of 0, and so is the product."""
    given = {"w1": 0.0, "w2": 0.0, "w3": 0.0, "x": 3.0}
    _assert_answer([0.25, 0.0, 0.25, 0.0, 0.25, 3.0], 0.0, given)


def test_one_half_three_quarters_four_fifths():
    """z₁ = σ(0) = 1/2, z₂ = σ(ln 3) = 3/4, y = σ(ln 4) = 4/5: σ′ is 4/25, 3/16 and 1/4."""
    given = {"w1": 0.0, "w2": 2 * math.log(3), "w3": math.log(4) * 4 / 3, "x": 5.0}
    factors = [0.16, given["w3"], 0.1875, given["w2"], 0.25, 5.0]
    _assert_answer(factors, 0.0375 * given["w2"] * given["w3"], given)


def test_negative_signals_by_hand():
    """z₁ = σ(-ln 4) = 1/5, z₂ = σ(ln 9) = 9/10, y = σ(-ln 3) = 1/4; x and w₃ are negative."""
    given = {"w1": math.log(2), "w2": 5 * math.log(9), "w3": -math.log(3) / 0.9, "x": -2.0}
    factors = [0.1875, given["w3"], 0.09, given["w2"], 0.16, -2.0]
    _assert_answer(factors, -0.0054 * given["w2"] * given["w3"], given)


def test_an_input_of_zero_stops_the_chain():
    """Where x is 0, w₁ has nothing to multiply: moving it moves nothing, and z₁ stays at 1/2."""
    given = {"w1": 7.0, "w2": 2 * math.log(3), "w3": math.log(4) * 4 / 3, "x": 0.0}
    _assert_answer([0.16, given["w3"], 0.1875, given["w2"], 0.25, 0.0], 0.0, given)


@pytest.mark.parametrize("seed", range(5))
def test_the_gradient_is_the_product_of_its_factors(seed):
    """A chain of slopes multiplies: out of 3 : 1 and 2 : 1 comes 6 : 1."""
    given = _weights(seed)
    factors, analytical, _ = _parts(chain_rule_3layer(**given), given)
    product = math.prod(factors.tolist())
    otherwise = f"The factors multiply to {product:.6g}; analytical_gradient is {analytical:.6g}."
    assert_holds(abs(product - analytical) <= 1e-6 * abs(product) + 1e-9, otherwise, **given)


@pytest.mark.parametrize("seed", range(5))
def test_formula_and_measurement_agree(seed):
    """Two ways to one slope, and neither uses the other."""
    given = _weights(seed)
    _, analytical, numerical = _parts(chain_rule_3layer(**given), given)
    otherwise = f"The formula gives {analytical:.9g}, the measurement {numerical:.9g}."
    close = abs(numerical - analytical) <= 1e-6 * abs(analytical) + 1e-8
    assert_holds(close, otherwise, **given)


@pytest.mark.parametrize("seed", range(5, 10))
def test_three_sigmoids_pass_on_a_64th_at_most(seed):
    """No σ′ is above 1/4, so |dy/dw₁| is at most |w₂ w₃ x| / 64: the gradient fades on its way."""
    given = _weights(seed)
    factors, analytical, _ = _parts(chain_rule_3layer(**given), given)
    steepness = factors[::2]
    fits = (steepness > 0) & (steepness <= 0.25)
    assert_holds(fits, "Factors 1, 3 and 5 are σ′: above 0, at most 1/4.", got=factors, **given)
    most = abs(given["w2"] * given["w3"] * given["x"]) / 64
    otherwise = f"The gradient has the size {abs(analytical):.6g}; at most {most:.6g} gets through."
    assert_holds(abs(analytical) <= most + 1e-9, otherwise, **given)


def test_the_measurement_takes_the_step_as_it_is():
    """At x = 1000 a step of 1e-5 is coarse enough to tell; worked out with 50 digits."""
    given = {"w1": -0.001, "w2": 4.0, "w3": 2.0, "x": 1000.0}
    _, analytical, numerical = _parts(chain_rule_3layer(**given), given)
    slopes = {"analytical_gradient": analytical, "numerical_gradient": numerical}
    expected = {
        "analytical_gradient": 44.73056582019677,
        "numerical_gradient": 44.729943646227255,
    }
    assert_close(slopes, expected, **given)


def _weights(seed):
    numbers = np.random.default_rng(seed).normal(scale=2, size=4)
    return dict(zip(("w1", "w2", "w3", "x"), map(float, numbers), strict=True))


def _assert_answer(factors, gradient, given):
    expected = {
        "factors": factors,
        "analytical_gradient": gradient,
        "numerical_gradient": gradient,
    }
    assert_close(chain_rule_3layer(**given), expected, **NEAR, **given)


def _parts(got, given):
    whole = isinstance(got, dict) and got.keys() == KEYS
    assert_holds(whole, "It must be a dict with the three keys of the docstring.", got=got, **given)
    factors = as_numbers(got["factors"], (6,), **given)
    slopes = [
        as_numbers(got[f"{how}_gradient"], (), **given) for how in ("analytical", "numerical")
    ]
    return factors, *map(float, slopes)
