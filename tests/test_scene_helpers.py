"""Helpers that call learners' functions, and plain geometry."""

import math

import numpy as np
import pytest

from tensortonic_cli.scene import (
    Fill,
    Path,
    arc,
    blend,
    circle,
    curve,
    flat,
    grid,
    identity,
    spaced,
    table,
    under,
    walk,
)


def test_spaced_numbers_include_both_ends():
    """One alone is the first."""
    assert spaced(0, 1, 5) == [0.0, 0.25, 0.5, 0.75, 1.0]
    assert spaced(2, 3, 1) == [2.0]


def test_blending_goes_through_nested_values():
    """Lists, tuples and arrays alike, entry by entry."""
    assert blend(identity(2), np.array([[3.0, 2.0], [0.0, 1.0]]), 0.5) == [[2.0, 1.0], [0.0, 1.0]]
    assert blend((0, 0), (4, 8), 0.25) == [1.0, 2.0]


def test_a_curve_is_the_graph_of_what_the_function_returns():
    """Even where that is no number: lowering says so, or leaves a gap."""
    assert curve(lambda x: x * x, -1, 1, 3, role="b") == Path([(-1, 1), (0, 0), (1, 1)], role="b")
    assert under(lambda x: 2.0, 0, 1, 2) == Fill([(0, 0), (0, 2), (1, 2), (1, 0)])


def test_grid_lines_go_through_the_function():
    """As many lines both ways, each through the images of the places along it."""
    lines = grid(lambda p: (2 * p[0], p[1]), reach=1, count=2, role="faint")
    assert len(lines) == 6
    assert lines[0] == Path([(-2, -1), (-2, 1)], role="faint", thin=True)
    assert lines[1] == Path([(-2, -1), (2, -1)], role="faint", thin=True)


def test_a_table_has_a_row_for_each_place_over_y_from_below():
    """Row i, column j belongs to the i-th y and the j-th x."""
    assert table(lambda x, y: 10 * y + x, (0, 2), (0, 1), 3, 2) == [[0, 1, 2], [10, 11, 12]]


def test_a_walk_takes_so_many_steps():
    """The start is the first state."""
    assert walk(lambda x: x / 2, 8, 3) == [8, 4, 2, 1]
    assert walk(lambda s: (s[0] + 1, s[1] * 2), (0, 1), 2) == [(0, 1), (1, 2), (2, 4)]


@pytest.mark.parametrize(
    "step",
    [lambda x: x * -1e3, lambda x: math.nan, lambda x: None, lambda x: 1j * x],
    ids=["diverges", "nan", "None", "complex"],
)
def test_a_walk_ends_where_it_leaves_the_numbers(step):
    """A learner's step may diverge or forget to return."""
    states = walk(step, 5.0, 50)
    assert len(states) <= 3
    assert all(abs(state) < 1e6 for state in states)


def test_flat_numbers_of_anything():
    """In order; what is no number is nan."""
    assert flat(([1, np.array([2.0, 3.0])], (np.float64(4), True))) == [1, 2.0, 3.0, 4.0, True]
    assert math.isnan(flat([None])[0])


def test_an_arc_goes_the_short_way():
    """From 170 to -170 degrees it passes 180, and it ends where b points."""
    a, b = ((math.cos(t), math.sin(t)) for t in (math.radians(170), math.radians(-170)))
    points = arc(a, b, radius=2.0).points
    assert min(x for x, _ in points) == pytest.approx(-2.0)
    assert points[0] == pytest.approx((2 * a[0], 2 * a[1]))
    assert points[-1] == pytest.approx((2 * b[0], 2 * b[1]))


def test_a_circle_comes_back_to_its_start():
    """All its points are as far from the centre."""
    points = circle(2.0, (1.0, 1.0), count=9)
    assert points[-1] == pytest.approx(points[0])
    assert [math.dist(point, (1, 1)) for point in points] == pytest.approx([2.0] * 9)
