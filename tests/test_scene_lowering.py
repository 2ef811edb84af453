"""From marks to the shapes that renderers draw."""

import json
import math

import numpy as np
import pytest

from tensortonic_cli.scene import (
    Arrow,
    Bars,
    Dots,
    Edge,
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
from tensortonic_cli.scene.lowering import lower
from tensortonic_cli.scene.numbers import SceneError

VIEW = {"x": (-1, 1), "y": (-1, 1)}


def panel(*marks, **looks):
    """Return the picture of one panel."""
    (found,) = lower(Scene([Panel(list(marks), **looks)]))["panels"]
    return found


def shape(mark, **looks):
    """Return the one shape of a mark."""
    (found,) = panel(mark, **looks)["shapes"]
    return found


def test_an_arrow():
    """From a to b; without a head where its tip is cut off."""
    looks = {"role": "b", "label": "v"}
    assert shape(Arrow((1, 0.5), (0, 0), dashed=True, **looks), **VIEW) == {
        "k": "arrow", **looks, "a": [0, 0], "b": [1, 0.5], "dash": True, "head": True,
    }  # fmt: skip
    cut = shape(Arrow((100, 0)), **VIEW)
    assert (cut["b"], cut["head"]) == ([3, 0], False)


def test_a_path_with_dots_that_breaks():
    """Null stands for a gap; a closed one comes back to its start."""
    points = [(-1, 0), (0, math.nan), (1, 0), (1, 1)]
    assert shape(Path(points, dots=True, thin=True), **VIEW) == {
        "k": "line", "role": "a", "label": "", "p": [[1, 0], [1, 1]],
        "dash": False, "thin": True, "dots": [[-1, 0], [1, 0], [1, 1]],
    }  # fmt: skip
    assert shape(Path([(0, 0), (1, 0), (1, 1)], closed=True), **VIEW)["p"][-1] == [0, 0]


def test_points_that_round_to_one_are_one():
    """A thousand steps on the spot need no thousand points."""
    path = Path([(0, 0), (1e-9, 0), (2e-9, 0), (1, 0)])
    assert shape(path, **VIEW)["p"] == [[0, 0], [1e-09, 0], [2e-09, 0], [1, 0]]
    still = Path([(0.5, 0.5), (0.5000001, 0.5), (0.5, 0.5000001), (1, 0)])
    assert shape(still, **VIEW)["p"] == [[0.5, 0.5], [1, 0]]


def test_dots_of_a_mixture():
    """Shares sum to 1, or are all 0 where they cannot; those of dots that are cut off go."""
    mix = [[1, 3], [0, 0], [math.nan, 2], [5, 5]]
    points = [(0, 0), (1, 1), (0, 1), (99, 0)]
    found = shape(Dots(points, mix=np.array(mix), roles=("a", "b")), **VIEW)
    assert found["p"] == [[0, 0], [1, 1], [0, 1]]
    assert found["mix"] == [[0.25, 0.75], [0, 0], [0, 1]]


def test_bars_from_their_bases():
    """Up or down, stacked, side by side; one that is missing is left out, an endless one is cut."""
    bars = Bars([1, -2, math.nan, math.inf], ("p", "q"), base=[0, 1, 0, 0], width=0.5, shift=0.25)
    found = panel(bars, x=(0, 4), y=(-2, 2))
    assert found["shapes"][0]["boxes"] == [[0, 0.5, 0, 1], [1, 1.5, -1, 1], [3, 3.5, 0, 6]]
    assert found["x_names"] == [[0.25, "p"], [1.25, "q"]]


def test_bars_of_several_roles():
    """A role stays with its bar when another is left out."""
    found = shape(Bars([math.nan, 1, 1], role="d", roles=("a", "b")))
    assert found["roles"] == ["b", "d"]


def test_a_matrix_has_its_first_row_on_top():
    """It needs no ranges, names its rows and columns, and has no numbers on its axes."""
    heat = Heat([[1, 2, 3], [4, 5, 6]], numbers=True, rows=("r",), columns=("c",), lit=[(0, 2)])
    found = panel(heat)
    (cells,) = found["shapes"]
    assert (cells["z"], cells["lit"]) == ([[1, 2, 3], [4, 5, 6]], [[0, 2]])
    assert (cells["x"], cells["y"], cells["lo"], cells["hi"]) == ([0, 3], [0, 2], 1, 6)
    assert (found["x"], found["y"]) == ([0, 3], [0, 2])
    assert (found["x_names"], found["y_names"]) == ([[0.5, "c"]], [[1.5, "r"]])


def test_several_matrices_in_one_panel():
    """Each with its lower left corner where it says, its names beside it."""
    left, right = Heat([[1], [2]]), Heat([[3, 4]], at=(2, 5), rows=("r",), columns=("c", "d"))
    found = panel(left, right)
    assert [(s["x"], s["y"]) for s in found["shapes"]] == [([0, 1], [0, 2]), ([2, 4], [5, 6])]
    assert (found["x"], found["y"]) == ([0, 4], [0, 6])
    assert (found["x_names"], found["y_names"]) == ([[2.5, "c"], [3.5, "d"]], [[5.5, "r"]])


def test_a_field_has_its_first_row_below():
    """The picture begins with the top row; entries that are lit keep theirs."""
    cells = shape(Heat([[1, 2], [3, 4]], (0, 1), (0, 1), lit=[(0, 1)]))
    assert (cells["z"], cells["lit"]) == ([[3, 4], [1, 2]], [[1, 1]])
    assert (cells["x"], cells["y"]) == ([-0.5, 1.5], [-0.5, 1.5])


def test_bands_reach_from_sample_to_sample():
    """Samples are the corners of a contour, not the middles of its cells."""
    cells = shape(Heat([[1, 2], [3, 4]], (0, 1), (0, 1), levels=5))
    assert (cells["x"], cells["y"], cells["levels"]) == ([0, 1], [0, 1], 5)


def test_cells_without_a_finite_number_say_what_stands_there():
    """Where numbers are written; a cell that is not there yet says nothing."""
    values = [[1.0, -math.inf, math.nan], [math.inf, 5.0, math.nan]]
    cells = shape(Heat(values, numbers=True, done=4))
    assert cells["z"] == [[1, None, None], [None, None, None]]
    assert cells["odd"] == [[0, 1, "-∞"], [0, 2, "nan"], [1, 0, "∞"]]
    assert shape(Heat(values))["odd"] == []


def test_scales_of_colours():
    """Two-sided ones have 0 in the middle; gaps and crumbs do not count; one value has one too."""
    two = shape(Heat([[1, -3, math.nan]], palette="two"))
    assert (two["lo"], two["hi"], two["z"]) == (-3, 3, [[1, -3, None]])
    assert shape(Heat([[1.0, 1e-17]]))["z"] == [[1, 0]]
    same = shape(Heat([[2.0, 2.0]]))
    assert same["lo"] < same["hi"]


def test_a_graph_is_laid_out():
    """Edges name boxes by their number."""
    graph = Graph({"a": Node("1\n2"), "b": Node("b", "x", at=(0.5, 0))}, [Edge("a", "b", "w")])
    assert shape(graph) == {
        "k": "graph", "role": "ink", "label": "",
        "nodes": [{"at": [-0.8, 0], "s": "1\n2", "role": "ink"},
                  {"at": [0.5, 0], "s": "b", "role": "x"}],
        "edges": [[0, 1, "w", "grid"]],
    }  # fmt: skip


def test_words_and_areas_outside_are_left_out():
    """A text at the edge stays, an area is cut to its corners within reach."""
    assert panel(Text((9, 9), "far"), Fill([(5, 5), (6, 5), (6, 6)]), **VIEW)["shapes"] == []
    text = {"k": "text", "role": "ink", "label": "", "at": [1, 1], "s": "near", "align": "left"}
    assert shape(Text((1, 1), "near", align="left"), **VIEW) == text


def test_a_panel_in_space():
    """Places have three numbers; an outline of the box stands for its axes."""
    marks = [Surface([[0, 1], [1, 2]], (0, 1), (0, 1)), Path([(0, 0, 0), (1, 1, 2)])]
    found = panel(*marks, x=(0, 1), y=(0, 1), z=(0, 2), turn=(30, 40))
    assert [s["k"] for s in found["shapes"]] == ["line", "line", "mesh", "line"]
    assert (found["equal"], found["axes"], len(found["shapes"][2]["quads"])) == (True, False, 1)


def test_logarithmic_axes():
    """Places are their logarithms; what is not positive is not drawn; bars begin at the edge."""
    path = Path([(1, 0.01), (2, 0), (3, -1), (4, 100)], dots=True)
    found = panel(path, x=(0, 5), y=(1e-3, 1e3), log="y")
    assert (found["y"], found["log"]) == ([-3, 3], "y")
    assert found["shapes"][0]["dots"] == [[1, -2], [4, 2]]
    (low, high) = shape(Bars([0.1]), y=(1e-3, 1), log="y")["boxes"][0][2:]
    assert (low <= -3, high) == (True, -1)


def test_open_ranges_fit_the_marks():
    """With a margin; a single place has room around it; ranges that are none are left open."""
    found = panel(Dots([(0, 10), (100, 10)]))
    assert (found["x"], found["y"]) == ([-6, 106], [9.44, 10.56])
    for none in [(1, 1), (math.nan, 1), (2, 1), (0, 1e300)]:
        assert panel(Dots([(0, 10), (100, 10)]), x=none)["x"] == [-6, 106]
    assert panel(Dots([(0, 10), (100, 10), (math.nan, 10), (1e300, 10)]))["x"] == [-6, 106]
    assert panel(Dots([]))["x"] == [-0.06, 1.06]


def test_open_ranges_stay_with_the_reference():
    """Numbers that are far off make the right ones no smaller than a third, nor move their axis."""
    reference = lower(Scene([Panel([Dots([(0, 0), (100, 10)])])]))

    def fitted(*points):
        return lower(Scene([Panel([Dots(points)])]), reference)["panels"][0]

    assert fitted((0, 0), (50, 5))["x"] == [-6, 106]
    assert fitted((0, 0), (110, 5))["x"] == pytest.approx([-6, 116.72])
    assert fitted((0, 0), (1e8, math.inf))["x"] == [-6, 218]
    assert fitted((0, 0), (1e8, 5))["y"] == reference["panels"][0]["y"]


def test_numpy_scalars_in_every_field():
    """A visual may pass what its comparisons gave; JSON knows no numpy."""
    yes, two = np.True_, np.int64(2)
    marks = [
        Arrow(np.array([1.0, 1.0]), dashed=yes, label=np.str_("v")),
        Path(np.eye(2), dots=yes, thin=yes, dashed=yes, closed=yes),
        Dots(np.eye(2), big=yes, hollow=yes, mix=np.eye(2)),
        Bars(np.arange(3), outline=yes, shift=np.float32(0.5), width=np.float64(0.5)),
        Heat(np.eye(2), numbers=yes, levels=two, lo=np.float64(0), hi=two, lit=[(two, two)]),
        Text((np.float64(0), two), np.str_("t")),
    ]
    scene = Scene([Panel(marks, equal=yes, axes=yes, title=np.str_("t"))], {"n": two, "b": yes})
    assert "numpy" not in json.dumps(lower(scene))


@pytest.mark.parametrize(
    "mark",
    [
        Arrow(None),
        Arrow((1, None)),
        Path(3.0),
        Dots([(1, 2, 3)]),
        Fill(np.float64(1)),
        Bars(None),
        Bars([[1], [2, 3]]),
        Heat([1, 2]),
        Heat("no"),
        Text("at", "words"),
        Dots([(0, 0)], mix=5),
    ],
)
def test_what_cannot_be_drawn_is_a_sentence(mark):
    """Whatever a learner's function returned in place of numbers: no other exception."""
    with pytest.raises(SceneError, match=r"^The picture needs .* it got .*\.$"):
        panel(mark, **VIEW)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, 1e300, -1e300, 1e-300])
def test_numbers_at_the_end_of_the_world_are_drawn(value):
    """In every mark, with open ranges and with logarithmic axes: JSON without nan comes out."""
    marks = [
        Arrow((value, 1)),
        Path([(0, 0), (value, value), (1, 1)], dots=True),
        Dots([(value, 0), (0, 0)], mix=[[value, 1], [1, 1]]),
        Fill([(0, 0), (value, 0), (1, value)]),
        Bars([value, 1], base=[1, value]),
        Text((value, 0), "t"),
    ]
    for log in ("", "xy"):
        json.dumps(panel(*marks, log=log), allow_nan=False)
    json.dumps(panel(Heat([[value, 1], [2, 3]], numbers=True)), allow_nan=False)
    space = {"x": (0, 1), "y": (0, 1), "z": (0, 1)}
    curved = Surface([[value, 1], [0, 1]], (0, 1), (0, 1))
    json.dumps(panel(curved, Dots([(value, 0, value)]), **space), allow_nan=False)
