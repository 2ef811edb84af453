"""Stages of calculus: tangents, surfaces, arrows over contours, gradients in a graph."""

import math

import numpy as np
import pytest

from tensortonic_cli.scene import Arrow, Dots, Edge, Heat, Node, Path, Scene
from tensortonic_cli.scene.lowering import lower
from tensortonic_cli.scene.numbers import SceneError
from tensortonic_cli.stages.arrows import contour_arrows
from tensortonic_cli.stages.backprop import backprop_graph
from tensortonic_cli.stages.surface import surface_path
from tensortonic_cli.stages.tangent import curve_tangent, needle, tangent


def of_kind(panel, kind):
    """Return the marks of one kind."""
    return [mark for mark in panel.marks if isinstance(mark, kind)]


def test_a_tangent_goes_through_its_point():
    """It is as long across as asked, whatever its slope is."""
    assert tangent((1, 5), 2, 4) == Path([(-1, 1), (3, 9)], "b")
    assert tangent((1, 5), -1, 2, role="c", dashed=True).points == [(0, 6), (2, 4)]


def test_a_curve_with_the_learners_tangent():
    """The curve below, what is added, then the line and the point it touches."""
    extra = Dots([(0, 0)])
    panel = curve_tangent(
        lambda t: t * t, 1, 3.0, -2, 2, extra, y=(-1, 4), title="t²", names=("f", "f′")
    )
    graph, added, line, touch = panel.marks
    assert (graph.points[0], graph.points[-1], graph.label) == ((-2, 4), (2, 4), "f")
    assert (added, line.label, touch.points) == (extra, "f′", [(1, 1)])
    assert (line.points[1][1] - line.points[0][1]) / 1.8 == pytest.approx(3.0)
    assert (panel.x, panel.y, panel.title) == ((-2, 2), (-1, 4), "t²")


def test_a_needle_stands_on_its_axis():
    """Its head is the learner's value, on the curve or beside it."""
    axis, graph, hand, head = needle(math.cos, 0.0, 0.5, -3, 3)
    assert (axis.points, len(graph.points)) == ([(-3, 0), (3, 0)], 73)
    assert (hand.points, head.points) == ([(0, 0), (0, 0.5)], [(0, 0.5)])


def test_a_path_lies_on_its_surface():
    """Each point at the height of the surface there, cut where that is cut."""
    panel = surface_path(
        lambda x, y: x + y, (0, 1), (0, 2), (0, 2.5), (30, 40), [(0, 0), (1, 1), (1, 2)], [(1, 1)]
    )
    surface, path, last, dot = panel.marks
    assert (surface.values[0][0], surface.values[-1][-1]) == (0, 3)
    assert path.points == [(0, 0, 0), (1, 1, 2), (1, 2, 2.5)]
    assert (last.points, dot.points) == ([(1, 2, 2.5)], [(1, 1, 2)])
    assert (path.role, dot.role) == ("b", "c")
    kinds = [s["k"] for s in lower(Scene([panel]))["panels"][0]["shapes"]]
    assert kinds == ["line", "line", "mesh", "line", "dots", "dots"]


def test_arrows_stand_on_a_grid_over_the_contour():
    """As long as the learner's vectors times a fixed scale: twice as long looks wrong."""

    def tips(factor):
        panel = contour_arrows(
            lambda x, y: x * y, lambda p: [factor * p[1], factor * p[0]], (0, 4), (0, 2),
            scale=0.5, counts=(2, 1), levels=7,
        )  # fmt: skip
        assert (panel.marks[0].levels, panel.equal) == (7, True)
        return [(tuple(a.tail), tuple(a.tip - a.tail)) for a in of_kind(panel, Arrow)]

    assert tips(1) == [((1, 1), (0.5, 0.5)), ((3, 1), (0.5, 1.5))]
    assert tips(2) == [((1, 1), (1, 1)), ((3, 1), (1, 3))]


def test_a_field_of_bands_has_its_values_where_they_belong():
    """Rows from below: the last row is that of the largest y."""
    panel = contour_arrows(lambda x, y: y, lambda p: p, (0, 1), (0, 2), counts=(1, 1))
    heat = of_kind(panel, Heat)[0]
    assert (heat.values[0][0], heat.values[-1][-1]) == (0, 2)


def test_a_vector_of_another_shape_is_a_sentence():
    """A flat gradient of the wrong length, or a number."""
    with pytest.raises(SceneError, match=r"shape \(2,\) here"):
        contour_arrows(lambda x, y: 0.0, lambda p: 1.0, (0, 1), (0, 1))


def test_boxes_have_values_and_gradients():
    """Slopes stand on the arrows; what has no gradient yet, or none left, is told apart."""
    panel = backprop_graph(
        {"w": 2.0, "y": 0.5, "L": np.float64(1.25)},
        {"w": 1e-9, "L": 1},
        {("w", "y"): 0.25, ("y", "L"): None},
        {"w": (-0.5, 0.0)},
    )
    graph = panel.marks[0]
    assert graph.nodes == {
        "w": Node("w 2\n∂ 1e-09", "faint", (-0.5, 0.0)),
        "y": Node("y 0.5\n∂ ?", "grid"),
        "L": Node("L 1.25\n∂ 1", "a"),
    }
    assert graph.edges == [Edge("w", "y", "×0.25", "b"), Edge("y", "L", "", "b")]


def test_a_gradient_that_is_no_number_is_a_sentence():
    """A dict may hold anything."""
    with pytest.raises(SceneError, match="needs a number here; it got a list of length 1"):
        backprop_graph({"w": 2.0}, {"w": [1]}, {})
