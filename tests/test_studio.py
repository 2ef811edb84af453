"""One visual, drawn with the learner's functions and with the reference's."""

import json
import sys

import numpy as np
import pytest

from tensortonic_cli.child.finder import ExerciseFinder
from tensortonic_cli.child.studio import Studio, VisualError
from tests.picture_samples import (
    MODULE,
    RIGHT,
    STUB,
    VISUAL,
    WRONG,
    arrow_of,
    body,
    ghost_of,
    make_subject,
)


@pytest.fixture
def studio(tmp_path, monkeypatch):
    """A studio whose imports below `exercises` come from its own texts."""
    finder = ExerciseFinder(tmp_path)
    monkeypatch.setattr(sys, "meta_path", [finder, *sys.meta_path])
    before = {name: m for name, m in sys.modules.items() if name.split(".")[0] == "exercises"}
    yield Studio(finder)
    finder.forget()
    sys.modules.update(before)


@pytest.fixture
def load(studio, tmp_path):
    """Return what loads a text, and perhaps another visual or solution, into the studio."""

    def load(text, **others):
        subject = make_subject(tmp_path, **others)
        return studio.load(
            {
                "module": MODULE,
                "function": "twice",
                "path": str(subject.path),
                "visual": str(subject.visual),
                "solution": str(subject.solution),
                "text": None if text is None else text.encode().hex(),
            }
        )

    return load


@pytest.fixture
def draw(studio, load):
    """Return what loads a text and draws it."""

    def draw(text, values=None, **others):
        load(text, **others)
        return studio.draw(values or {})

    return draw


def test_loading_tells_the_controls_and_the_title(load):
    """As JSON has them: a renderer in another process builds its own."""
    loaded = load(STUB)
    assert loaded["title"] == "Twice a number"
    assert [(c["name"], c["kind"], c["value"]) for c in loaded["controls"]] == [
        ("x", "Slider", 1),
        ("more", "Toggle", False),
    ]


def test_a_right_answer_is_drawn_without_ghosts(draw):
    """Its calls are counted, its values have no second words."""
    drawn = draw(RIGHT, {"x": 2})
    assert (arrow_of(drawn["picture"]), ghost_of(drawn["picture"])) == ([2, 4], None)
    assert drawn["picture"]["values"] == [["x", "2"], ["2x", "4"]]
    assert (drawn["called"], drawn["unwritten"], drawn["message"]) == (1, False, "")


def test_a_wrong_answer_is_drawn_over_a_ghost(draw):
    """What the learner's function gave is solid; the reference's words are the third."""
    drawn = draw(WRONG, {"x": 2})
    assert (arrow_of(drawn["picture"]), ghost_of(drawn["picture"])) == ([2, 6], [2, 4])
    assert drawn["picture"]["values"] == [["x", "2"], ["2x", "6", "4"]]


@pytest.mark.parametrize("text", [STUB, "# none yet\n" + STUB, None])
def test_unwritten_code_shows_the_ghost(draw, text):
    """There is nothing to complain of; without a text it is the same."""
    drawn = draw(text)
    assert (arrow_of(drawn["picture"]), ghost_of(drawn["picture"])) == (None, [1, 2])
    assert (drawn["unwritten"], drawn["message"], drawn["line"]) == (True, "", None)


def test_values_are_cleaned_and_said(draw):
    """What a renderer sends may lie anywhere; the picture says what it shows."""
    drawn = draw(RIGHT, {"x": 99, "more": 1, "else": 0})
    assert drawn["values"] == {"x": 3.0, "more": True}
    assert arrow_of(drawn["picture"]) == [3, 6]


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("def twice(x) return\n", "twice.py, line 1: expected ':'.", 1),
        ("import nothing_like_it\n", "Line 1 imports `nothing_like_it`", 1),
        ("raise SystemExit\n", "Line 1 ends the program with exit()", 1),
        ("def twise(x):\n    return x\n", "There is no function `twice` in the file.", None),
        ("twice = 7\n", "The picture cannot be drawn. TypeError: 'int' object is not", None),
        (body("y = 0", "return x / y"), "Line 3 raises ZeroDivisionError", 3),
        (body("return twice(x)"), "Line 2 calls itself for ever", 2),
        ("def twice():\n    return 1\n", "twice() takes 0 positional arguments but 1 was", None),
        (body("return None"), "needs a number here; it got None. `twice` returned None.", None),
        (body("return [x, x]"), "it got a list of length 2. `twice` returned a list of", None),
        (body("return 'x'"), "needs a number here; it got a str. `twice` returned a str.", None),
    ],
)
def test_each_kind_of_trouble_has_its_sentence_and_line(draw, text, message, line):
    """The reference's picture stands in, as a ghost."""
    drawn = draw(text)
    assert message in drawn["message"]
    assert (drawn["line"], drawn["unwritten"]) == (line, False)
    assert (arrow_of(drawn["picture"]), ghost_of(drawn["picture"])) == (None, [1, 2])


