"""Pictures as terminal cells: golden frames of every kind of mark, and what must hold for any."""

import colorsys
import copy
import math
import random
import re
import time

import pytest
from rich.cells import cell_len

from tensortonic_cli.render.raster import Handle, Look, draw, look_of
from tensortonic_cli.render.raster.look import FEW, GROUND, NONE, ON_ANY, ON_DARK
from tensortonic_cli.render.theme import make_console
from tensortonic_cli.system.web.files import PAGE
from tests.golden_scenes import GOLDEN
from tests.screens import matches

LOOKS = {
    "colour": Look("true", True, GROUND),
    "any-ground": Look("true", True),
    "few": Look("few", True),
    "none": Look("none", True),
    "ascii": Look("none", False),
    "ascii-colour": Look("few", False),
}
HOSTILE = [
    None, math.nan, math.inf, -1e300, 1e300, 10**400, 0, -1, True, "", "x" * 5000, "\x1b[31m\r\n",
    "\u202eabc\ud800", "漢字かな", "e\u0301\u0302", "👩\u200d🔬🇫🇷", [], {}, [None], [[1, 2], [3]],
    [[]], [1e300, -1e300], [5, 5], [math.nan, math.nan], object(),
]  # fmt: skip


def plain(drawing):
    """Return a drawing without its colours."""
    return "\n".join("".join(text for text, _ in row).rstrip() for row in drawing.rows) + "\n"


def coloured(drawing):
    """Return a drawing with the styles of its parts below each row."""
    shown = []
    for row in drawing.rows:
        shown.append("".join(text for text, _ in row).rstrip())
        shown += [f"    {style}: {text!r}" for text, style in row if str(style) != "none"]
    return "\n".join(shown) + "\n"


def widths(drawing):
    """Return how wide the rows are."""
    return {cell_len("".join(text for text, _ in row)) for row in drawing.rows}


def panel(*shapes, **fields):
    """Return a picture of one panel."""
    whole = {"title": "", "x": [0, 10], "y": [0, 10], "equal": False, "axes": False, "log": ""}
    whole |= {"x_label": "", "y_label": "", "x_names": None, "y_names": None}
    return {"panels": [whole | fields | {"shapes": list(shapes)}], "values": [], "say": ""}


def line(points, **fields):
    """Return the shape of a line."""
    looks = {"role": "a", "label": "", "dash": False, "thin": True, "dots": []}
    return {"k": "line", "p": points} | looks | fields


def hue(code):
    """Return where a colour lies on the wheel, from 0 to 1."""
    return colorsys.rgb_to_hsv(code >> 16 & 255, code >> 8 & 255, code & 255)[0]


@pytest.mark.parametrize("name", GOLDEN)
def test_golden_frames_without_colours(name):
    """Every kind of mark can be told apart by dashes, signs and words alone, at 80 x 24."""
    assert matches(f"raster-{name}-80", plain(draw(GOLDEN[name], 80, 24, LOOKS["none"])))


@pytest.mark.parametrize("name", ["plane", "curves", "matrices", "space", "mixtures"])
def test_golden_frames_in_ascii(name):
    """So they can where a terminal has neither braille nor blocks."""
    drawing = draw(GOLDEN[name], 80, 24, LOOKS["ascii"])
    assert plain(drawing).isascii()
    assert matches(f"raster-{name}-ascii", plain(drawing))


@pytest.mark.parametrize("name", ["plane", "curves", "matrices", "space"])
@pytest.mark.parametrize("look", ["colour", "few"])
def test_golden_frames_in_colour(name, look):
    """With the styles of all their parts, small enough to be read."""
    assert matches(f"raster-{name}-{look}", coloured(draw(GOLDEN[name], 50, 14, LOOKS[look])))


def test_roles_have_the_hues_of_the_page():
    """A sentence that names a colour holds in the browser and in the terminal."""
    told = (PAGE / "colours.js").read_text("utf-8").split("const DARK = {")[1].split("}")[0]
    page = {role: int(code, 16) for role, code in re.findall(r'(\w+): "#(\w{6})"', told)}
    for role in ("a", "b", "c", "d", "x", "y", "good", "bad"):
        assert ON_DARK[role] == page[role], role
        away = abs(hue(ON_ANY[role]) - hue(page[role]))
        assert min(away, 1 - away) < 0.06, role


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", [(1, 1), (3, 2), (12, 4), (20, 60), (40, 12), (200, 8), (110, 34)])
def test_rows_are_as_many_and_as_wide_as_asked_for(size, look):
    """At any size, in any look."""
    for picture in GOLDEN.values():
        drawing = draw(picture, *size, LOOKS[look], [Handle(0, 1.0, 1.0, held=True)])
        assert (len(drawing.rows), widths(drawing)) == (size[1], {size[0]})


