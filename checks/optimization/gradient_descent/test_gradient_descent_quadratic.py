"""Checks for optimization/gradient_descent/gradient_descent_quadratic, easiest first."""

import pytest

from exercises.optimization.gradient_descent.gradient_descent_quadratic import (
    gradient_descent_quadratic,
)
from tensortonic_cli.testing import assert_close


def test_one_step_by_hand():
    """The slope of 3x² - 2x + 5 at x = 1 is 6 - 2 = 4, so x moves to 1 - 0.05 · 4 = 0.8."""
    given = {"a": 3, "b": -2, "c": 5, "x0": 1, "lr": 0.05, "steps": 1}
    assert_close(gradient_descent_quadratic(**given), 0.8, **given)


def test_two_steps_by_hand():
    """On 2x² - 4x the slope 8 leads from 3 to 2.2; there it is 4.8 and leads on to 1.72."""
    given = {"a": 2.0, "b": -4.0, "c": 0.0, "x0": 3.0, "lr": 0.1, "steps": 2}
    assert_close(gradient_descent_quadratic(**given), 1.72, **given)


def test_no_steps_give_the_start_back():
    """Who takes no step stays at x0, however steep it is there."""
    given = {"a": 2.0, "b": -4.0, "c": 7.0, "x0": 3.0, "lr": 0.125, "steps": 0}
    assert_close(gradient_descent_quadratic(**given), 3.0, **given)


@pytest.mark.parametrize("c", [5.0, -100.0, 1e6])
def test_the_height_of_the_parabola_does_not_matter(c):
    """Lifting the curve tilts nothing: from 3 the slopes 8, 4, 2 lead to 2, 1.5, 1.25."""
    given = {"a": 2.0, "b": -4.0, "c": c, "x0": 3.0, "lr": 0.125, "steps": 3}
    assert_close(gradient_descent_quadratic(**given), 1.25, **given)


def test_the_vertex_is_a_place_to_stay():
    """At -b/(2a) = -1.5 the slope is 2 · 4 · (-1.5) + 12 = 0: no step moves x."""
    given = {"a": 4.0, "b": 12.0, "c": 1.0, "x0": -1.5, "lr": 0.1, "steps": 50}
    assert_close(gradient_descent_quadratic(**given), -1.5, **given)


@pytest.mark.parametrize(
    ("lr", "factor"), [(0.05, 0.8), (0.25, 0.0), (0.4, -0.6), (0.5, -1.0), (0.75, -2.0)]
)
def test_each_step_scales_the_distance_to_the_vertex(lr, factor):
    """The distance to the vertex 3 takes the factor 1 - 2aη, short of it, past it, or diverging."""
    given = {"a": 2.0, "b": -12.0, "c": 4.0, "x0": 13.0, "lr": lr, "steps": 5}
    assert_close(gradient_descent_quadratic(**given), 3 + 10 * factor**5, **given)


def test_two_hundred_steps_arrive():
    """With 1 - 2aη = 0.8 nothing is left of the distance: x is the vertex -b/(2a) = -7."""
    given = {"a": 0.5, "b": 7.0, "c": -3.0, "x0": 1000.0, "lr": 0.2, "steps": 200}
    assert_close(gradient_descent_quadratic(**given), -7.0, **given)