@pytest.mark.parametrize("value", ["float('nan')", "float('inf')", "-1e300", "10**400", "2 + 0j"])
def test_absurd_numbers_are_drawn(draw, value):
    """They are no trouble: a gap, or an arrow that leaves the picture. JSON has no nan."""
    drawn = draw(body(f"return {value}"))
    assert drawn["message"] == ""
    json.dumps(drawn, allow_nan=False)


@pytest.mark.parametrize("k", ["[1.0]", "np.array([1.0])", "([1.0], 0)"])
def test_learners_cannot_change_the_pictures_own_numbers(draw, k):
    """Arguments are copies, those in a tuple too."""
    visual = f"""
import numpy as np
from tensortonic_cli.scene import *
controls = {{"x": Toggle()}}
def scene(k, learner):
    mine = {k}
    learner.twice(mine)
    first = mine[0] if isinstance(mine, tuple) else mine
    return Scene([Panel([Arrow((0, first[0]))])])
"""
    text = body("first = x[0] if isinstance(x, tuple) else x", "first[0] = 7.0", "return 1")
    assert arrow_of(draw(text, visual=visual)["picture"]) == [0, 1]


def test_numpy_warnings_are_no_errors_whatever_a_text_says(draw):
    """A text that lets numpy raise must not make the reference or the visual fail."""
    text = "import numpy as np\nnp.seterr(all='raise')\n" + RIGHT
    with np.errstate():
        drawn = draw(text, {"x": 0, "more": True})
    assert drawn["message"] == ""


def test_a_text_may_import_an_earlier_exercise(draw, tmp_path):
    """It comes from the workspace, as in the checks."""
    make_subject(tmp_path)
    earlier = tmp_path / "exercises" / "linear_algebra" / "vectors" / "half.py"
    earlier.write_text("def half(x):\n    return x / 2\n", encoding="utf-8")
    text = "from exercises.linear_algebra.vectors.half import half\n" + body("return 4 * half(x)")
    assert arrow_of(draw(text)["picture"]) == [1, 2]


def test_a_visual_may_call_helpers_and_constants_of_a_text(draw):
    """Whatever has a name in the module; a name it lacks is said."""
    visual = VISUAL.replace("learner.twice(k.x)", "learner.SCALE * learner.half(k.x)")
    more = "SCALE = 4\ndef half(x):\n    return x / 2\n"
    assert arrow_of(draw(more, visual=visual, solution=more)["picture"]) == [1, 2]
    drawn = draw("SCALE = 4\n", visual=visual, solution=more)
    assert drawn["message"] == "There is no function `half` in the file."


@pytest.mark.parametrize(
    ("others", "where"),
    [
        ({"visual": "import nothing_like_it\n"}, "twice/visual.py:1: ModuleNotFoundError"),
        ({"visual": "controls = {}\ndef scene(k, learner) return\n"}, "twice/visual.py"),
        ({"visual": "def scene(k, learner):\n    return None\n"}, "twice/visual.py: Attribute"),
        ({"visual": VISUAL.replace("k.x, double", "k.y, double")}, "twice/visual.py:12: Attrib"),
        ({"solution": body("return None")}, "twice/visual.py: SceneError: The picture needs"),
        ({"solution": body("return 1 / 0")}, "twice/visual.py:11: ZeroDivisionError"),
    ],
)
def test_what_is_wrong_with_a_visual_is_no_fault_of_the_learners(draw, others, where):
    """It is a fault of ours: told apart, with the file and the line."""
    with pytest.raises(VisualError) as caught:
        draw(RIGHT, **others)
    assert str(caught.value).startswith(where)
