"""Stages of information theory: mosaics, tables, information bars, code trees."""

import numpy as np
import pytest

from tensortonic_cli.scene import Dots, Fill, Heat, Path, Scene, Text
from tensortonic_cli.scene.lowering import lower
from tensortonic_cli.stages.code_tree import code_tree, code_words
from tensortonic_cli.stages.information import information_bars, span_bars
from tensortonic_cli.stages.joint import joint_table
from tensortonic_cli.stages.mosaic import mosaic


def fills(panel):
    """The boxes of a panel as (left, right, low, high), in order."""
    found = []
    for mark in panel.marks:
        if isinstance(mark, Fill):
            x, y = zip(*mark.points, strict=True)
            found.append(pytest.approx((min(x), max(x), min(y), max(y))))
    return found


def words(panel):
    """What is written in a panel."""
    return [mark.words for mark in panel.marks if isinstance(mark, Text)]


def test_the_areas_of_a_mosaic_are_the_probabilities():
    """A strip is as wide as P(X), and cut where P(Y | X) says."""
    panel = mosaic([[0.1, 0.3], [0.3, 0.3]], "st", "uv")

    assert fills(panel) == [
        (0.0, 0.4, 0.0, 0.25),
        (0.0, 0.4, 0.25, 1.0),
        (0.4, 1.0, 0.0, 0.5),
        (0.4, 1.0, 0.5, 1.0),
    ]
    assert words(panel) == ["0.10", "0.30", "0.30", "0.30"]


def test_a_mosaic_shows_where_independence_would_cut():
    """The dashed line lies at P(Y); the names stand in the middle of their shares."""
    panel = mosaic([[0.1, 0.3], [0.3, 0.3]], "st", "uv")

    [dashed] = [mark for mark in panel.marks if isinstance(mark, Path) and mark.dashed]
    assert dashed.points == [(0, 0.4), (1, 0.4)]
    assert panel.marks.index(dashed) < len(panel.marks) - len(words(panel))
    assert panel.x_names == [(0.2, "s"), (0.7, "t")]
    assert panel.y_names == [(0.2, "u"), (0.7, "v")]


def test_a_strip_without_width_is_no_trouble():
    """An outcome of X that never comes has no shares of Y."""
    picture = lower(Scene([mosaic([[0.0, 0.0], [0.5, 0.5]], "st", "uv")]))

    assert len(picture["panels"][0]["shapes"]) > 4


def test_information_bars_overlap_by_what_is_shared():
    """H(X) ends where the overlap ends, and the parts add up to both."""
    panel = information_bars(1.0, 0.8, 0.3)

    assert fills(panel) == [
        (0.0, 1.0, 2.1, 2.9),
        (0.7, 1.5, 1.1, 1.9),
        (0.0, 0.7, 0.1, 0.9),
        (0.7, 1.0, 0.1, 0.9),
        (1.0, 1.5, 0.1, 0.9),
    ]
    places = [mark.at for mark in panel.marks if isinstance(mark, Text)]
    assert [row for _, row in places] == [2.5, 1.5, 0.5, 0.5, 0.5]
    assert [x for x, _ in places] == pytest.approx([0.5, 1.1, 0.35, 0.85, 1.25])
    assert words(panel) == ["H(X)", "H(Y)", "H(X|Y)", "I", "H(Y|X)"]


def test_span_bars_lie_where_their_numbers_say():
    """What a learner's function returned is a start or an end too, also as an array."""
    panel = span_bars([(0, np.array(1.5), 1, "a", "one"), (1.5, 2, 0, "b", "two")], unit="nats")

    assert fills(panel) == [(0.0, 1.5, 1.1, 1.9), (1.5, 2.0, 0.1, 0.9)]
    assert words(panel) == ["one", "two"]
    assert (panel.y, panel.x_label) == ((0, 2), "nats")


def test_a_span_without_length_has_no_words():
    """They would stand in the bars beside it, or in none."""
    assert words(span_bars([(0, 1, 0, "a", "one"), (1, 1, 0, "b", "two")])) == ["one"]


def test_a_joint_table_has_bars_for_its_sums():
    """P(X) to the right of its row, P(Y) over its column; the longest is as long as a cell."""
    panel = joint_table([[0.1, 0.3, 0.1], [0.2, 0.1, 0.2]], "st", "uvw")

    assert panel.marks[0] == Heat(
        [[0.1, 0.3, 0.1], [0.2, 0.1, 0.2]], numbers=True, lo=0, rows="st", columns="uvw"
    )
    right, top = fills(panel)[:2], fills(panel)[2:]
    assert right == [(3.15, 4.15, 1.1, 1.9), (3.15, 4.15, 0.1, 0.9)]
    assert top == [(0.1, 0.9, 2.15, 2.75), (1.1, 1.9, 2.15, 2.95), (2.1, 2.9, 2.15, 2.75)]
    assert words(panel) == ["0.50", "0.50", "0.30", "0.40", "0.30"]
    places = [mark.at for mark in panel.marks if isinstance(mark, Text)]
    assert places == [(3.65, 1.5), (3.65, 0.5), (0.5, 2.65), (1.5, 2.65), (2.5, 2.65)]
    assert (panel.x, panel.y, panel.equal) == ((0, 4.25), (0, 3.25), True)


