"""Words around the pictures of a terminal: whole where there is room, else cut with a mark."""

import itertools
import math

import pytest

from tensortonic_cli.render.raster import Look, draw
from tensortonic_cli.scene import (
    Bars,
    Edge,
    Fill,
    Graph,
    Heat,
    Node,
    Panel,
    Path,
    Scene,
    Text,
)
from tensortonic_cli.scene.lowering import lower


def rows(panel, cols, lines, *, braille=True):
    """Return the rows of a picture of one panel as plain words."""
    drawing = draw(lower(Scene([panel])), cols, lines, Look("none", braille))
    return ["".join(part for part, _ in row) for row in drawing.rows]


def test_names_that_fit_stand_in_one_row():
    """The bars have all rows but the one."""
    shown = rows(Panel([Bars([1, 2, 3], ["one", "two", "six"])]), 24, 10)
    assert shown[-1].split() == ["one", "two", "six"]


def test_longer_names_are_broken_into_two_rows():
    """Between their words, if no line is longer than a bar leaves room for."""
    names = ["joint XY", "given X", "alone Y"]
    shown = rows(Panel([Bars([1, 2, 3], names)]), 26, 10)
    assert (shown[-2].split(), shown[-1].split()) == (["joint", "given", "alone"], ["XY", "X", "Y"])


def test_single_long_names_are_staggered():
    """Every other one stands a row lower: then each has twice the room."""
    names = ["spectral", "Frobenius", "nuclear"]
    shown = rows(Panel([Bars([1, 2, 3], names)]), 26, 10)
    assert (shown[-2].split(), shown[-1].split()) == (["spectral", "nuclear"], ["Frobenius"])


def test_names_are_cut_with_a_mark_at_last():
    """Where even two rows have no room for them."""
    names = ["incomprehensibility", "counterrevolutionary", "uncharacteristically"]
    shown = rows(Panel([Bars([1, 2, 3], names)]), 26, 10)
    cut = shown[-2].split() + shown[-1].split()
    assert [name[-1] for name in cut] == ["…"] * 3
    assert rows(Panel([Bars([1, 2, 3], names)]), 26, 10, braille=False)[-1].split()[0][-1] == "~"


def test_a_low_panel_leaves_names_out_rather_than_rows():
    """Every other one, each of them whole."""
    shown = rows(Panel([Bars([1, 2, 3], ["first", "second", "third"])]), 18, 5)
    assert shown[-1].split() == ["first", "third"]


def test_names_of_rows_are_cut_with_a_mark():
    """They have a third of the panel."""
    heat = Heat([[1.0, 2.0]], rows=["a very long name"])
    assert any(line.lstrip().startswith("a very") and "…" in line for line in rows(
        Panel([heat]), 26, 8))  # fmt: skip


def test_a_long_title_takes_two_rows():
    """Where the panel has rows enough; else it is cut, with a mark."""
    panel = Panel([Bars([1, 2], ["a", "b"])], title="slope after each factor of the chain")
    assert [line.strip() for line in rows(panel, 26, 10)[:2]] == [
        "slope after each factor of", "the chain",
    ]  # fmt: skip
    assert rows(panel, 26, 7)[0].strip() == "slope after each factor o…"


@pytest.mark.parametrize(("lines", "head"), [(10, 2), (7, 1)])
def test_a_title_and_the_words_for_bars(lines, head):
    """The words for the bars stand below a title that fills its row, or the title is cut."""
    marks = [Bars([1, 2], ["a", "b"], label="before"), Bars([2, 1], role="b", label="after")]
    shown = rows(Panel(marks, title="How probable each outcome is"), 30, lines)
    above = " ".join(shown[:head])
    assert all(word in above for word in ("before", "after"))
    assert ("How probable each outcome is" in above) == (head == 2)


def test_every_row_has_its_name_also_if_that_is_a_number():
    """Of the numbers along an axis some are left out, of names none."""
    shown = rows(Panel([Heat([[1.0], [2.0], [3.0]], rows=["1", "2", "3"])]), 20, 5)
    assert [line.split()[0] for line in shown if line.strip()] == ["1", "2", "3"]


def test_what_is_measured_stays_below_its_own_panel():
    """The words are cut to the panel, and moved onto it."""
    line = Path([(0, 0), (1, 1)])
    panel = Panel([line], (0, 1), (0, 1e6), x_label="a very long name of x", title="t")
    last = rows(panel, 22, 16)[-1]
    assert last.strip() == "a very long name of x"


def test_cells_are_wide_enough_for_what_stands_in_them():
    """Also where no entry is a finite number: what came out must be seen."""
    panel = Panel([Heat([[math.nan] * 3] * 3, numbers=True)], equal=True)
    assert " ".join(rows(panel, 22, 5)).split().count("nan") == 9


def test_cells_of_several_tables_are_alike():
    """Whole columns and rows for each, wherever the tables lie in their panel."""
    numbers = {"numbers": True, "lo": 0, "hi": 1}
    heats = [Heat([[0.0, 1.0], [1.0, 0.0]], at=at, **numbers) for at in ((0, 0), (2.3, 0))]
    panel = Panel(heats, (-0.4, 4.7), (-0.2, 2.2), equal=True, axes=False)
    for cols in (26, 29, 32, 34):
        drawing = draw(lower(Scene([panel])), cols, 9, Look("true", ground=0))
        grounds = [style.bgcolor.triplet for part, style in drawing.rows[3] for _ in part]
        runs = [(ground, len(list(run))) for ground, run in itertools.groupby(grounds)]
        sizes = [size for ground, size in runs if ground != (0, 0, 0)]
        assert (len(sizes), len(set(sizes))) == (4, 1)


@pytest.mark.parametrize(("lines", "high"), [(6, 0.8), (7, 0.6), (9, 0.5)])
def test_words_in_an_area_do_not_lie_across_its_edge(lines, high):
    """In a row that the area fills, though the middle of the area lies between two rows."""
    sides = [(low, low + high) for low in range(3)]
    areas = [Fill([(0, low), (9, low), (9, top), (0, top)], "a") for low, top in sides]
    texts = [Text((4.5, (low + top) / 2), f"bar {low}") for low, top in sides]
    picture = lower(Scene([Panel([*areas, *texts], (0, 9), (-0.1, 3), axes=False)]))
    parts = [part for row in draw(picture, 24, lines, Look("true", ground=0)).rows for part in row]
    grounds = [style.bgcolor.triplet for part, style in parts if "bar" in part]
    assert (len(grounds), len(set(grounds)), (0, 0, 0) in grounds) == (3, 1, False)


def test_boxes_leave_room_for_the_words_of_their_arrows():
    """They use all of a low panel: up and down between two rows of boxes, words on every arrow."""
    names = "abcdefg"
    places = [(0.3 * i - 0.9, 0.45 - 0.9 * (i % 2)) for i in range(len(names))]
    nodes = {
        name: Node(f"{name} 0.769\n∂ -0.0705", at=at)
        for name, at in zip(names, places, strict=True)
    }
    factors = ("×1.5", "×0.178", "×2.5", "×0.111", "×-2", "×0.127")
    pairs = zip(itertools.pairwise(names), factors, strict=True)
    graph = Graph(nodes, [Edge(start, end, words) for (start, end), words in pairs])
    shown = "\n".join(rows(Panel([graph]), 55, 12))
    assert [words for words in factors if words not in shown] == []
