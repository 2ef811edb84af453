"""Checks for calculus/gradients/numerical_gradient, easiest first."""

import numpy as np
import pytest

from exercises.calculus.gradients.numerical_gradient import numerical_gradient
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

NEAR = {"rtol": 1e-5, "atol": 1e-7}


def test_a_linear_function_has_its_coefficients():
    """3x₀ - 2x₁ + 7x₂ climbs by 3, by -2 and by 7 along the three axes."""
    x = np.array([1.0, 2.0, -1.0])
    got = numerical_gradient(lambda x: 3 * x[0] - 2 * x[1] + 7 * x[2], x.copy())
    assert_close(got, [3.0, -2.0, 7.0], **NEAR, f="3x₀ - 2x₁ + 7x₂", x=x)


def test_one_entry_moves_while_the_other_stays():
    """x₀² x₁ at (3, 5): along x₀ the slope is 2 · 3 · 5, along x₁ it is 3²."""
    x = np.array([3.0, 5.0])
    got = numerical_gradient(lambda x: x[0] ** 2 * x[1], x.copy(), h=0.5)
    assert_close(got, [30.0, 9.0], **NEAR, f="x₀² x₁", x=x, h=0.5)


def test_a_list_of_integers_will_do():
    """x₀² x₁ / 4 at (3, 5) has the slopes 7.5 and 2.25: neither step nor slope is whole."""
    got = numerical_gradient(lambda x: x[0] ** 2 * x[1] / 4, [3, 5])
    assert_close(got, [7.5, 2.25], **NEAR, f="x₀² x₁ / 4", x=[3, 5])


def test_integer_arrays_move_by_less_than_one():
    """½ (x₀² + x₁² + x₂²) has the gradient x; an array of integers cannot hold x + h."""
    x = np.array([4, -3, 1])
    got = numerical_gradient(lambda x: 0.5 * (x**2).sum(), x.copy())
    assert_close(got, [4.0, -3.0, 1.0], **NEAR, f="½ (x₀² + x₁² + x₂²)", x=x)


def test_a_matrix_gives_a_matrix():
    """aᵀ X b is Σ aᵢ Xᵢⱼ bⱼ, so the slope along Xᵢⱼ is aᵢ bⱼ."""
    a, b = np.array([2.0, -1.0]), np.array([1.0, 3.0, 5.0])
    x = np.array([[0.5, 1.0, 2.0], [-1.0, 0.0, 4.0]])
    got = numerical_gradient(lambda x: a @ x @ b, x.copy())
    assert_close(got, [[2.0, 6.0, 10.0], [-1.0, -3.0, -5.0]], **NEAR, f="aᵀ X b", a=a, b=b, x=x)


@pytest.mark.parametrize("shape", [(1,), (3, 1), (2, 3, 2)])
def test_any_shape_will_do(shape):
    """The sum of all squares has the gradient 2x, in however many dimensions."""
    x = np.random.default_rng(6).normal(size=shape)
    got = numerical_gradient(lambda x: (x**2).sum(), x.copy())
    assert_close(got, 2 * x, **NEAR, f="sum of all squares", x=x)


@pytest.mark.parametrize("h", [0.5, 0.1, 2.0])
def test_cubes_are_off_by_the_step_squared(h):
    """((x + h)³ - (x - h)³) / (2h) = 3x² + h² for each entry: 6.75 + h², h² and 3 + h²."""
    x = np.array([1.5, 0.0, -1.0])
    got = numerical_gradient(lambda x: (x**3).sum(), x.copy(), h)
    assert_close(got, np.array([6.75, 0.0, 3.0]) + h**2, **NEAR, f="x₀³ + x₁³ + x₂³", x=x, h=h)


def test_it_agrees_with_a_known_gradient():
    """The gradient of log Σ exp(xᵢ) is the softmax of x: exp(xᵢ) / Σ exp(xⱼ)."""
    x = np.random.default_rng(7).normal(size=5)
    got = numerical_gradient(lambda x: np.log(np.exp(x).sum()), x.copy())
    assert_close(got, np.exp(x) / np.exp(x).sum(), **NEAR, f="log Σ exp(xᵢ)", x=x)


def test_it_vanishes_at_a_minimum():
    """At the bottom of a bowl the ground is level in every direction."""
    bottom, width = np.array([[1.0, -2.0], [0.5, 3.0]]), np.array([[1.0, 4.0], [2.0, 0.5]])
    got = numerical_gradient(lambda x: (width * (x - bottom) ** 2).sum(), bottom.copy())
    slope = float(np.abs(as_numbers(got, (2, 2), f="Σ wᵢⱼ (xᵢⱼ - cᵢⱼ)²", x=bottom)).max())
    assert_holds(slope < 1e-7, f"At a minimum a slope of {slope:.3g} is left.", got=got, x=bottom)


def test_the_input_survives():
    """Not even its last bit may differ: x + h - 2h + h need not be x again."""
    x = np.array([0.1, 0.7, -1.3, 100.3])
    assert_inputs_survive(numerical_gradient, _product, x)


def _product(x):
    return float(np.prod(x))
