"""Marks that nobody sees are named; what is seen a little, or meant as background, is not."""

import math

import pytest

from tensortonic_cli.scene import (
    Arrow,
    Bars,
    Dots,
    Fill,
    Graph,
    Heat,
    Node,
    Panel,
    Path,
    Scene,
    Surface,
    Text,
)
from tensortonic_cli.scene.sight import unseen


def named(*marks, **looks):
    """What is unseen of marks in a panel from 0 to 1 both ways."""
    return unseen(Scene([Panel(marks, (0, 1), (0, 1), **looks)]))


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (Path([(2.0, 0.0), (3.0, 1.0)], label="far"), 'Path "far"'),
        (Path([(-1.0, 1.5), (0.2, 9.0)]), "Path in role a"),
        (Arrow((3.0, 3.0), (2.0, 2.0), role="b"), "Arrow in role b"),
        (Dots([(5.0, 0.5), (0.5, 5.0)]), "Dots in role a"),
        (Fill([(2.0, 0.0), (3.0, 0.0), (2.0, 1.0)]), "Fill in role a"),
        (Bars([0.5], shift=4.0), "Bars in role a"),
        (Bars([0.5], base=1.2), "Bars in role a"),
        (Heat([[1.0]], (2, 3), (0, 1)), "Heat in role a"),
        (Text((0.5, 1.2), "above"), 'Text "above"'),
    ],
)
def test_what_lies_outside_is_named(mark, name):
    """By its kind and its words, or else its role."""
    assert named(mark) == [name]
    assert named(mark, title="sums") == [f'{name} in "sums"']


@pytest.mark.parametrize(
    "mark",
    [
        Path([(-9.0, 0.5), (9.0, 0.5)]),
        Path([(-9.0, 0.5), (math.nan, 0.0), (0.5, 0.5)], dots=True),
        Arrow((2.0, 2.0), (-1.0, -1.0)),
        Dots([(1.5, 0.5), (0.5, 0.5)]),
        Fill([(0.1, 0.1), (0.2, 0.1), (0.1, 0.2)]),
        Fill([(-9.0, -9.0), (9.0, -9.0), (0.0, 9.0)]),
        Bars([0.5, 9.0, 0.5]),
        Heat([[1.0]], (0.5, 3), (0, 1)),
        Text((0.5, 1.0), "edge"),
    ],
)
def test_what_is_seen_in_part_is_seen(mark):
    """Panels cut off what is too long; that is what they are for."""
    assert named(mark) == []


@pytest.mark.parametrize(
    "mark",
    [
        Path([(2.0, 2.0), (3.0, 3.0)], role="grid"),
        Dots([(2.0, 2.0)], role="faint"),
        Path([]),
        Dots([(math.nan, 0.5)]),
        Graph({"a": Node("a", at=(9.0, 9.0))}, []),
    ],
)
def test_what_is_not_looked_for(mark):
    """Background, nothing, no numbers, and graphs, which have a place of their own."""
    assert named(mark) == []


def test_logarithms_are_taken_first():
    """On a logarithmic axis places are compared as they are drawn."""
    marks = [Dots([(0.5, 10.0)]), Dots([(0.5, 1e5)])]

    assert unseen(Scene([Panel(marks, (0, 1), (1, 100), log="y")])) == ["Dots in role a"]


def test_space_shows_all_it_has():
    """A panel with heights is turned: what lies outside of it now may be seen later."""
    surface = Surface([[0.0, 1.0], [1.0, 9.0]], (0, 1), (0, 1))

    assert named(surface, Path([(9.0, 9.0, 9.0)]), z=(0, 1)) == []
