"""The skyline: towers side by side, and the line that levels them."""

import math

import numpy as np

from tensortonic_cli.scene import Fill, Panel, Path, Scene, Text
from tensortonic_cli.scene.lowering import lower
from tensortonic_cli.stages.skyline import skyline


def test_towers_stand_side_by_side():
    """Each begins where the one before it ends, and is as high as its number."""
    marks = skyline([0.25, 0.75], np.array([2.0, 0.5]))

    assert [mark for mark in marks if isinstance(mark, Fill)] == [
        Fill([(0.0, 0.0), (0.25, 0.0), (0.25, 2.0), (0.0, 2.0)], "a"),
        Fill([(0.25, 0.0), (1.0, 0.0), (1.0, 0.5), (0.25, 0.5)], "b"),
    ]


def test_a_tower_without_width_has_no_place():
    """The others keep their names and their roles."""
    marks = skyline([0.5, 0.0, 0.5], [1.0, math.inf, 2.0], "uvw", ("a", "b", "c"))

    assert [mark.words for mark in marks if isinstance(mark, Text)] == ["u", "w"]
    assert [mark.role for mark in marks if isinstance(mark, Fill)] == ["a", "c"]
    assert [mark.at for mark in marks if isinstance(mark, Text)] == [(0.25, 0.5), (0.75, 1.0)]


def test_the_line_lies_over_all_towers():
    """It ends where the last tower ends, not at 1: widths need not sum to 1."""
    marks = skyline([0.5, 0.25], [1.0, 2.0], level=1.5, label="mean")

    assert marks[-1] == Path([(0.0, 1.5), (0.75, 1.5)], "ink", label="mean")


def test_numbers_that_are_missing_are_no_trouble():
    """A learner's first attempt may give nan and inf."""
    marks = skyline([math.nan, 0.5, 0.5], [1.0, math.nan, math.inf], "uvw", level=math.nan)

    assert lower(Scene([Panel(marks, (0, 1), (0, 3))]))["panels"]
