"""The view in the terminal: keys and mouse move controls, the newest picture is shown."""

from types import SimpleNamespace

import pytest
from textual import events

from tensortonic_cli.render.desk.canvas import Canvas, pointed_at
from tensortonic_cli.render.desk.views import ControlView
from tensortonic_cli.render.raster import Look
from tests.desk_samples import EVERY, World, every, frame, screen, shown


def world(*names, **how):
    """Return a world with some of the controls; all of them without names."""
    kept = {name: EVERY[name] for name in names} or EVERY
    rest = {name: control.value for name, control in EVERY.items() if name not in kept}
    return World(kept, lambda k: every(type(k)(**(rest | vars(k)))), **how)


def view(app, name):
    """Return the widget of a control."""
    (found,) = (one for one in app.query(ControlView) if one.control_name == name)
    return found


@pytest.mark.parametrize(
    ("name", "keys", "value"),
    [
        ("rate", ["right", "right", "left"], 0.6),
        ("rate", ["shift+right"], 1.0),
        ("rate", ["left"] * 9, 0.0),
        ("rate", ["0", ".", "7", "enter"], 0.7),
        ("rate", ["9", "enter"], 1.0),
        ("rate", ["3", "escape"], 0.5),
        ("rate", ["enter", "-", "1", "backspace", "backspace", "0", "enter"], 0.0),
        ("grow", ["right"] * 25, 100.0),
        ("n", ["right", "right"], 2),
        ("p", ["right", "up", "up"], (1.5, 2.0)),
        ("p", ["right"] * 9, (3.0, 1.0)),
        ("q", ["up"], ((0.0, 2.0), (1.0, 2.0))),
        ("q", ["enter", "up", "right"], ((0.0, 1.0), (1.0, 3.0))),
        ("map", ["right"], "shear"),
        ("map", ["left", "left"], "turn"),
        ("map", ["enter"], "shear"),
        ("unit", ["enter"], True),
        ("unit", ["space"], True),
        ("A", ["plus", "plus"], ((1.2, 0.0), (0.0, 1.0))),
        ("A", ["right", "down", "minus"], ((1.0, 0.0), (0.0, 0.9))),
        ("A", ["right", "1", ".", "5", "enter"], ((1.0, 1.5), (0.0, 1.0))),
        ("A", ["enter", "-", "9", "enter"], ((-2.0, 0.0), (0.0, 1.0))),
        ("view", ["right", "up"], (25.0, 25.0)),
    ],
)
def test_keys_change_every_kind_of_control(name, keys, value):
    """By steps, by snaps, by a number that is typed; never beyond what the control allows."""
    stage = world(name)

    async def story(pilot):
        await pilot.press(*keys)

    stage.plays(story)
    assert stage.value[name] == value
    assert [{"first": EVERY[name].value}, *stage.wishes][-1] in ({name: value}, {"first": value})


def test_tab_goes_through_the_controls():
    """Each names its own keys below."""
    stage = world("rate", "n", "map")
    seen = []

    async def story(pilot):
        for _ in range(4):
            seen.append((stage.app.focused.control_name, screen(stage.app).split("\n")[-1]))
            await pilot.press("tab")

    stage.plays(story)
    assert [name for name, _ in seen] == ["rate", "n", "map", "rate"]
    assert "digits type it" in seen[0][1]
    assert "space play" in seen[1][1]
    assert all("? help   q quit" in keys for _, keys in seen)


def test_a_key_behind_tab_goes_to_the_next_control():
    """However fast they are typed."""
    stage = world("rate", "n")

    async def story(pilot):
        for key in ("tab", "right", "right", "shift+tab", "right"):
            stage.app.post_message(events.Key(key, None))
        await pilot.pause()

    stage.plays(story)
    assert stage.value == {"rate": 0.6, "n": 2}


