"""Stages of models: attention, windows, cells over time, fitted lines, decision regions."""

import numpy as np
import pytest

from tensortonic_cli.scene import Arrow, Dots, Fill, Heat, Path, Scene, Text
from tensortonic_cli.scene.lowering import lower
from tensortonic_cli.scene.numbers import SceneError
from tensortonic_cli.stages.attention import attention_map, mixture
from tensortonic_cli.stages.cells import sequence_cells
from tensortonic_cli.stages.regions import decision_regions
from tensortonic_cli.stages.regression import fitted_line
from tensortonic_cli.stages.window import window_steps


def of_kind(marks, kind):
    """Return the marks of one kind."""
    return [mark for mark in marks if isinstance(mark, kind)]


def test_an_attention_map_has_a_row_for_each_query():
    """Weights with three digits on a scale from 0 to 1; one row may be framed."""
    panel = attention_map([[0.2, 0.80004]], ["q"], ["k₁", "k₂"], lit=0, title="map")
    (heat,) = panel.marks
    assert (heat.values.tolist(), heat.lit, heat.lo, heat.hi) == (
        [[0.2, 0.8]], [(0, 0), (0, 1)], 0, 1,
    )  # fmt: skip
    assert (heat.rows, heat.columns, heat.numbers, panel.title) == (
        ["q"],
        ["k₁", "k₂"],
        True,
        "map",
    )
    with pytest.raises(SceneError, match=r"shape \(1, 2\) here"):
        attention_map([[0.2], [0.8]], ["q"], ["k₁", "k₂"])


def test_a_mixture_hangs_on_threads():
    """Thick for large weights, dashed for small ones, none for what is not read."""
    values = [(0, 0), (1, 0), (1, 1), (0, 1)]
    marks = mixture(values, [0.6, 0.3, 0.095, 0.005], (0.4, 0.1), ("a",))
    threads = of_kind(marks, Path)
    assert [(t.points[0], t.thin, t.dashed) for t in threads] == [
        ((0, 0), False, False),
        ((1, 0), False, False),
        ((1, 1), True, True),
    ]
    dots = of_kind(marks, Dots)
    assert [(d.points, d.label) for d in dots[:2]] == [([(0, 0)], "a"), ([(1, 0)], "")]
    assert (len(dots), dots[-1].points) == (5, [(0.4, 0.1)])


def test_a_window_stands_where_its_cell_comes_from():
    """With a stride and a border of zeros; cells to come are empty."""
    image, result = np.arange(9.0).reshape(3, 3), [[1.0, 2.0], [3.0, 4.0]]
    left, right = window_steps(image, result, (2, 2), 3, stride=2, padding=1)
    (pixels,), (cells,) = left.marks, right.marks
    assert pixels.values.shape == (5, 5)
    assert pixels.values[1].tolist() == [0, 0, 1, 2, 0]
    assert pixels.lit == [(2, 0), (2, 1), (3, 0), (3, 1)]
    assert (cells.values.tolist(), cells.done, cells.lit) == (result, 3, [(1, 0)])
    assert (cells.lo, cells.hi) == (0, 4)


def test_a_window_never_leaves_the_image():
    """A result that is too large frames what is there: the picture shows that it does not fit."""
    left, right = window_steps(np.ones((2, 2)), np.ones((3, 3)), (2, 2), 9)
    assert left.marks[0].lit == []
    assert right.marks[0].lit == [(2, 2)]


def test_before_the_first_step_the_window_waits():
    """At the first cell, which is not filled yet."""
    left, right = window_steps(np.ones((3, 3)), np.ones((2, 2)), (2, 2), 0)
    assert left.marks[0].lit[0] == (0, 0)
    assert (right.marks[0].lit, right.marks[0].done) == ([], 0)


