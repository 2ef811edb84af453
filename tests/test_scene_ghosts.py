"""What the reference draws where the learner's function draws something else."""

import math

import pytest

from tensortonic_cli.scene import (
    Arrow,
    Bars,
    Dots,
    Edge,
    Graph,
    Heat,
    Node,
    Panel,
    Path,
    Scene,
    Surface,
    Text,
)
from tensortonic_cli.scene.ghosts import only_ghosts, with_ghosts
from tensortonic_cli.scene.lowering import lower

VIEW = {"x": (-4, 4), "y": (-4, 4)}


def haunted(mine, reference, **panel):
    """Return the shapes of a panel with the learner's marks, next to the reference's."""
    pictures = [lower(Scene([Panel(marks, **panel)])) for marks in (mine, reference)]
    return with_ghosts(*pictures)["panels"][0]["shapes"]


def kinds(shapes):
    """Return the kinds of shapes, those of ghosts in brackets."""
    return [f"({s['k']})" if s.get("ghost") else s["k"] for s in shapes]


def test_the_same_picture_has_no_ghosts():
    """Nor has one whose differences nobody can see."""
    marks = [Arrow((1, 2)), Path([(0, 0), (1, 1)]), Dots([(1, 1)]), Bars([1, 2])]
    nearly = [Arrow((1.001, 2)), Path([(0, 0), (1, 1.001)]), Dots([(1, 1)]), Bars([1, 2.001])]
    assert kinds(haunted(marks, marks, **VIEW)) == ["arrow", "line", "dots", "bars"]
    assert kinds(haunted(nearly, marks, **VIEW)) == ["arrow", "line", "dots", "bars"]


def test_a_ghost_lies_below_what_it_belongs_to():
    """But above what both pictures have in common."""
    shapes = haunted(
        [Dots([(0, 0)]), Arrow((2, 2)), Arrow((3, 0))],
        [Dots([(0, 0)]), Arrow((1, 1)), Arrow((3, 0))],
        **VIEW,
    )
    assert kinds(shapes) == ["dots", "(arrow)", "arrow", "arrow"]
    assert (shapes[1]["b"], shapes[2]["b"]) == ([1, 1], [2, 2])


@pytest.mark.parametrize(
    ("ranges", "off", "on"),
    [
        ({"x": (0, 1000), "y": (0, 1)}, (500, 0.6), (501, 0.5)),
        ({"x": (0, 1), "y": (0, 1000)}, (0.6, 500), (0.5, 501)),
    ],
)
def test_each_axis_has_its_own_measure(ranges, off, on):
    """A tenth of the short axis is seen well, a thousandth of the long one is not."""
    middle = tuple(hi / 2 for _, hi in ranges.values())
    for marks in (lambda p: [Path([(0, 0), p])], lambda p: [Arrow(p)], lambda p: [Dots([p])]):
        assert len(haunted(marks(off), marks(middle), **ranges)) == 2
        assert len(haunted(marks(on), marks(middle), **ranges)) == 1


def test_bars_are_measured_up_the_axis():
    """Probabilities of a wide chart differ by less than a bar's width."""
    looks = {"x": (-1, 400), "y": (0, 1)}
    assert kinds(haunted([Bars([0.5, 0.3])], [Bars([0.5, 0.4])], **looks)) == ["(bars)", "bars"]


def test_wrong_cells_are_named():
    """Measured by the scale of the colours, not by the size of the panel."""
    (cells,) = haunted([Heat([[0.001, 0.002]])], [Heat([[0.001, 0.003]])])
    assert cells["wrong"] == [[0, 1]]
    (cells,) = haunted([Heat([[1.0, 2.0]])], [Heat([[1.0, 2.0]])])
    assert "wrong" not in cells


def test_no_number_is_not_minus_infinity():
    """Both have no colour, but what stands in the cell differs."""
    (cells,) = haunted(
        [Heat([[1.0, math.nan]], numbers=True)], [Heat([[1.0, -math.inf]], numbers=True)]
    )
    assert cells["wrong"] == [[0, 1]]


def test_all_cells_of_a_matrix_of_another_shape_are_wrong():
    """There is no telling which of them belong where."""
    (cells,) = haunted([Heat([[1.0], [2.0]])], [Heat([[1.0, 2.0]])])
    assert cells["wrong"] == [[0, 0], [1, 0]]


def test_wrong_nodes_are_named():
    """A graph has no ghost: its boxes would lie on each other."""

    def graph(words):
        return Graph({"a": Node("a"), "b": Node(words)}, [Edge("a", "b")])

    (found,) = haunted([graph("b 2")], [graph("b 3")])
    assert found["wrong"] == [1]
    assert found["wrong_edges"] == []


def test_wrong_edges_are_named():
    """By what they say, and by where they lead."""

    def graph(*edges):
        return Graph({name: Node(name) for name in "abc"}, [Edge(*edge) for edge in edges])

    right = graph(("a", "b", "×2"), ("b", "c", ""))
    (found,) = haunted([graph(("a", "b", "×3"), ("b", "c", ""))], [right])
    assert found["wrong_edges"] == [0]
    (found,) = haunted([graph(("a", "b", "×2"), ("c", "b", ""))], [right])
    assert (found["wrong"], found["wrong_edges"]) == ([], [1])


def test_words_and_surfaces_have_no_ghosts():
    """Two texts on each other cannot be read, and a surface would hide the other."""
    space = {"x": (0, 1), "y": (0, 1), "z": (0, 1), "axes": False}
    heights = [[0.0, 1.0], [0.0, 1.0]]
    low = [Surface([[0.0, 0.0], [0.0, 0.0]], (0, 1), (0, 1))]
    assert kinds(haunted(low, [Surface(heights, (0, 1), (0, 1))], **space)) == ["mesh"]
    assert kinds(haunted([Text((0, 0), "3")], [Text((0, 0), "4")], **VIEW)) == ["text"]


def test_what_the_learner_lacks_is_a_ghost():
    """Unless the same shape stands somewhere else in the list."""
    shapes = haunted([Dots([(0, 0)])], [Dots([(0, 0)]), Arrow((1, 1))], **VIEW)
    assert kinds(shapes) == ["dots", "(arrow)"]
    marks = [Dots([(0, 0)]), Arrow((1, 1))]
    assert kinds(haunted(marks[::-1], marks, **VIEW)) == ["arrow", "dots"]


def test_values_that_differ_have_the_references_words():
    """As a third entry; those that agree have two."""
    mine, reference = (lower(Scene([], {"a": 1, "b": b})) for b in (2, 3))
    assert with_ghosts(mine, reference)["values"] == [["a", "1"], ["b", "2", "3"]]


def test_a_picture_of_nothing_but_ghosts():
    """For code that is not written yet: all shapes are the reference's, values are to come."""
    reference = lower(Scene([Panel([Arrow((1, 1))], **VIEW)], {"a": 1}, "Look."))
    picture = only_ghosts(reference)
    assert kinds(picture["panels"][0]["shapes"]) == ["(arrow)"]
    assert (picture["values"], picture["say"]) == ([["a", "", "1"]], "Look.")
