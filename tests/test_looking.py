"""Visuals in a real terminal: one frame, the view, and the frame after a pass."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.screens import Screen
from tests.session_course import VISUAL, make_clone

STUB = "exercises/linear_algebra/vectors/cosine_similarity.py"
RIGHT = """\
import numpy as np


def cosine_similarity(a, b):
    lengths = np.linalg.norm(a) * np.linalg.norm(b)
    if len(a) != len(b):
        raise ValueError("different lengths")
    return float(np.dot(a, b) / lengths) if lengths else 0.0
"""
WRONG = RIGHT.replace("np.dot(a, b) / lengths", "np.dot(a, b) / 10")
HANGS = RIGHT.replace("    lengths =", "    while True: pass\n    lengths =")


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """Return a clone that nobody has worked in."""
    return make_clone(tmp_path_factory.mktemp("template") / "course")


@pytest.fixture
def clone(template, tmp_path):
    """Return a clone of one's own."""
    return Path(shutil.copytree(template, tmp_path / "course"))


@pytest.fixture
def start(clone):
    """Return what starts tt in a terminal; it is ended after the test."""
    screens = []

    def started(*words, size=(100, 34), **environ):
        screens.append(Screen(clone, *words, size=size, **environ))
        return screens[-1]

    yield started
    for screen in screens:
        screen.close()


def write(clone, text):
    """Save the stub."""
    (clone / STUB).write_text(text, encoding="utf-8")


