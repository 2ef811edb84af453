"""The spare that is started before anything else is known of the command."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import tensortonic_cli
from tensortonic_cli.actions.course import open_course
from tensortonic_cli.system import early
from tensortonic_cli.system.last_used import remember


@pytest.fixture(autouse=True)
def nothing_left():
    """End what a test started and did not take."""
    yield
    early.discard()


@pytest.fixture
def root(tmp_path):
    """Return a workspace."""
    root = tmp_path / "course"
    for name in ("exercises", "progress"):
        (root / name).mkdir(parents=True)
    return root


@pytest.fixture
def environ(tmp_path):
    """Return the variables of a learner whose home is empty."""
    return {"HOME": str(tmp_path / "home"), "LOCALAPPDATA": str(tmp_path / "home")}


def taken(words, folder, environ):
    """Begin as a command line would; return the spare that the command then finds."""
    early.begin(words, str(folder), environ)
    course = open_course(folder, environ)
    course.progress.close()
    return early.take(course.workspace.root, course.catalog.checks_root)


@pytest.mark.parametrize(
    "words", [["next"], ["run"], ["watch"], ["run", "--json"], ["run", "--file", "mine.py"]]
)
def test_a_command_that_judges_finds_a_spare(root, environ, words):
    """It was started for the workspace above the current folder, and is found only once."""
    spare = taken(words, root / "exercises", environ)
    try:
        spare.wait_ready()
    finally:
        spare.end()

    assert early._started == {}


@pytest.mark.parametrize(
    "words", [[], ["list"], ["check"], ["next", "--json"], ["run", "--help"], ["watch", "-h"]]
)
def test_other_commands_start_nothing(root, environ, words):
    """Nobody waits for a process that is not needed."""
    assert taken(words, root, environ) is None


@pytest.mark.parametrize(("word", "is_cold"), [("run", True), ("next", False), ("watch", False)])
def test_one_text_needs_no_warm_up(root, environ, word, is_cold):
    """It would take longer than it saves; for every save after the first it is the other way."""
    early.begin([word], str(root), environ)
    ((process, _),) = early._started.values()

    assert ("--cold" in process.args) is is_cold


def test_the_workspace_of_tt_home_has_its_spare(root, environ, tmp_path):
    """However the variable writes it."""
    spare = taken(["next"], tmp_path, environ | {"TT_HOME": f"{root}/"})

    assert spare is not None
    spare.end()


def test_the_workspace_used_last_has_its_spare(root, environ, tmp_path):
    """Also from a folder that has nothing to do with it."""
    remember(root, environ)
    spare = taken(["next"], tmp_path, environ)

    assert spare is not None
    spare.end()


def test_what_nobody_takes_is_ended(root, environ):
    """A command that ends early, or another workspace than was guessed, leaves no process."""
    early.begin(["next"], str(root), environ)
    ((process, _),) = early._started.values()
    early.discard()

    assert process.poll() is not None


def test_starting_a_spare_imports_little():
    """What is imported before it is started is what a learner waits for twice."""
    program = (
        "import sys; from tensortonic_cli.system import early, launch; "
        "print(*{'json', 'pathlib', 'typing', 'secrets', 'dataclasses'} & set(sys.modules))"
    )
    command = [sys.executable, "-S", "-c", program]
    environ = {**os.environ, "PYTHONPATH": str(Path(tensortonic_cli.__path__[0]).parent)}
    done = subprocess.run(command, capture_output=True, check=True, text=True, env=environ)

    assert done.stdout.split() == []