def test_the_picture_and_the_values_follow():
    """What is drawn for the new values takes the place of the old."""
    stage = world("rate")

    async def story(pilot):
        assert "rate 0.5" in screen(stage.app)
        await pilot.press("right")
        await pilot.pause()
        assert "rate 0.6" in screen(stage.app)
        assert "learning rate" in shown(view(stage.app, "rate"))

    stage.plays(story)


def test_space_plays_frames_in_real_time():
    """Five frames a second are one by now, four a moment later; space again pauses."""
    stage = world("n", "unit")

    async def story(pilot):
        await pilot.press("space")
        for now_s, due in ((0.21, 1), (0.81, 4)):
            stage.now_s = now_s
            stage.app._tick()
            await pilot.pause()
            assert stage.value["n"] == due
        await pilot.press("space")
        stage.now_s = 9.0
        stage.app._tick()
        assert stage.value["n"] == 4

    stage.plays(story)


def test_frames_stop_at_the_end_and_begin_anew():
    """The last frame stays; playing once more starts at the first."""
    stage = world("n")

    async def story(pilot):
        await pilot.press("space")
        stage.now_s = 60.0
        stage.app._tick()
        await pilot.pause()
        assert (stage.value["n"], stage.app.deck.playing) == (10, "")
        await pilot.press("space")
        await pilot.pause()
        assert (stage.value["n"], stage.app.deck.playing) == (0, "n")

    stage.plays(story)


def test_a_slow_picture_lets_frames_be_left_out():
    """The next frame is asked for once the last one was drawn, and it is the one due by then."""
    stage = world("n")

    async def story(pilot):
        await pilot.press("space")
        stage.answers = False
        for now_s in (0.21, 0.41, 0.61, 0.81):
            stage.now_s = now_s
            stage.app._tick()
        assert [wish["n"] for wish in stage.wishes] == [1]
        stage.app.show(stage.frame({"n": 1}, 1), 0)
        await pilot.pause()
        stage.app._tick()
        assert [wish["n"] for wish in stage.wishes] == [1, 4]

    stage.plays(story)


def test_stops_and_commas_step_from_anywhere():
    """Also while another control has the focus."""
    stage = world("rate", "n")

    async def story(pilot):
        await pilot.press("full_stop", "full_stop", "full_stop", "comma")

    stage.plays(story)
    assert stage.value == {"rate": 0.5, "n": 2}


def test_r_resets_all_controls():
    """To the values that the visual begins with."""
    stage = world("rate", "p")

    async def story(pilot):
        await pilot.press("right", "tab", "up", "r")

    stage.plays(story)
    assert stage.value == {"rate": 0.5, "p": (1.0, 1.0)}
    assert stage.wishes[-1] == {"rate": 0.5, "p": (1.0, 1.0)}


def cell_of(app, panel, place):
    """Return where a place of a panel is on the canvas."""
    return app.query_one(Canvas)._drawing.views[panel].cell(*place)


async def drag(pilot, start, end):
    """Press at one place of the canvas, and let go at another."""
    await pilot.mouse_down(Canvas, offset=start)
    await pilot.hover(Canvas, offset=end)
    await pilot.mouse_up(Canvas, offset=end)
    await pilot.pause()


def test_the_mouse_drags_a_point():
    """It goes where the mouse goes, on its grid; and keys move it from then on."""
    stage = world("rate", "p")

    async def story(pilot):
        app = stage.app
        await drag(pilot, cell_of(app, 0, (1, 1)), cell_of(app, 0, (-2, 2)))
        assert stage.value["p"] == (-2.0, 2.0)
        assert app.focused.control_name == "p"

    stage.plays(story)


def test_the_mouse_sets_a_bar_by_its_column():
    """Anywhere above or below its top, as bars are pulled."""
    stage = world("q")

    async def story(pilot):
        app = stage.app
        await drag(pilot, cell_of(app, 1, (1, 0.5)), cell_of(app, 1, (1, 3)))

    stage.plays(story)
    assert stage.value["q"] == ((0.0, 1.0), (1.0, 3.0))


