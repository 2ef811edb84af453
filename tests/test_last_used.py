"""Tests of system/last_used.py."""

import sys
from pathlib import Path

import pytest

from tensortonic_cli.system.last_used import recall, remember, state_folder
from tensortonic_cli.system.workspace import Workspace, find_workspace


@pytest.fixture
def environ(tmp_path):
    """An environment whose state lies in the test's own folder, whatever the system."""
    return {name: str(tmp_path / "home") for name in ("HOME", "LOCALAPPDATA")}


@pytest.fixture
def workspace(tmp_path):
    """An empty workspace."""
    for name in ("exercises", "progress"):
        (tmp_path / "course" / name).mkdir(parents=True)
    return Workspace(tmp_path / "course")


def outside(tmp_path):
    """Return a folder without a workspace."""
    (tmp_path / "outside").mkdir()
    return tmp_path / "outside"


@pytest.mark.skipif(sys.platform == "win32", reason="the paths are those of POSIX")
@pytest.mark.parametrize(
    ("platform", "environ", "folder"),
    [
        ("linux", {"HOME": "/h"}, "/h/.local/state/tensortonic-cli"),
        ("linux", {"HOME": "/h", "XDG_STATE_HOME": "/s"}, "/s/tensortonic-cli"),
        ("linux", {"HOME": "/h", "XDG_STATE_HOME": "s"}, "/h/.local/state/tensortonic-cli"),
        ("linux", {"XDG_STATE_HOME": "/s"}, "/s/tensortonic-cli"),
        ("darwin", {"HOME": "/h"}, "/h/Library/Application Support/tensortonic-cli"),
        ("win32", {"HOME": "/h", "LOCALAPPDATA": "/l"}, "/l/tensortonic-cli"),
        ("linux", {}, None),
        ("darwin", {}, None),
        ("win32", {"HOME": "/h"}, None),
    ],
)
def test_the_state_lies_where_the_system_keeps_such_things(platform, environ, folder):
    """Each system has its place; without a home there is none."""
    assert state_folder(environ, platform) == (Path(folder) if folder else None)


def test_the_last_one_is_recalled(environ, tmp_path):
    """The newest counts."""
    remember(tmp_path / "one", environ)
    remember(tmp_path / "twö", environ)
    assert recall(environ) == tmp_path / "twö"


def test_nothing_lies_beside_it(environ, tmp_path):
    """One file in one folder is all that is left in the home."""
    remember(tmp_path / "one", environ)
    folder = state_folder(environ)
    assert list(folder.iterdir()) == [folder / "workspace"]


def test_the_same_one_is_not_written_again(environ, tmp_path):
    """A file is written when something changes, not at every command."""
    remember(tmp_path / "one", environ)
    file = state_folder(environ) / "workspace"
    before = file.stat()
    remember(tmp_path / "one", environ)
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("text", [b"", b"relative/path\n", b"\xff\n"])
def test_what_is_no_path_is_ignored(environ, text):
    """A damaged file means that none is remembered."""
    folder = state_folder(environ)
    folder.mkdir(parents=True)
    (folder / "workspace").write_bytes(text)
    assert recall(environ) is None


def test_a_home_that_takes_no_file_stops_nothing(environ, tmp_path):
    """Where it cannot be kept, it is not."""
    (tmp_path / "home").write_text("a file, not a folder")
    remember(tmp_path / "one", environ)
    assert recall(environ) is None


def test_the_last_workspace_is_the_third_place_to_look(environ, workspace, tmp_path):
    """It counts where there is none above and no TT_HOME."""
    remember(workspace.root, environ)
    assert find_workspace(outside(tmp_path), environ) == workspace


def test_the_folder_above_and_tt_home_come_first(environ, workspace, tmp_path):
    """What was used last never hides what is nearer."""
    remember(tmp_path / "other", environ)
    named = {**environ, "TT_HOME": str(workspace.root)}
    assert find_workspace(workspace.root / "exercises", environ) == workspace
    assert find_workspace(outside(tmp_path), named) == workspace
