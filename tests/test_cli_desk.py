"""The commands skip, reset, undo and history, as typed."""

import json
import sys
from datetime import datetime

import pytest
from typer.testing import CliRunner

from tensortonic_cli.actions.course import open_course
from tensortonic_cli.cli.app import app
from tensortonic_cli.core.ledger import hash_of
from tensortonic_cli.core.model import Verdict

TEXT = "def answer():\n    return 42\n"
EXAMPLE = "cosine-similarity"


@pytest.fixture
def course(tmp_path, monkeypatch):
    """The real course in a fresh folder, which is the current one."""
    (tmp_path / "exercises").mkdir()
    (tmp_path / "progress").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    opened = open_course(tmp_path, {})
    exercise = opened.catalog.get(EXAMPLE)
    opened.workspace.write(exercise, opened.catalog.stub(exercise))
    yield opened
    opened.progress.close()
    opened.catalog.index.close()


def write(course, text=TEXT, verdict=None):
    """Let a learner save a text of the example; with a verdict it was checked."""
    course.workspace.write(course.catalog.get(EXAMPLE), text)
    if verdict is not None:
        now = datetime.now().astimezone()
        course.progress.record_run(EXAMPLE, text, verdict, now)


def present(course):
    """Return the learner's text of the example."""
    return course.workspace.read(course.catalog.get(EXAMPLE))


def tt(*words):
    """Return exit code, stdout and stderr of a command."""
    result = CliRunner().invoke(app, words, prog_name="tt")
    return result.exit_code, result.stdout, result.stderr


def path_of(course):
    """Return where the example lies, as it is shown."""
    return course.catalog.get(EXAMPLE).stub_path


def test_skip_says_where_to_go_on(course):
    """The next exercise is named, and when the skipped one comes back."""
    exercises = course.catalog.exercises()
    after = exercises[(exercises.index(course.catalog.get(EXAMPLE)) + 1) % len(exercises)]
    assert tt("skip", EXAMPLE) == (
        0,
        f"{EXAMPLE} is skipped. Next is {after.slug}.\n"
        "`tt next` comes back to the skipped ones at the end.\n",
        "",
    )


def test_skip_of_a_passed_exercise_says_so(course):
    """Nothing is marked."""
    write(course, verdict=Verdict.PASSED)
    code, said, _ = tt("skip", EXAMPLE)
    assert (code, said.splitlines()[0]) == (
        0,
        f"{EXAMPLE} is passed already; there is nothing to skip.",
    )


def test_reset_of_the_stub_says_there_is_nothing_to_do(course):
    """An untouched file needs no question."""
    said = f"{EXAMPLE} is as it was handed out; there is nothing to reset.\n"
    assert tt("reset", EXAMPLE) == (0, said, "")


def test_reset_and_undo_say_what_to_do_in_the_editor(course):
    """Both keep what was there, and name the way back."""
    stub = present(course)
    write(course)
    path, count = path_of(course), len(stub.splitlines())
    assert tt("reset", EXAMPLE, "--yes") == (
        0,
        f"{path} is the stub again. What was there (2 lines) is kept; undo brings it back.\n"
        "Reload the file in your editor now.\n",
        "",
    )
    assert present(course) == stub
    assert tt("undo", EXAMPLE) == (
        0,
        f"{path} is a former text again, 2 lines. What was there ({count} lines) is kept;"
        " undo brings it back.\nReload the file in your editor now.\n",
        "",
    )
    assert present(course) == TEXT


def test_reset_without_a_terminal_needs_yes(course):
    """Where nobody can be asked nothing is replaced."""
    write(course)
    assert tt("reset", EXAMPLE) == (
        2,
        "",
        f"Resetting {EXAMPLE} replaces your text; there is no terminal to ask in.\n"
        f"Run `tt reset {EXAMPLE} --yes`; `tt undo` takes it back.\n",
    )
    assert present(course) == TEXT


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
@pytest.mark.parametrize(("answer", "is_reset"), [("n", False), ("", False), ("y", True)])
def test_reset_asks(course, answer, is_reset):
    """Only a yes replaces the text."""
    from tests.screens import Screen

    write(course)
    screen = Screen(course.workspace.root, "reset", EXAMPLE, size=(100, 20))
    screen.see("is kept. [y/N]: ")
    screen.type(answer + "\r")
    screen.see("is the stub again" if is_reset else "Nothing was changed.")
    assert (screen.ends(), present(course) != TEXT) == (0, is_reset)
    screen.close()


def test_history_lists_texts(course):
    """Number, time, verdict, length, and which of them is in the file; at 40 columns too."""
    write(course, "x = 1\n", Verdict.PASSED)
    write(course, verdict=Verdict.TIMED_OUT)
    first, second = (row.at for row in course.progress.history(EXAMPLE))
    _, said, _ = tt("--plain", "history", EXAMPLE)
    assert said.splitlines()[:3] == [
        f"  1  {first:%Y-%m-%d %H:%M}  + passed        1 line",
        f"  2  {second:%Y-%m-%d %H:%M}  x timed out    2 lines  now",
        "",
    ]


def test_history_as_json(course):
    """The fields are those that DESIGN.md promises."""
    write(course, verdict=Verdict.FAILED)
    (row,) = course.progress.history(EXAMPLE)
    code, said, _ = tt("history", EXAMPLE, "--json")
    assert (code, json.loads(said)) == (
        0,
        [
            {
                "n": 1,
                "at": row.at.isoformat(timespec="seconds"),
                "verdict": "failed",
                "hash": hash_of(TEXT),
                "lines": 2,
            }
        ],
    )


def test_history_of_nothing(course):
    """At first there is no text, in words and as JSON."""
    assert tt("history", EXAMPLE) == (0, f"No text of {EXAMPLE} was checked yet.\n", "")
    assert tt("history", EXAMPLE, "--json") == (0, "[]\n", "")


def test_history_shows_compares_and_restores(course):
    """A text of the past is printed as it was, compared with the file, and put back."""
    write(course, verdict=Verdict.FAILED)
    write(course, "answer = 42\n")
    assert tt("history", EXAMPLE, "--show", "1") == (0, TEXT, "")
    assert tt("history", EXAMPLE, "--diff", "1")[1].splitlines() == [
        "--- text 1",
        "+++ the file now",
        "@@ -1,2 +1 @@",
        "-def answer():",
        "-    return 42",
        "+answer = 42",
    ]
    assert tt("history", EXAMPLE, "--restore", "1")[0] == 0
    assert present(course) == TEXT
    assert tt("history", EXAMPLE, "--diff", "1")[1] == "Text 1 is what is in the file now.\n"


def test_history_does_one_thing_at_a_time(course):
    """Two ways at once would hide what the first one did."""
    assert tt("history", EXAMPLE, "--show", "1", "--restore", "1") == (
        2,
        "",
        "--show, --diff, --restore and --json exclude each other.\nGive one of them.\n",
    )
