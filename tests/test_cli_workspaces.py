"""Tests of cli/workspaces.py: what init, update and doctor print."""

from pathlib import Path

import pytest

from tensortonic_cli import __version__
from tensortonic_cli.core.ledger import hash_of
from tensortonic_cli.core.renewal import Handouts
from tensortonic_cli.system.handouts import RECORD, read_handouts, write_handouts
from tests.cli_runs import tt
from tests.screens import Screen
from tests.session_course import make_clone

DOT = Path("exercises/linear_algebra/vectors/dot_product.py")
SOFTMAX = Path("exercises/calculus/functions/softmax_function.py")

MADE = """\
Added to course:
  README.md
  pytest.ini
  progress/  1 file
  exercises/  {stubs} files
  checks/  {checks} files

Go on with
  cd course
  tt next
"""


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TT_HOME", raising=False)
    return tmp_path


@pytest.fixture
def course(here, monkeypatch):
    """A new workspace that is the current folder."""
    tt("init", "course")
    monkeypatch.chdir(here / "course")
    return here / "course"


def test_init_says_what_it_made_and_how_to_go_on(here):
    """Two commands lead to the first exercise."""
    code, out, err = tt("init", "course")
    checks = len(list((here / "course" / "checks").rglob("test_*.py")))
    assert (code, out, err) == (0, MADE.format(stubs=checks + 1, checks=checks), "")


def test_init_of_a_used_folder_says_what_is_there(here):
    """What stays, what is added, and what is not because of it."""
    (here / "README.md").write_text("mine")
    (here / "a b").mkdir()
    out = tt("init", ".")[1].splitlines()
    assert out[:4] == [
        ". holds other things, which stay as they are:",
        "  README.md",
        "  a b",
        "Added to .:",
    ]
    assert out[-5:] == [
        "Not added, because a file of this name is there:",
        "  README.md",
        "",
        "Go on with",
        "  tt next",
    ]


def test_init_of_a_workspace_adds_nothing(course):
    """The second time says so, and how to go on."""
    said = "This folder is a workspace already. Nothing is missing; nothing was changed."
    assert tt("init") == (0, f"{said}\n\nGo on with\n  tt next\n", "")


def test_the_folder_is_quoted_where_it_has_a_space(here):
    """The command can be copied."""
    out = tt("init", "my course")[1]
    assert out.splitlines()[-2] in ("  cd 'my course'", '  cd "my course"')


def test_the_last_workspace_is_used_from_anywhere(course, tmp_path, monkeypatch):
    """And named on stderr, so that nobody works in the wrong one."""
    (tmp_path / "else").mkdir()
    monkeypatch.chdir(tmp_path / "else")
    code, out, err = tt("list", "vectors")
    assert (code, "dot-product" in out) == (0, True)
    assert err == f"This is the workspace used last: {course}\n"


def test_every_command_remembers_its_workspace(here, monkeypatch):
    """A clone, which nobody made with init, is found from anywhere as well."""
    clone = make_clone(here / "clone")
    monkeypatch.chdir(clone)
    tt("list")
    monkeypatch.chdir(here)
    assert tt("list")[2] == f"This is the workspace used last: {clone}\n"


def test_update_without_news(course):
    """How to get some is said."""
    said = f"This workspace has the course of tt {__version__} already. For a newer one: "
    assert " ".join(tt("update")[1].split()) == f"{said}`pip install --upgrade tensortonic-cli`"


def test_update_names_what_it_did(course):
    """Each file once, under what became of it."""
    old, mine = "def f():\n    pass\n", "def mine():\n    pass\n"
    for path, text in ((DOT, old), (SOFTMAX, mine)):
        (course / path).write_text(text)
    record = read_handouts(course)
    gone = "exercises/linear_algebra/vectors/gone.py"
    (course / gone).write_text(mine)
    older = {path.as_posix(): (hash_of(old),) for path in (DOT, SOFTMAX)}
    write_handouts(course, Handouts("0.0.1", {**record.hashes, **older, gone: ("1",)}))
    (course / "checks/calculus/functions/test_softmax_function.py").unlink()

    code, out, err = tt("update", COLUMNS="100")

    assert (code, err) == (0, "")
    assert out == (
        "Added:\n"
        "  checks/calculus/functions/test_softmax_function.py\n"
        "Replaced, for you had not written there:\n"
        f"  {DOT.as_posix()}\n"
        "Kept, though it is no longer part of the course:\n"
        f"  {gone}\n"
        "Kept as you wrote it, though the course has a newer text:\n"
        f"  {SOFTMAX.as_posix()}\n"
        "`tt show SLUG` has the task as it is now; `tt reset SLUG` hands out the newer\n"
        "stub, and keeps your text.\n"
        f"This workspace has the course of tt {__version__} now, before that of tt 0.0.1.\n"
    )
    assert (course / SOFTMAX).read_text() == mine


def test_update_in_a_clone_explains(tmp_path, monkeypatch):
    """What git would do is said; nothing is changed, and no git is asked."""
    clone = make_clone(tmp_path)
    (clone / ".git").mkdir()
    (clone / DOT).write_text("mine\n")
    monkeypatch.chdir(clone)
    monkeypatch.setenv("PATH", "")

    code, out, err = tt("update")

    assert (code, err, (clone / RECORD).exists()) == (0, "", False)
    assert out.splitlines()[0] == "This workspace is a clone of the course; nothing was changed."
    assert out.splitlines()[-2:] == ["You have written in:", f"  {DOT.as_posix()}"]


def test_update_in_a_copy_without_git_explains(tmp_path, monkeypatch):
    """A downloaded archive has no way to be updated."""
    monkeypatch.chdir(make_clone(tmp_path))
    assert "It has no .git folder" in tt("update")[1]


def test_doctor_prints_each_finding(course):
    """A line for each, with its mend below it; what is well ends with 0."""
    code, out, err = tt("doctor", COLUMNS="200", EDITOR="")
    lines = out.splitlines()
    assert (code, err, lines[-1]) == (0, "", "Nothing is wrong.")
    editor = next(n for n, line in enumerate(lines) if "Editor" in line)
    assert lines[editor] == "• Editor  No editor is set. The key e opens none."
    assert lines[editor + 1].startswith("    Set it with ")


def test_doctor_ends_with_one_where_something_is_wrong(course):
    """And counts it."""
    (course / "progress" / "progress.db").write_bytes(b"no database" * 500)
    code, out, _ = tt("doctor", COLUMNS="200", EDITOR="")
    assert (code, out.splitlines()[-1]) == (1, "1 thing is wrong.")
    assert "✗ Progress  progress/progress.db is damaged." in out.splitlines()


def test_doctor_fits_a_narrow_terminal(course):
    """In 40 columns no line is longer, save for words that cannot be broken."""
    out = tt("doctor", COLUMNS="40", EDITOR="")[1]
    assert [line for line in out.splitlines() if len(line) > 40 and " " in line.strip()[2:]] == []


def test_doctor_in_a_real_terminal(tmp_path):
    """There is nothing to note of a terminal that can do everything."""
    clone = make_clone(tmp_path)
    screen = Screen(clone, "doctor", size=(100, 40))
    try:
        shown = screen.shows("wrong.", timeout_s=60)
    finally:
        screen.close()
    assert "✓ Terminal  xterm-256color, 100 x 40, utf-8." in shown