def test_the_mouse_turns_space():
    """Sideways the azimuth, up and down the elevation."""
    stage = world("view")

    async def story(pilot):
        col, row = cell_of(stage.app, 2, (0, 0))
        await drag(pilot, (col, row), (col - 5, row + 2))

    stage.plays(story)
    assert stage.value["view"] == (40.0, 28.0)


def test_the_mouse_moves_a_knob_and_clicks_the_others():
    """A bar where it is pressed, a toggle, a choice, an entry of a matrix, the sign to play."""
    stage = world("rate", "n", "map", "unit", "A", size=(100, 40))

    async def story(pilot):
        app = stage.app
        wide = view(app, "rate").size.width
        await pilot.mouse_down(view(app, "rate"), offset=(wide - 1, 1))
        await pilot.hover(view(app, "rate"), offset=(2, 1))
        await pilot.mouse_up(view(app, "rate"), offset=(2, 1))
        assert stage.value["rate"] == 0.0
        await pilot.click(view(app, "unit"))
        await pilot.click(view(app, "map"), offset=(view(app, "map").size.width - 1, 0))
        await pilot.mouse_down(view(app, "A"), offset=(7, 2))
        await pilot.hover(view(app, "A"), offset=(10, 2))
        await pilot.mouse_up(view(app, "A"), offset=(10, 2))
        await pilot.click(view(app, "n"), offset=(3, 0))
        assert app.deck.playing == "n"

    stage.plays(story)
    assert stage.value["unit"] is True
    assert stage.value["map"] == "shear"
    assert stage.value["A"] == ((1.0, 0.0), (0.3, 1.0))


@pytest.mark.parametrize(
    ("reported", "place"), [((10, 4), (10.5, 4.5)), ((10.25, 4.75), (10.25, 4.75))]
)
def test_a_terminal_that_reports_pixels_points_within_cells(reported, place):
    """Elsewhere the middle of the cell is meant."""
    event = SimpleNamespace(pointer_x=reported[0], pointer_y=reported[1])
    assert pointed_at(event) == place


def test_a_press_on_nothing_does_nothing():
    """Neither far from a point, nor on words."""
    stage = world("p")

    async def story(pilot):
        await drag(pilot, cell_of(stage.app, 0, (-2, -2)), cell_of(stage.app, 0, (2, 2)))

    stage.plays(story)
    assert stage.wishes == []


def test_only_the_newest_frame_is_drawn():
    """Frames that came before it in the same moment are not."""
    stage = world("rate")

    async def story(pilot):
        drawn = []
        canvas = stage.app.query_one(Canvas)
        canvas.show = drawn.append
        for wish in range(5):
            stage.app.show(frame(picture={"panels": [], "number": wish}, wish=wish), 0)
        await pilot.pause()
        assert [picture["number"] for picture in drawn] == [4]

    stage.plays(story)


def test_trouble_is_told_with_its_line_and_the_picture_stays():
    """A stale picture is said to be one."""
    stage = world("rate")

    async def story(pilot):
        app = stage.app
        told = "It divides by 0."
        app.show(stage.frame({}, 1, message=told, line=17, stale=True), 0)
        await pilot.pause()
        text = " ".join(screen(app).split())
        assert "✗ It divides by 0." in text
        assert "It is line 17." in text
        assert "The picture is that of the last text that could be drawn." in text
        assert "plane" in text
        app.show(stage.frame({}, 2), 0)
        await pilot.pause()
        assert "✗" not in screen(app)

    stage.plays(story)


def test_a_stub_and_a_fault_of_ours_are_told_apart():
    """One is not written yet, the other is no fault of the learner's."""
    stage = world("rate")

    async def story(pilot):
        stage.app.show(stage.frame({}, 1, unwritten=True), 0)
        await pilot.pause()
        assert "Your function is not written yet." in " ".join(screen(stage.app).split())
        stage.app.show(frame(fault="visual.py:3: ZeroDivisionError", wish=2), 0)
        await pilot.pause()
        assert "a fault of its own, not of your code" in " ".join(screen(stage.app).split())

    stage.plays(story)