def mutated(value, rng):
    """Return a picture with about one part in forty replaced by something hostile."""
    if rng.random() < 0.025:
        return rng.choice(HOSTILE)
    if isinstance(value, dict):
        return {key: mutated(part, rng) for key, part in value.items()}
    if isinstance(value, list):
        return [mutated(part, rng) for part in value]
    return value


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", ["plane", "curves", "matrices", "space", "mixtures"])
def test_no_picture_can_make_it_fail(name, look):
    """nan, 1e300, wrong types, control characters, huge words: it draws what it can."""
    rng = random.Random(f"{name} {look}")
    for _ in range(12):
        picture = mutated(copy.deepcopy(GOLDEN[name]), rng)
        picture = picture if isinstance(picture, dict) else {"panels": picture}
        drawing = draw(picture, 60, 16, LOOKS[look])
        assert (len(drawing.rows), widths(drawing)) == (16, {60})
        assert not any(ord(c) < 32 for row in drawing.rows for text, _ in row for c in text)


@pytest.mark.parametrize("size", [5e-324, 1e-300, 1e-9, 1e9, 1e300])
def test_tables_of_any_extent_are_drawn(size):
    """Cells that are one unit wide, in a panel that shows next to nothing or far too much."""
    cells = {"k": "cells", "z": [[1.0, 2.0]], "x": [0, 2], "y": [0, 1], "numbers": True}
    picture = panel(cells, x=[0, size], y=[0, size], equal=True)
    assert widths(draw(picture, 40, 12, LOOKS["colour"])) == {40}


def test_a_diverging_path_costs_nothing():
    """Lines are clipped before they are drawn: 1e300 away is as fast as outside."""
    points = [[(-10.0) ** k, (-7.0) ** k] for k in range(300)] + [None, [1e300, -1e300], [0, 5]]
    begun = time.perf_counter()
    drawing = draw(panel(line(points)), 80, 24, LOOKS["none"])
    assert time.perf_counter() - begun < 2
    assert "⠤" in plain(drawing) or "⠉" in plain(drawing)


def test_a_line_breaks_where_a_number_is_missing():
    """A gap is null, and so is a place with a missing number."""
    drawing = draw(
        panel(line([[0, 5], [3, 5], None, [6, 5], [None, 5], [9, 5], [10, 5]])),
        20, 3, LOOKS["none"],
    )  # fmt: skip
    rows = plain(drawing).split("\n")
    assert [[len(part) for part in row.split()] for row in rows[:3]] == [[], [7, 3], []]


def test_a_later_line_owns_the_cells_it_crosses():
    """Two colours cannot share a cell: the later mark is the whole one."""
    across, up = line([[0, 5], [10, 5]], role="a"), line([[5, 0], [5, 10]], role="b")
    row = draw(panel(across, up), 21, 9, LOOKS["few"]).rows[4]
    a, b = FEW["a"], FEW["b"]
    assert [style.color.number for text, style in row if style.color] == [a, b, a]


def test_arrows_are_drawn_over_lines_that_come_later():
    """A grid must not cut the heads of arrows."""
    arrow = {"k": "arrow", "role": "b", "label": "", "a": [0, 5], "b": [10, 5], "dash": False}
    rows = draw(panel(arrow, line([[5, 0], [5, 10]])), 21, 9, LOOKS["few"]).rows
    assert {style.color.number for text, style in rows[4] if style.color} == {FEW["b"]}


def test_labels_never_cover_each_other():
    """Words at the same place are put beside one another, and left out where there is no room."""
    names = ["alpha", "beta", "gamma", "delta"]
    texts = [{"k": "text", "role": "ink", "at": [5, 5], "s": n, "align": "middle"} for n in names]
    shown = plain(draw(panel(*texts), 40, 9, LOOKS["none"]))
    assert sorted(shown.split()) == ["alpha", "beta", "gamma"] or set(shown.split()) == set(names)
    assert len(plain(draw(panel(*texts), 6, 1, LOOKS["none"])).split()) == 1


@pytest.mark.parametrize(("align", "wanted"), [("left", (14, 20)), ("right", (21, 27))])
def test_words_stand_on_the_side_they_are_aligned_to(align, wanted):
    """As scene.marks says, and as the browser draws them."""
    text = {"k": "text", "role": "ink", "label": "", "at": [5, 5], "s": "middle", "align": align}
    shown = plain(draw(panel(text), 41, 9, LOOKS["none"]))
    [row] = [row for row in shown.splitlines() if "middle" in row]
    start = row.index("middle")
    assert (start, start + 6) == wanted


def test_the_label_of_a_ghost_is_left_out_where_the_own_one_stands():
    """The same word twice would be two things."""
    own, ghost = line([[0, 2], [9, 2]], label="f"), line([[0, 8], [9, 8]], label="f", ghost=True)
    assert plain(draw(panel(ghost, own), 30, 9, LOOKS["none"])).count("f") == 1
    assert plain(draw(panel(ghost), 30, 9, LOOKS["none"])).count("f") == 1


@pytest.mark.parametrize("size", [(14, 6), (24, 8), (50, 14)])
def test_boxes_of_a_graph_are_never_cut_off(size):
    """Where there is little room they lose their frames, then words; never an edge."""
    haunted = GOLDEN["space"]["panels"][1]["shapes"][0]
    graph = {**haunted, "wrong": [], "wrong_edges": []}
    shown = plain(draw(panel(graph), *size, LOOKS["none"]))
    assert shown.count("[") + shown.count("┌") >= 4
    assert (shown.count("["), shown.count("┌")) == (shown.count("]"), shown.count("┘"))


