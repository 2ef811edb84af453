"""Controls keep what a renderer sends within what a visual can draw."""

import math

import pytest

from tensortonic_cli.scene import (
    Choice,
    Drag,
    Frames,
    MatrixEdit,
    Points,
    Slider,
    Toggle,
    Turn,
)

ABSURD = (None, "x", [], [1, 2, 3], {}, math.nan, math.inf, -1e308, 1e308, 10**400, [1e308, -1e308])
CONTROLS = (
    Slider(-1, 2, 0.5),
    Slider(0, 1, 0.5, step=0.1),
    Slider(1e-12, 1, 0.1, log=True),
    Frames(10, value=3),
    Drag((0.5, 0.5), snap=0.25, lo=(-1, -1), hi=(1, 1)),
    Drag((0.5, 0.3), lo=(0, 0), hi=(1, 1), rim=((0, 0), (1, 0), (0.5, 0.866))),
    Points(((0.0, 0.0), (1.0, 1.0)), lo=(-1, -1), hi=(1, 1)),
    Choice(("one", "two"), "two"),
    Toggle(True),
    MatrixEdit([[1.0, 0.0], [0.0, 1.0]], lo=-2, hi=2.05),
    Turn((10.0, 20.0)),
)


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: type(control).__name__)
def test_whatever_comes_is_cleaned_to_something_allowed(control):
    """Nothing raises, and what comes out is left as it is the second time."""
    for given in (*ABSURD, list(ABSURD)):
        found = control.cleaned(given)
        assert control.cleaned(found) == found, given
    assert control.cleaned(control.value) == control.value


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: type(control).__name__)
def test_extremes_are_values_that_the_control_can_have(control):
    """The gate draws them; a renderer could send each of them."""
    extremes = control.extremes()
    assert len(extremes) >= 2
    assert [control.cleaned(extreme) for extreme in extremes] == list(extremes)


def test_a_slider_stays_on_its_steps():
    """They are counted from lo; what lies beyond the ends is the end."""
    slider = Slider(0.05, 0.95, 0.25, step=0.1)
    assert [slider.cleaned(v) for v in (0.29, 0.31, -4, 7)] == [0.25, 0.35, 0.05, 0.95]
    assert Slider(0, 1, 0, step=0.1).cleaned(0.3) == 0.3


def test_frames_are_whole_numbers():
    """The nearest one."""
    assert [Frames(10).cleaned(v) for v in (2.6, -1, 99)] == [3, 0, 10]


def test_a_drag_snaps_then_stays_inside():
    """The grid it snaps to is counted from 0."""
    drag = Drag((0.0, 0.0), snap=0.5, lo=(-1, -1), hi=(1.2, 1.2))
    assert [drag.cleaned(p) for p in ((0.3, -0.8), (9, 9))] == [(0.5, -1.0), (1.0, 1.0)]


def test_a_drag_along_one_axis_keeps_the_other():
    """Its other number is that of its first place, even where lo and hi leave that out."""
    drag = Drag((1.0, 7.0), lo=(0, 0), hi=(4, 4), along="x")
    assert drag.cleaned((3, 3)) == (3.0, 7.0)
    assert drag.extremes() == ((0.0, 7.0), (4.0, 7.0), (2.0, 7.0))


@pytest.mark.parametrize("corners", [((0, 0), (2, 0), (0, 2)), ((0, 2), (2, 0), (0, 0))])
def test_a_drag_stays_inside_its_rim(corners):
    """Whichever way round its corners are told: the nearest point of a side, or a corner."""
    drag = Drag((0.5, 0.5), lo=(-3, -3), hi=(3, 3), rim=corners)
    asked = ((0.2, 0.3), (2.0, 1.0), (0.5, -2.0), (-1.0, -1.0), (3.0, 0.0))
    kept = [(0.2, 0.3), (1.5, 0.5), (0.5, 0.0), (0.0, 0.0), (2.0, 0.0)]
    assert [drag.cleaned(point) for point in asked] == kept


def test_points_are_as_many_as_at_first():
    """Another number of them is not theirs; each is cleaned as a Drag would."""
    points = Points(((0, 0), (1, 1)), lo=(-2, -2), hi=(2, 2))
    assert points.cleaned([[5, 0], [1, -5]]) == ((2.0, 0.0), (1.0, -2.0))
    assert points.cleaned([[5, 0]]) == ((0.0, 0.0), (1.0, 1.0))


def test_a_choice_begins_with_its_first_option():
    """Unless another is named; what is no option is the one it began with."""
    assert Choice(["a", "b"]).value == "a"
    assert Choice(["a", "b"], "b").cleaned("c") == "b"


def test_a_matrix_keeps_its_shape():
    """Missing entries are those it began with; the ends hold even where no step lies on them."""
    matrix = MatrixEdit([[1.0, 2.0], [3.0, 4.0]], lo=-5, hi=5.04, step=0.1)
    assert matrix.cleaned([[0.26], 7, [9]]) == ((0.3, 2.0), (3.0, 4.0))
    assert matrix.cleaned([[9, -9], [5.04, 5.06]]) == ((5.0, -5.0), (5.0, 5.0))


def test_a_view_turns_round_and_does_not_dive():
    """Azimuths go round; the elevation stays between the side and above."""
    assert Turn().cleaned((370, -20)) == (10.0, 0.0)
    assert Turn().cleaned((-10, 120)) == (350.0, 90.0)
