"""What stands along the axes of a panel, and what a picture asks of a learner's numbers."""

import numpy as np
import pytest

from tensortonic_cli.scene import Bars, Dots, Panel, Path, Scene
from tensortonic_cli.scene.lowering import lower
from tensortonic_cli.scene.numbers import SceneError, number, sized

LINE = Path([(0.0, 0.0), (1.0, 1.0)])


def panel(**looks):
    """A lowered panel with one line."""
    return lower(Scene([Panel([LINE], **looks)]))["panels"][0]


def test_an_axis_has_numbers_unless_words_are_given():
    """Nothing stands in for the numbers of an axis that nobody named."""
    lowered = panel()

    assert (lowered["x_names"], lowered["y_names"]) == (None, None)


def test_words_stand_at_their_places():
    """An author's words come with their places, on either axis."""
    lowered = panel(x_names=[(0.25, "left")], y_names=[(0.5, "low"), (1.0, "high")])

    assert lowered["x_names"] == [[0.25, "left"]]
    assert lowered["y_names"] == [[0.5, "low"], [1, "high"]]


def test_no_words_leave_an_axis_bare():
    """An empty list is not the same as none: the numbers go."""
    assert panel(y_names=())["y_names"] == []


def test_words_of_the_panel_go_before_those_of_bars():
    """Bars name themselves only where the panel does not."""
    bars = Bars([1.0], ["bar"])
    own, given = (
        lower(Scene([Panel([bars], x_names=names)]))["panels"][0]["x_names"]
        for names in (None, [(0, "mine")])
    )

    assert (own, given) == ([[0, "bar"]], [[0, "mine"]])


def test_a_row_of_shares_for_each_point():
    """A table turned on its side gives no colours; the sentence says what came."""
    dots = Dots([(0.0, 0.0), (1.0, 1.0), (2.0, 0.0)], mix=np.ones((2, 3)))

    with pytest.raises(SceneError, match=r"each of 3 points here; it got an array of shape \(2, 3"):
        lower(Scene([Panel([dots])]))


def test_shares_follow_their_points():
    """A point that lies out of sight takes its shares with it."""
    dots = Dots([(0.0, 0.0), (99.0, 0.0), (1.0, 1.0)], mix=[[1, 0], [0, 1], [1, 3]])
    [shape] = lower(Scene([Panel([dots], (0, 1), (0, 1))]))["panels"][0]["shapes"]

    assert shape["p"] == [[0, 0], [1, 1]]
    assert shape["mix"] == [[1.0, 0.0], [0.25, 0.75]]


def test_a_matrix_of_the_right_size():
    """Arrays and lists of the asked size come back as lists of floats."""
    assert sized(np.array([[1, 2, 3]]), 1, 3) == [[1.0, 2.0, 3.0]]


@pytest.mark.parametrize(
    ("value", "got"),
    [(np.zeros((3, 1)), "an array of shape (3, 1)"), ([[1, 2]], "a list of length 1 of lists")],
)
def test_a_matrix_of_another_size(value, got):
    """The sentence names both shapes."""
    with pytest.raises(SceneError) as caught:
        sized(value, 1, 3)

    assert str(caught.value) == f"The picture needs a matrix of shape (1, 3) here; it got {got}."


@pytest.mark.parametrize("value", [1.5, 1, True, np.float64(1.5), np.array(1.5), np.array([1.5])])
def test_all_forms_of_a_number(value):
    """Plain floats go the short way; everything else that is one number means the same."""
    assert type(number(value)) is float
    assert number(value) == float(np.ravel(value)[0])
