"""Pipes, small windows, resizes, NO_COLOR and TERM=dumb: plain lines, usable, no colour codes."""

import json
import re
import sys

import pytest

from tests.faults.learner import RIGHT, body
from tests.faults.machine import COLOUR, Terminal, tt

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

WRONG = body("return [a * b for a, b in zip(x, y, strict=True)]")
DOT, COSINE = "dot-product", "cosine-similarity"
COMMANDS = {
    "tt": ("", "next"),
    "list": ("list", "Dot product"),
    "show": (f"show {DOT}", "Return the dot product of two vectors"),
    "read": ("read vectors", "vector"),
    "hint": (f"hint {COSINE}", " of 3"),
    "run": (f"run {DOT}", "one number was expected"),
    "check": ("check --all", "0 of 3 passed"),
    "history": (f"history {DOT}", "failed"),
    "diff": (f"history {DOT} --diff 1", ""),
    "next": ("next", "Dot product"),
    "solution": (f"solution {COSINE} --give-up", "Reference"),
    "skip": ("skip adam-optimizer", "adam-optimizer"),
    "reset": (f"reset {DOT} --yes", "undo"),
    "doctor": ("doctor", "Python"),
    "help": ("--help", "Usage"),
    "wrong": ("run nothing", ""),
}


@pytest.fixture(scope="module")
def desk(classmate):
    """A clone with one text that was judged, and another one in the file."""
    classmate.save(body("return 6"))
    assert tt(classmate.clone, "run", DOT).returncode == 1
    classmate.save(WRONG)
    return classmate


@pytest.fixture
def start():
    """Return what starts tt in a terminal that is closed after the test."""
    opened = []

    def started(clone, *words, **where):
        opened.append(Terminal(clone, *words, **where))
        return opened[-1]

    yield started
    for terminal in opened:
        terminal.close()


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("variables", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}],
                         ids=["as it is", "NO_COLOR", "dumb"])  # fmt: skip
def test_a_pipe_gets_text_only(desk, name, variables):
    """Every command behind a pipe ends, says the same, and writes no escape sequence."""
    desk.save(WRONG)
    words, said = COMMANDS[name]
    done = tt(desk.clone, *words.split(), **variables)
    assert done.returncode == {"run": 1, "check": 1, "wrong": 2}.get(name, 0)
    assert said in done.stdout
    assert "\x1b" not in done.stdout + done.stderr
    assert "\r" not in done.stdout


@pytest.mark.parametrize(
    "variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["NO_COLOR", "dumb"]
)
@pytest.mark.parametrize("name", set(COMMANDS) - {"next"})
def test_no_colour_in_a_terminal(desk, start, name, variables):
    """With NO_COLOR there is no colour code in a terminal either; a dumb one gets none at all."""
    desk.save(WRONG)
    terminal = start(desk.clone, *COMMANDS[name][0].split(), PAGER="cat", **variables)
    assert terminal.ends() in {0, 1, 2}
    assert not COLOUR.search(terminal.written)
    if "TERM" in variables:
        assert b"\x1b" not in terminal.written


@pytest.mark.parametrize("size", [(100, 34), (40, 24), (12, 4)])
def test_no_colour_on_the_watch_screen(learner, start, size):
    """A failure, a hint, the task, the list and a pass, all without one colour code."""
    terminal = start(learner.clone, "next", size=size, NO_COLOR="1")
    terminal.shows("Dot product")
    learner.save(WRONG)
    terminal.shows("of 10")
    for key, back in (("h", ""), ("t", " "), ("l", " "), ("?", "z")):
        terminal.type(key + back)
    learner.save(RIGHT)
    terminal.shows("10 of 10")
    terminal.type("q")
    terminal.type("q")
    assert (terminal.ends(), terminal.is_as_before()) == (0, True)
    assert not COLOUR.search(terminal.written)


def test_colours_are_found_where_there_are_some(learner, start):
    """What the tests above look for is there without NO_COLOR."""
    learner.save(WRONG)
    terminal = start(learner.clone, "run", DOT)
    assert terminal.ends() == 1
    assert COLOUR.search(terminal.written)


@pytest.mark.parametrize("name", ["tt", "list", "hint", "run", "check", "history"])
def test_every_command_at_40_columns(desk, start, name):
    """No line is wider than the window save paths; the stub that show prints is code."""
    desk.save(WRONG)
    words, _ = COMMANDS[name]
    terminal = start(desk.clone, *words.split(), size=(40, 24), NO_COLOR="1")
    terminal.ends()
    shown = re.sub(r"\x1b\[[0-9;]*m", "", terminal.written.decode().partition("THE END")[0])
    lines = shown.replace("\r\n", "\n").split("\n")
    wide = [line for line in lines if len(line) > 40 and ".py" not in line and "\r" not in line]
    assert wide == []


def test_resizes_while_a_run_hangs(learner, start):
    """The screen is drawn anew at each size, down to 12 by 4 and back; the verdict comes."""
    terminal = start(learner.clone, "next")
    terminal.shows("Dot product", "quit")
    learner.save(body("while True: pass"))
    terminal.shows("checking")
    for size in ((40, 24), (12, 4), (200, 50), (1, 1), (100, 34)):
        terminal.resize(*size)
    terminal.shows("No answer within 5 s.", "quit")
    learner.save(RIGHT)
    terminal.shows("Press n.")
    terminal.type("q")
    assert (terminal.ends(), terminal.is_as_before()) == (0, True)


@pytest.mark.parametrize("size", [(40, 24), (12, 4)])
def test_small_windows_are_usable(learner, start, size):
    """A wrong save, a right one, going on and quitting work in windows that hold little."""
    terminal = start(learner.clone, "next", size=size)
    terminal.shows("Dot product")
    learner.save(WRONG)
    terminal.shows("of 10")
    learner.save(RIGHT)
    terminal.shows("10 of 10")
    terminal.type("n")
    terminal.shows("Cosine")
    terminal.type("q")
    assert (terminal.ends(), terminal.is_as_before()) == (0, True)


def test_keys_in_a_dumb_terminal(learner, start):
    """Lines come below each other, without a code; a save is judged, and q and Ctrl-C end it."""
    for key, code in (("q", 0), ("\x03", 130)):
        terminal = start(learner.clone, "next", DOT, TERM="dumb")
        terminal.shows("Dot product")
        learner.save(WRONG if key == "q" else body("return 6"))
        terminal.shows("number was expected" if key == "q" else "must be 23")
        terminal.type(key)
        assert terminal.ends() == code
        assert b"\x1b" not in terminal.written


def test_next_in_a_pipe_ends_with_the_way_to_go_on(desk):
    """Without a terminal it does not wait: the exercise, its path, exit code 0; --json too."""
    done = tt(desk.clone, "next")
    assert "exercises/linear_algebra/vectors/dot_product.py" in done.stdout
    assert json.loads(tt(desk.clone, "next", "--json").stdout)["slug"] == DOT
