"""The stage of vectors, where the shadow's end is the learner's own arrow."""

from tensortonic_cli.scene import Arrow, Path
from tensortonic_cli.stages.vectors import shadow, shadow_to


def test_a_right_end_is_the_shadow_of_its_share():
    """(5, 5) falls on (6, 3) of the line through (4, 2), which is 1.5 of it."""
    assert shadow_to((6.0, 3.0), (5, 5), (4, 2), "c", "p") == shadow((5, 5), (4, 2), 1.5, "c", "p")
    assert len(shadow_to((6.0, 3.0), (5, 5), (4, 2))) == 4


def test_a_wrong_end_beside_the_line_stays_there_and_has_no_right_angle():
    """The arrow and the dashed line go where the learner's numbers say."""
    marks = shadow_to((1.0, 3.0), (5, 5), (4, 2), "c")
    assert marks[1:] == [
        Path([(5, 5), (1.0, 3.0)], "ink", dashed=True, thin=True),
        Arrow((1.0, 3.0), role="c"),
    ]


def test_a_zero_arrow_has_no_line():
    """There is nothing to fall on, and nothing to divide by."""
    assert shadow_to((0.0, 0.0), (5, 5), (0, 0))[0].points == [(0, 0), (0, 0)]