def test_cells_over_time():
    """A column for each step, bands one above the other, arrows up and onwards."""
    x, h = [[1.0], [0.0], [-1.0]], [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]
    panel = sequence_cells({"x": x, "h": h}, ("the", "cat", "sat"), through=("h",))
    columns = of_kind(panel.marks, Heat)
    assert [c.at for c in columns] == [
        (0.0, 0),
        (1.5, 0),
        (3.0, 0),
        (0.0, 1.6),
        (1.5, 1.6),
        (3.0, 1.6),
    ]
    assert columns[4].values.tolist() == [[0.3], [0.4]]
    arrows = of_kind(panel.marks, Arrow)
    assert arrows[0] == Arrow((0.5, 1.6), (0.5, 1.0), "grid")
    assert arrows[-1] == Arrow((3.0, 2.6), (2.5, 2.6), "grid")
    assert (len(arrows), [t.words for t in of_kind(panel.marks, Text)]) == (
        5, ["x", "h", "the", "cat", "sat"],
    )  # fmt: skip
    json_shapes = lower(Scene([panel]))["panels"][0]["shapes"]
    assert [s["k"] for s in json_shapes].count("cells") == 6


def test_cells_that_are_not_there_yet_are_empty():
    """One step is framed; those behind it wait."""
    panel = sequence_cells({"h": [[1.0], [2.0], [3.0]]}, lit=1)
    columns = of_kind(panel.marks, Heat)
    assert [c.done for c in columns] == [None, None, 0]
    assert [c.lit for c in columns] == [[], [(0, 0)], []]
    assert [t.words for t in of_kind(panel.marks, Text)] == ["h", "1", "2", "3"]


def test_a_fitted_line_has_residuals():
    """Each a segment from its point to the line, or the side of a square."""
    points = [(1, 3), (2, 1)]
    panel = fitted_line(points, lambda t: 2.0, (0, 3), (0, 4))
    assert [p.points for p in of_kind(panel.marks, Path)] == [
        [(1, 3), (1, 2)],
        [(2, 1), (2, 2)],
        [(0, 2), (3, 2)],
    ]
    squares = fitted_line(points, lambda t: 2.0, (0, 3), (0, 4), squares=True)
    assert of_kind(squares.marks, Fill)[0].points == [(1, 2), (1, 3), (0, 3), (0, 2)]
    assert (squares.equal, panel.equal) == (True, False)


def test_a_curve_that_is_not_straight_is_drawn_through_many_points():
    """A polynomial, say."""
    panel = fitted_line([(1, 1)], lambda t: t**2, (0, 2), (0, 4), Dots([(0, 0)]), straight=False)
    assert len(panel.marks[-2].points) == 81
    assert panel.marks[-3] == Dots([(0, 0)])


def test_regions_are_asked_for_once():
    """The places of the picture, row by row from below, then the points."""
    asked = []

    def classify(places):
        asked.append(places)
        return (places[:, 0] > 0.5).astype(int)

    panel = decision_regions(classify, [(0.2, 0), (0.9, 0)], (0, 1), (0, 3), cells=(2, 3))
    (places,) = asked
    assert places.tolist() == [
        [0, 0], [1, 0], [0, 1.5], [1, 1.5], [0, 3], [1, 3], [0.2, 0], [0.9, 0],
    ]  # fmt: skip
    heat, first, second, *others = panel.marks
    assert (heat.values.tolist(), heat.palette) == ([[0, 1], [0, 1], [0, 1]], "classes")
    assert (first, second) == (Dots([(0.2, 0)], "a"), Dots([(0.9, 0)], "b"))
    assert [other.points for other in others] == [[], [], []]


def test_points_may_have_labels_of_their_own():
    """Then only the places are classified; a class that does not exist is drawn as a stray."""
    asked = []

    def classify(places):
        asked.append(len(places))
        return np.zeros(len(places))

    panel = decision_regions(
        classify, [(0, 0), (1, 1)], (0, 1), (0, 1), labels=[1, 7], cells=(3, 2)
    )
    dots = of_kind(panel.marks, Dots)
    assert asked == [6]
    assert [d.points for d in dots] == [[], [(0, 0)], [], [], [(1, 1)]]
    assert (dots[-1].role, dots[-1].hollow) == ("bad", True)


def test_classes_of_another_shape_are_a_sentence():
    """One for each point, as numbers."""
    with pytest.raises(SceneError, match="needs an array of shape"):
        decision_regions(lambda places: [[0]] * len(places), [], (0, 1), (0, 1))