@pytest.mark.parametrize("size", [(14, 6), (24, 8), (50, 14)])
def test_a_wrong_box_has_a_sign_in_its_corner_and_keeps_its_size(size):
    """The boxes of a wrong answer lie where those of a right one do."""
    graph = {**GOLDEN["space"]["panels"][1]["shapes"][0], "wrong_edges": []}
    wrong, right = (
        plain(draw(panel({**graph, "wrong": marked}), *size, LOOKS["none"]))
        for marked in (graph["wrong"], [])
    )
    assert wrong.count("✗") == len(graph["wrong"]) == 2
    differ = {(a, b) for a, b in zip(wrong, right, strict=True) if a != b}
    assert differ in ({("✗", "]")}, {("✗", "┐")})


def test_cells_of_a_matrix_are_alike_and_their_numbers_are_written():
    """Whole columns and rows for each cell, so that numbers stand in the middle."""
    z = [[1.0, -2.5], [0.125, 40.0]]
    cells = {"k": "cells", "role": "a", "label": "", "z": z, "x": [0, 2], "y": [0, 2], "lo": -3}
    cells |= {"hi": 40, "palette": "one", "levels": 0, "numbers": True, "lit": []}
    fields = {"x": [0, 2], "y": [0, 2], "x_names": [], "y_names": []}
    drawing = draw(panel(cells, **fields), 24, 6, LOOKS["colour"])
    grounds = [style.bgcolor for text, style in drawing.rows[0] for _ in text]
    assert len({grounds.count(ground) for ground in set(grounds) if ground}) <= 2
    assert plain(drawing).split() == ["1", "-2.5", "0.125", "40"]


def test_wrong_cells_are_marked():
    """By a sign before the number, not by a colour alone."""
    z = [[1.0, 2.0], [3.0, math.nan]]
    cells = {"k": "cells", "role": "a", "label": "", "z": z, "x": [0, 2], "y": [0, 2], "lo": 0}
    cells |= {"hi": 3, "palette": "one", "levels": 0, "numbers": True, "lit": [], "wrong": [[0, 1]]}
    cells["odd"] = [[1, 1, "nan"]]
    fields = {"x": [0, 2], "y": [0, 2], "x_names": [], "y_names": []}
    assert plain(draw(panel(cells, **fields), 24, 6, LOOKS["none"])).split() == [
        "1", "✗2", "3", "nan",
    ]  # fmt: skip


def test_wide_characters_stand_on_more_than_one_ground():
    """The second cell of one takes no part in what begins there."""
    z = [[0.0, 1.0, 0.0, 1.0, 0.0, 1.0]]
    cells = {"k": "cells", "role": "a", "label": "", "z": z, "x": [0, 10], "y": [0, 10], "lo": 0}
    cells |= {"hi": 1, "palette": "one", "levels": 0, "numbers": False, "lit": []}
    text = {
        "k": "text",
        "role": "ink",
        "label": "",
        "at": [5, 5],
        "s": "漢字かな",
        "align": "middle",
    }
    for cols in range(12, 20):
        drawing = draw(panel(cells, text), cols, 3, LOOKS["few"])
        assert (widths(drawing), "漢字かな" in plain(drawing)) == ({cols}, True)


def test_places_of_the_screen_are_places_of_the_panel():
    """What a mouse points at is what is drawn there, with logarithms too."""
    (view,) = draw(panel(line([[0, 0], [10, 10]])), 40, 12, LOOKS["none"]).views
    x, y = view.place(20.0, 3.0)
    assert (round(x), round(y)) == (5, 8)
    col, row = view.cell(5.0, 8.0)
    assert (col, row) in {(19, 2), (20, 2), (20, 3)}
    assert view.cell(11.0, 5.0) is None


@pytest.mark.parametrize(
    ("environ", "look"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, Look("true", True)),
        ({"TERM": "xterm-256color"}, Look("true", True)),
        ({"TERM": "xterm"}, Look("few", True)),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, Look("none", True)),
        ({"TERM": "linux"}, Look("few", False)),
    ],
)
def test_the_look_is_what_the_terminal_can_show(environ, look, tmp_path):
    """Colours by TERM and COLORTERM, none with NO_COLOR, no braille on the console of Linux."""
    with (tmp_path / "out").open("w", encoding="utf-8") as file:
        console = make_console(environ=environ | {"FORCE_COLOR": "1"}, file=file)
        assert look_of(console, environ) == look


def test_a_plain_console_and_one_without_utf_8_get_ascii(tmp_path):
    """--plain means no colour and ASCII; Latin-1 has no braille."""
    with (tmp_path / "out").open("w", encoding="latin-1") as file:
        assert look_of(make_console(file=file), {}) == Look("none", False)
        assert look_of(make_console(plain=True, file=file), {}) == Look("none", False, NONE)