def test_a_wrong_value_stands_beside_what_is_expected():
    """In the words of both."""
    stage = world("rate")

    async def story(pilot):
        made = stage.frame({}, 1)
        made.picture["values"] = [["det A", "1.5", "1.75"], ["rank", "2"]]
        stage.app.show(made, 0)
        await pilot.pause()
        text = screen(stage.app)
        assert "det A 1.5 ✗" in text
        assert "expected 1.75" in text

    stage.plays(story)


def test_brackets_go_to_the_neighbours():
    """Where there is one; frames of the exercise before are not shown any more."""
    stage = world("rate")

    async def story(pilot):
        await pilot.press("left_square_bracket")
        assert stage.turns == []
        await pilot.press("right_square_bracket")
        assert stage.turns == [1]
        stage.app.show(frame(message="Of the one before."), 0)
        await pilot.pause()
        text = screen(stage.app)
        assert "Matrix product" in text
        assert "Of the one before." not in text
        assert "drawing" in text
        stage.app.show(stage.frame({}), 1)
        await pilot.pause()
        assert "plane" in screen(stage.app)

    stage.plays(story)


def test_the_guide_lists_the_keys_and_frames_go_on_below_it():
    """Any key leads back."""
    stage = world("rate")

    async def story(pilot):
        await pilot.press("question_mark")
        assert "Keys of the view" in screen(stage.app)
        stage.app.show(stage.frame({"rate": 1.0}, 1), 0)
        await pilot.pause()
        await pilot.press("q")
        await pilot.pause()
        assert "Keys of the view" not in screen(stage.app)
        assert "rate 1" in screen(stage.app)

    stage.plays(story)


@pytest.mark.parametrize(("key", "code"), [("q", 0), ("ctrl+c", 130)])
def test_q_ends_well_and_ctrl_c_as_elsewhere(key, code):
    """The exit code says which it was."""
    stage = world("rate")

    async def story(pilot):
        await pilot.press(key)
        await pilot.pause()

    assert stage.plays(story).return_code == code


@pytest.mark.parametrize("size", [(110, 34), (80, 24), (40, 24), (40, 12), (20, 6), (12, 4)])
def test_any_size_shows_the_picture_and_how_to_leave(size):
    """The controls are beside the picture or below it; nothing breaks where nothing fits."""
    stage = world(size=size)

    async def story(pilot):
        await pilot.pause()
        lines = screen(stage.app).split("\n")
        assert len(lines) <= size[1]
        assert max(map(len, lines)) <= size[0]
        if size[0] >= 40:
            assert "quit" in lines[-1]
            assert "learning rate" in screen(stage.app)
        assert stage.app.query_one(Canvas).size.height >= 1

    stage.plays(story)


def test_a_resize_draws_anew():
    """The picture is as large as the window lets it be."""
    stage = world("rate")

    async def story(pilot):
        before = stage.app.query_one(Canvas).size
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        canvas = stage.app.query_one(Canvas)
        assert canvas.size != before
        assert len(canvas._strips) == canvas.size.height

    stage.plays(story)


@pytest.mark.parametrize("look", [Look("none", True), Look("few", True), Look("none", False)])
def test_without_colours_or_braille_nothing_else_is_used(look):
    """No 24 bits where there are 16 colours, nothing beyond ASCII where there is only that."""
    stage = world(look=look, size=(80, 40))

    async def story(pilot):
        await pilot.pause()
        strips = stage.app.screen._compositor.render_strips()
        parts = [part for strip in strips for part in strip]
        colours = {c for p in parts if p.style for c in (p.style.color, p.style.bgcolor) if c}
        assert not any(colour.triplet for colour in colours)
        if look.colours == "none":
            assert all(colour.is_default for colour in colours)
        if not look.braille:
            assert "".join(part.text for part in parts).isascii()

    stage.plays(story)
