"""Stages of optimization: descents and races, schedules, losses, decision boundaries."""

import math

import numpy as np
import pytest

from tensortonic_cli.scene import Dots, Heat, Path, Scene
from tensortonic_cli.scene.lowering import lower
from tensortonic_cli.scene.numbers import SceneError
from tensortonic_cli.stages.boundary import decision_boundary
from tensortonic_cli.stages.descent import contour_descent, loss_race
from tensortonic_cli.stages.margin import loss_curves
from tensortonic_cli.stages.schedule import schedule_curve

BOWL = [(2.0, 0.0), (1.0, 0.0), (0.5, 0.0)]


def bowl(x, y):
    """A round bowl."""
    return x * x + y * y


def test_a_descent_lies_over_bands_of_the_root():
    """Where the height grows with the square, the bands grow evenly."""
    field, path, end = contour_descent(bowl, {"GD": BOWL}, (-4, 4), (-4, 4)).marks

    middle = field.values[12]
    assert middle[16] == 0.0
    assert middle[24] == pytest.approx(2.0)
    assert middle[32] == pytest.approx(4.0)
    assert (path.points, path.label, path.dots) == (BOWL, "GD", True)
    assert (end.points, end.big) == (BOWL[-1:], True)


def test_the_first_of_several_paths_is_on_top():
    """Marks that come later are drawn over earlier ones; roles follow the order of the names."""
    panel = contour_descent(bowl, {"mine": BOWL, "other": BOWL[:1]}, (-1, 1), (-1, 1))

    paths = [mark for mark in panel.marks if isinstance(mark, Path)]
    assert [(path.label, path.role) for path in paths] == [("other", "b"), ("mine", "a")]


def test_a_path_that_leaves_the_map_is_drawn_as_far_as_it_goes():
    """Divergence is normal: the picture is lowered, and the far end is not on it."""
    path = [(1.0, 0.0), (1e300, 0.0), (math.nan, 0.0)]
    picture = lower(Scene([contour_descent(bowl, {"GD": path}, (-1, 1), (-1, 1))]))

    lines = [s for s in picture["panels"][0]["shapes"] if s["k"] == "line"]
    assert lines[0]["p"][0] == [1, 0]


def test_a_race_shows_the_height_at_every_step():
    """On a logarithmic axis steady progress is a straight line."""
    panel = loss_race(bowl, {"GD": BOWL, "best": [(0.0, 0.0)]}, steps=4)

    assert panel.marks[0] == Path([(0, 4.0), (1, 1.0), (2, 0.25)], "a", label="GD")
    assert (panel.log, panel.x) == ("y", (0.0, 4.0))
    assert loss_race(bowl, {"GD": BOWL}).x is None
    assert lower(Scene([panel]))["panels"][0]["shapes"][0]["p"][0] == [0, 0.60206]


def test_a_schedule_has_a_marker():
    """The rate is asked for whole steps only, and the marker lies on one of them."""
    panel = schedule_curve({"linear": lambda step: 1 - step / 4}, 4, at=2)

    assert list(panel.marks) == [
        Path([(0.0, 1.0), (1.0, 0.75), (2.0, 0.5), (3.0, 0.25), (4.0, 0.0)], "a", label="linear"),
        Dots([(2.0, 0.5)], "a", big=True),
    ]
    assert panel.x == (0.0, 4.0)


def test_a_logarithmic_schedule_begins_at_the_first_step():
    """Step 0 has no logarithm: the axis fits what is left."""
    panel = schedule_curve({"root": lambda step: max(step, 1) ** -0.5}, 100, log="xy")

    assert panel.x is None
    assert lower(Scene([panel]))["panels"][0]["x"][0] > -0.2


def test_losses_have_dots_over_one_place():
    """One line for each loss, and on it the value at the place."""
    guide, *marks = loss_curves({"square": lambda m: m * m, "size": abs}, -2.0, 2.0, 1.5, 5)

    assert guide.points[0] == (1.5, 0.0)
    assert [mark.role for mark in marks] == ["a", "a", "b", "b"]
    assert marks[0].points == [(-2.0, 4.0), (-1.0, 1.0), (0.0, 0.0), (1.0, 1.0), (2.0, 4.0)]
    assert marks[1].points == [(1.5, 2.25)]


def test_losses_without_a_place_are_lines_alone():
    """No guide and no dots."""
    assert [type(m) for m in loss_curves({"square": lambda m: m * m}, -1.0, 1.0)] == [Path]


def test_a_boundary_asks_for_all_places_at_once():
    """The field has the predicted classes, the dots those that are known."""
    asked = []

    def predict(places):
        asked.append(places.shape)
        return 1 * (places[:, 0] > 0) + (places[:, 1] > 0)

    panel = decision_boundary(predict, [(-1, 0), (1, 0), (1, 1)], [0, 1, 1], (-2, 2), (-1, 1))
    field, zeros, ones = panel.marks

    assert asked == [(1200, 2)]
    assert field.palette == "classes"
    assert np.array_equal(
        field.values, np.outer([0] * 15 + [1] * 15, [1] * 40) + ([0] * 20 + [1] * 20)
    )
    assert (zeros.points, zeros.role) == ([(-1, 0)], "a")
    assert (ones.points, ones.role) == ([(1, 0), (1, 1)], "b")


def test_a_boundary_of_shares_has_bands():
    """A probability goes from 0 to 1 whatever the plane shows of it."""
    panel = decision_boundary(
        lambda places: np.full(len(places), 0.5), [(0, 0)], [1], (-1, 1), (-1, 1), shares=True
    )
    field = panel.marks[0]

    assert isinstance(field, Heat)
    assert (field.levels, field.lo, field.hi) == (10, 0.0, 1.0)


def test_a_boundary_needs_one_number_for_each_place():
    """The sentence says how many were asked for and what came."""
    with pytest.raises(SceneError, match="each of 1200 points here; it got a list of length 1"):
        decision_boundary(lambda places: [1], [(0, 0)], [0], (-1, 1), (-1, 1))