def test_margins_may_be_those_of_the_learner():
    """What the learner's function returned is drawn, right or wrong."""
    panel = joint_table([[0.5, 0.5]], "s", "uv", margins=(np.array([0.2]), np.array([0.4, 0.1])))

    assert words(panel) == ["0.20", "0.40", "0.10"]


def test_a_table_of_zeros_has_bars_without_length():
    """A learner's first attempt may well be all zeros."""
    assert fills(joint_table([[0.0, 0.0]], "s", "uv")) == [
        (2.15, 2.15, 0.1, 0.9),
        (0.1, 0.9, 1.15, 1.15),
        (1.1, 1.9, 1.15, 1.15),
    ]


def test_canonical_words_of_given_lengths():
    """Words count upwards, shortest first; symbols of equal length come in their order."""
    assert code_words([2.0, 1.0, 3.0, 3.0], [3, 2, 1, 0]) == {1: "0", 0: "10", 3: "110", 2: "111"}


@pytest.mark.parametrize(
    ("lengths", "expected"),
    [
        ([1.0, 1.0, 1.0], {0: "0", 1: "1"}),
        ([1.0, 1.5, -1.0, 99.0, float("nan")], {0: "0"}),
        ([0.0, 1.0], {0: ""}),
        ([0.0], {0: ""}),
    ],
)
def test_what_has_no_place_gets_no_word(lengths, expected):
    """Too many short words, fractions and absurd lengths are normal input."""
    assert code_words(lengths, range(len(lengths))) == expected


def tree_lines(panel):
    """The branches of a tree: where each begins and ends, and whether its bit is wasted."""
    return [(*mark.points, mark.dashed) for mark in panel.marks if isinstance(mark, Path)]


def leaves(panel, role="ink"):
    """Where the symbols of a tree stand, by what is written there."""
    dots = [mark for mark in panel.marks if isinstance(mark, Dots) and mark.label]
    return {mark.label: mark.points[0] for mark in dots if mark.role == role}


def test_a_tree_joins_its_branches_in_their_middle():
    """Each branch is one bit to the right; leaves stand on rows of their own."""
    panel = code_tree([1, 2, 2], [0.5, 0.25, 0.25], "abc", 2)

    assert tree_lines(panel) == [
        ((1, -2.5), (2, -2.0), False),
        ((1, -2.5), (2, -3.0), False),
        ((0, -1.75), (1, -1.0), False),
        ((0, -1.75), (1, -2.5), False),
    ]
    assert words(panel) == ["0", "1", "0.5", "0", "1", "1"]
    assert leaves(panel) == {"a 0": (1.0, -1.0), "b 10": (2.0, -2.0), "c 11": (2.0, -3.0)}
    assert panel.x_names[:3] == [(0, "0"), (1, "1"), (2, "2")]


def test_a_forest_before_all_merges():
    """The lightest join comes first; before it there are leaves alone."""
    lengths, weights = [1, 2, 2], [0.5, 0.25, 0.25]
    counts = [len(tree_lines(code_tree(lengths, weights, "abc", n))) for n in (0, 1, 2, 9)]

    assert counts == [0, 2, 4, 4]


def test_a_branch_to_nobody_is_dashed():
    """Words longer than they need be waste a bit; it is no merge."""
    panel = code_tree([1, 2], [0.5, 0.5], "ab", 1)

    assert tree_lines(panel) == [
        ((1, -2.0), (2, -2.0), False),
        ((1, -2.0), (2, -2.5), True),
        ((0, -1.5), (1, -1.0), False),
        ((0, -1.5), (1, -2.0), False),
    ]


def test_a_wasted_bit_comes_after_what_it_leads_to():
    """Before the first merge there are no branches, though the root has one and weighs no more."""
    assert tree_lines(code_tree([2, 2], [0.5, 0.5], "ab", 0)) == []
    assert len(tree_lines(code_tree([2, 2], [0.5, 0.5], "ab", 1))) == 4


def test_the_words_of_branches_stand_in_their_middle():
    """And the weight of a join over it."""
    panel = code_tree([1, 1], [30, 10], "ab", 1)

    places = {mark.words: mark.at for mark in panel.marks if isinstance(mark, Text)}
    assert places == {"0": (0.5, -1.25), "1": (0.5, -1.75), "40": (0, pytest.approx(-1.22))}


def test_symbols_without_a_place_stand_alone():
    """Where the lengths are too short for a tree, the picture says for which symbols."""
    panel = code_tree([1, 1, 1], [0.5, 0.3, 0.2], "abc", 2)

    assert leaves(panel, "ink") == {"a 0": (1.0, -1.0), "b 1": (1.0, -2.0)}
    assert leaves(panel, "bad") == {"c no place": (1.0, -3.0)}


def test_lengths_of_another_count_are_drawn_as_far_as_they_go():
    """A list that is too long or too short names what it can."""
    for lengths in ([1], [1, 2, 3, 3, 3]):
        picture = lower(Scene([code_tree(lengths, [0.5, 0.3, 0.2], "abc", 2)]))
        assert picture["panels"][0]["shapes"]