def tt(clone, *words, **environ):
    """Run tt without a terminal; return exit code, stdout and stderr."""
    done = subprocess.run(
        [sys.executable, "-m", "tensortonic_cli", *words],
        cwd=clone,
        env={"PATH": "", "PYTHONPATH": str(clone), "HOME": str(clone), "COLUMNS": "80"} | environ,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_nothing_loads_textual_or_numpy_before_a_view_opens():
    """The watch screen starts without them."""
    program = (
        "import sys, tensortonic_cli.cli.app, tensortonic_cli.watch.loop; "
        "print({'textual', 'numpy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.strip() == b"set()"


def test_one_frame_of_a_stub_is_the_reference_and_says_so(clone):
    """In a pipe there are no control codes, and no line is wider than asked for."""
    code, out, _ = tt(clone, "view", "cosine-similarity", "--once", PYTHONUTF8="1")
    assert code == 0
    assert "Your function is not written yet. The faint picture is what it will do." in out
    assert "cos expected 0.6459" in out
    assert "Pull a longer: nothing happens." in out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80
    assert any(0x2800 < ord(character) < 0x2900 for character in out)


def test_one_plain_frame_is_ascii(clone):
    """With what the learner's function gives, and what is expected where that differs."""
    write(clone, WRONG)
    code, out, _ = tt(clone, "view", "cosine", "--once", "--plain", PYTHONUTF8="1")
    assert code == 0
    assert out.isascii()
    assert "cos 0.55 x expected 0.6459" in out


def test_one_frame_of_a_text_that_hangs_says_where(clone):
    """The reference is drawn beside the line of the loop."""
    write(clone, HANGS)
    code, out, _ = tt(clone, "view", "cosine-similarity", "--once", PYTHONUTF8="1")
    assert code == 0
    assert "No answer within 1 s. It was at line 5" in " ".join(out.split())


def test_an_exercise_without_a_visual_says_so(clone):
    """In two lines, exit code 2."""
    code, _, err = tt(clone, "view", "dot-product", "--once")
    assert (code, err) == (
        2,
        "dot-product has no visual yet.\n`tt show dot-product` shows its task.\n",
    )


def test_without_a_terminal_the_view_names_the_other_way(clone):
    """Nothing waits for keys that cannot come."""
    code, _, err = tt(clone, "view", "cosine-similarity")
    assert code == 2
    assert "`tt view cosine-similarity --once` prints one frame." in err


def test_a_visit_to_the_view(clone, start):
    """Open, move, play, save a wrong text, one that hangs and a right one, help, quit."""
    write(clone, RIGHT)
    screen = start("view", "cosine-similarity")
    screen.shows("Cosine similarity", "cos 0.6459", "(3, 1)", "q quit")
    screen.type("\x1b[C\x1b[C")
    screen.shows("(4, 1)", "cos 0.585")
    screen.type("\t ")
    screen.shows("8/8", "cos 0.9762")
    screen.type("r")
    screen.shows("0/8", "(3, 1)")
    write(clone, WRONG)
    screen.shows("cos 0.55 ✗", "expected 0.6459")
    write(clone, HANGS)
    screen.shows("✗ No answer within 1 s.", "The picture is that of the last text", "cos 0.55")
    write(clone, RIGHT)
    screen.hides("✗")
    screen.type("?")
    screen.shows("Keys of the view")
    screen.type("x")
    screen.hides("Keys of the view")
    screen.type("q")
    assert screen.ends() == 0
    assert screen.attributes() == screen.before


def test_the_mouse_drags_a_point_in_a_real_terminal(clone, start):
    """Pressed, moved and let go, as xterm tells it; the point stays on its grid."""
    write(clone, RIGHT)
    screen = start("view", "cosine-similarity", size=(100, 34))
    screen.shows("cos 0.6459", "q quit")
    row, col = screen.finds(r"(?<![\w›] )(?<!\w)a(?!\w)", 68)
    tip = (col - 2, row + 2)  # the label stands right of the tip, a little higher
    steps = [(0, *tip, "M"), (32, tip[0] - 12, tip[1], "M"), (0, tip[0] - 12, tip[1], "m")]
    screen.type("".join(f"\x1b[<{what};{x};{y}{end}" for what, x, y, end in steps))
    screen.hides("(3, 1)")
    screen.type("q")
    assert screen.ends() == 0


def test_brackets_lead_to_the_other_visuals_of_the_topic(clone, start):
    """Each with the learner's own text, and with the saves of its own file."""
    visual = "tensortonic_cli/curriculum/linear_algebra/vectors/{}/visual.py"
    text = VISUAL.replace("cosine_similarity", "dot_product").replace('"cos"', '"dot"')
    (clone / visual.format("dot_product")).write_text(text, encoding="utf-8")
    write(clone, RIGHT)
    screen = start("view", "cosine-similarity")
    screen.shows("cos 0.6459", "[ ] exercise")
    screen.type("[")
    screen.shows("Dot product", "dot expected 5.5", "not written yet")
    stub = clone / STUB.replace("cosine_similarity", "dot_product")
    stub.write_text("def dot_product(a, b):\n    return 7.0\n", encoding="utf-8")
    screen.shows("dot 7 ✗")
    screen.type("]")
    screen.shows("Cosine similarity", "cos 0.6459")
    screen.type("q")
    assert screen.ends() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_leaves_the_terminal_as_it_was(clone, start, number):
    """Attributes, cursor, mouse, and the screen that was there before."""
    write(clone, RIGHT)
    screen = start("view", "cosine-similarity")
    screen.shows("cos 0.6459", "q quit")
    screen.process.send_signal(number)
    code = screen.ends()
    assert code == 128 + number
    assert screen.attributes() == screen.before
    rest = screen.output
    assert "\x1b[?1049l" in rest
    assert "\x1b[?1003l" in rest
    assert rest.rindex("\x1b[?25h") > rest.rfind("\x1b[?25l")


@pytest.mark.parametrize("seconds", [0.3, 0.6, 0.8, 1.0, 1.2, 1.5])
def test_a_terminal_that_is_closed_ends_the_view(clone, start, seconds):
    """At whatever moment: nobody would see that it still runs, at full speed."""
    write(clone, RIGHT)
    screen = start("view", "cosine-similarity")
    screen.looks_for(seconds)
    screen.hang_up()
    assert screen.process.wait(20) in {129, -signal.SIGHUP}  # before our code runs Python answers


def test_ctrl_c_ends_the_view_with_130(clone, start):
    """As everywhere in tt."""
    write(clone, RIGHT)
    screen = start("view", "cosine-similarity")
    screen.shows("cos 0.6459", "q quit")
    screen.type("\x03")
    assert screen.ends() == 130
    assert screen.attributes() == screen.before


def test_v_goes_from_the_watch_screen_to_the_view_and_back(clone, start):
    """A save meanwhile is judged; the window may have another size by then."""
    screen = start("watch", "cosine-similarity")
    screen.shows("Cosine similarity", "v view")
    screen.type("v")
    screen.shows("Your function is not written yet.", "q quit")
    write(clone, RIGHT)
    screen.shows("cos 0.6459")
    screen.type("q")
    screen.shows("✓ 10 of 10 checks", "Passed at the first try")
    screen.resize(60, 20)
    screen.shows("✓ 10 of 10 checks")
    screen.type("q")
    screen.shows("One exercise passed.")
    assert screen.ends() == 0
    assert screen.attributes() == screen.before


def test_v_says_so_where_there_is_no_visual(clone, start):
    """And names no such key."""
    screen = start("watch", "dot-product")
    assert "v view" not in screen.shows("Dot product", "q quit")
    screen.type("v")
    screen.shows("This exercise has no visual yet.")
    screen.type("q")
    assert screen.ends() == 0


def test_a_pass_earns_a_frame_where_there_is_room(clone, start):
    """Between the sentence and the next title; the whole verdict stays."""
    screen = start("watch", "cosine-similarity", size=(100, 34))
    screen.shows("Cosine similarity", "quit")
    write(clone, RIGHT)
    shown = screen.shows("✓ 10 of 10 checks", "Passed at", "Next:", "cos 0.6459").split("\n")
    lines = [next(i for i, line in enumerate(shown) if word in line)
             for word in ("Passed at", "⠉⠉⠉", "cos 0.6459", "Next:")]  # fmt: skip
    assert lines == sorted(lines)
    assert sum("✓" in line for line in shown) == 11
    write(clone, WRONG)
    screen.hides("Passed at")
    assert "cos 0.6459" not in screen.shows("✗")
    screen.type("q")
    assert screen.ends() == 0


def test_a_small_screen_keeps_its_verdict_instead(clone, start):
    """Nothing is pushed off for a picture."""
    screen = start("watch", "cosine-similarity", size=(80, 24))
    screen.shows("Cosine similarity", "quit")
    write(clone, RIGHT)
    screen.shows("✓ 10 of 10 checks", "Passed at", "Next:")
    screen.type("t")
    screen.shows("any key back")
    screen.type("x")
    assert "cos 0.6459" not in screen.shows("✓ 10 of 10 checks", "Passed at", "Next:")
    screen.type("q")
    assert screen.ends() == 0
