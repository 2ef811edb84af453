"""A whole session as a learner plays it: real processes, a real terminal, real saves."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.screens import Screen
from tests.session_course import make_clone

STUB = "exercises/linear_algebra/vectors/dot_product.py"
TODO = 'raise NotImplementedError("not written yet")'
WRONG = "return [a * b for a, b in zip(x, y, strict=True)]"
RIGHT = "return sum(a * b for a, b in zip(x, y, strict=True))"


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """Return a clone that nobody has worked in."""
    return make_clone(tmp_path_factory.mktemp("template") / "course")


@pytest.fixture
def clone(template, tmp_path):
    """Return a clone of one's own."""
    return Path(shutil.copytree(template, tmp_path / "course"))


@pytest.fixture
def start():
    """Return what starts tt in a terminal; it is ended after the test."""
    screens = []

    def started(clone, *words, size=(100, 34), **environ):
        screens.append(Screen(clone, *words, size=size, **environ))
        return screens[-1]

    yield started
    for screen in screens:
        screen.close()


def write(clone, body):
    """Save the stub with this line in place of the raise."""
    path = clone / STUB
    stub = path.read_text("utf-8")
    lines = [f"    {body}" if line.lstrip().startswith(("raise", "return")) else line
             for line in stub.splitlines()]  # fmt: skip
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def tt(clone, *words):
    """Run tt without a terminal; return its JSON."""
    command = [sys.executable, "-m", "tensortonic_cli", *words, "--json"]
    done = subprocess.run(command, cwd=clone, capture_output=True, text=True, check=False)
    return json.loads(done.stdout)


def test_a_whole_session(clone, start):
    """Open, a wrong save, a hint, a right save, next, skip, reset, undo, quit; then progress."""
    screen = start(clone, "next")
    screen.shows("Dot product", "0 of 3", "Open the file above in your editor", "quit")
    screen.becomes("opened-100")

    write(clone, WRONG)
    screen.shows("Your function behaves like one that", "hint 1/3")
    screen.becomes("wrong-100")

    screen.type("h")
    screen.shows("Hint 1:", "hint 2/3")

    write(clone, RIGHT)
    screen.shows("Passed at try 2, with one hint.", "Next: Cosine similarity. Press n.", "1 of 3")
    screen.becomes("passed-100")

    screen.type("n")
    screen.shows("Cosine of the angle between two vectors.")
    screen.type("s")
    screen.shows("Adam step", "You skipped cosine-similarity; it comes back at the end.")
    screen.type("q")
    screen.shows("One exercise passed.")
    assert screen.ends() == 0

    screen = start(clone, "next", "dot-product")
    screen.shows("1 of 3", "n next")
    screen.type("x")
    screen.shows("Reset to the empty stub? Your text is kept; u brings it back.")
    screen.type("y")
    screen.shows("Reload the file in your editor now.", "0 of 3")
    assert TODO in (clone / STUB).read_text("utf-8")
    screen.type("u")
    screen.shows("n next", "1 of 3")
    assert RIGHT in (clone / STUB).read_text("utf-8")
    screen.type("q")
    assert screen.ends() == 0
    assert screen.attributes() == screen.before

    states = {found["slug"]: found["state"] for found in tt(clone, "list")}
    assert states == {
        "dot-product": "passed",
        "cosine-similarity": "skipped",
        "adam-optimizer": "todo",
    }
    verdicts = [row["verdict"] for row in tt(clone, "history", "dot-product")]
    assert verdicts[-1] == "passed"


@pytest.mark.parametrize("size", [(100, 34), (40, 24)])
@pytest.mark.parametrize("colours", [True, False])
def test_the_screens_of_a_failure_and_a_pass(clone, start, size, colours):
    """Wide and narrow, in colour and with NO_COLOR, as a reviewer can read them."""
    environ = {} if colours else {"NO_COLOR": "1"}
    name = f"{size[0]}-{'colour' if colours else 'no-color'}"
    screen = start(clone, "next", size=size, **environ)
    screen.shows("Dot product", "quit")
    write(clone, WRONG)
    screen.shows("of 1")
    screen.shows("behaves like")
    screen.becomes(f"failure-{name}", coloured=True)

    write(clone, RIGHT)
    screen.shows("Press n.")
    screen.becomes(f"pass-{name}", coloured=True)


def test_a_window_of_12_by_4_is_usable(clone, start):
    """Nothing breaks where almost nothing fits; a larger window shows everything again."""
    screen = start(clone, "next", size=(12, 4))
    screen.shows("Dot product")
    screen.resize(100, 34)
    screen.shows("Open the file above in your editor", "quit")


def test_a_dumb_terminal_gets_plain_lines(clone, start):
    """No control codes, no screen to draw over; the verdict is printed below."""
    screen = start(clone, "next", TERM="dumb")
    screen.see("Dot product")
    write(clone, WRONG)
    seen = screen.see("behaves like")
    assert "\x1b" not in seen
    screen.type("\x03")
    assert screen.ends() == 130


def test_ctrl_c_leaves_the_terminal_as_it_was(clone, start):
    """During a run that hangs, too: exit code 130, attributes and cursor restored."""
    screen = start(clone, "next")
    screen.shows("Dot product", "quit")
    write(clone, "while True: pass  # return")
    screen.shows("checking")
    screen.type("\x03")
    assert screen.ends() == 130
    assert screen.attributes() == screen.before
