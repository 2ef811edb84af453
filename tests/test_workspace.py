"""Tests of system/workspace.py."""

import errno
import os
import stat
import sys
import tempfile
from pathlib import Path

import pytest

from tensortonic_cli.core.errors import TTError
from tensortonic_cli.system import workspace as module
from tensortonic_cli.system.last_used import remember
from tensortonic_cli.system.workspace import Workspace, find_workspace
from tests.course_samples import DOT

PATH = "exercises/linear_algebra/vectors/dot_product.py"
NOBODY = 65534


def desk_in(root):
    """Return a workspace in which the stub of dot-product lies."""
    stub = root / PATH
    stub.parent.mkdir(parents=True)
    (root / "progress").mkdir()
    stub.write_bytes(b"x = 1\n")
    return Workspace(root)


@pytest.fixture
def desk(tmp_path):
    """A workspace for a test that may do everything."""
    return desk_in(tmp_path)


@pytest.fixture
def guarded_desk():
    """A workspace for a test that may only do what modes allow, also when root runs it."""
    if sys.platform == "win32":
        pytest.skip("Windows has no such modes")
    with tempfile.TemporaryDirectory() as root:  # root's tmp_path is closed to others
        desk = desk_in(Path(root))
        if os.geteuid() != 0:
            yield desk
            return
        for path in (desk.root, *desk.root.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        os.seteuid(NOBODY)
        try:
            yield desk
        finally:
            os.seteuid(0)


def complaint(call, *args):
    """Return both lines of the error that a call raises."""
    with pytest.raises(TTError) as caught:
        call(*args)
    return str(caught.value), caught.value.fix


def files_of(desk):
    """Return what lies in the folder of the stub."""
    return sorted(path.name for path in desk.stub_path(DOT).parent.iterdir())


def test_a_workspace_knows_its_places(desk, tmp_path):
    """Stubs and progress lie where the layout says."""
    assert (desk.stub_path(DOT), desk.progress_path) == (
        tmp_path / PATH,
        tmp_path / "progress" / "progress.db",
    )


def test_a_text_is_read_without_bom_and_line_ends(desk):
    """What an editor on Windows adds to a file is not part of the text."""
    desk.stub_path(DOT).write_bytes(b"\xef\xbb\xbfx = '\xc3\xa9'\r\ny = 2\r\n")

    assert desk.read(DOT) == "x = 'é'\ny = 2\n"


def test_bytes_are_read_as_they_are(desk):
    """The judge needs the very bytes."""
    desk.stub_path(DOT).write_bytes(b"\xef\xbb\xbf\xff\r\n")

    assert desk.read_bytes(DOT) == b"\xef\xbb\xbf\xff\r\n"


def test_a_missing_file_can_be_written_again(desk):
    """A deleted stub is named, with the command that brings it back."""
    desk.stub_path(DOT).unlink()

    assert complaint(desk.read, DOT) == (
        f"{PATH} is missing.",
        "`tt reset dot-product` writes it again.",
    )


def test_a_folder_in_the_place_of_a_file_is_named(desk):
    """Reading and writing say that a folder is in the way."""
    desk.stub_path(DOT).unlink()
    desk.stub_path(DOT).mkdir()

    assert complaint(desk.read, DOT) == (
        f"{PATH} is a folder; a file should be there.",
        "Move it away; then `tt reset dot-product` writes the file again.",
    )
    assert complaint(desk.write, DOT, "") == (
        f"{PATH} is a folder; a file should be there.",
        "Move it away, then try again.",
    )


def test_a_text_that_is_not_utf8_is_placed(desk):
    """Byte and line of the first wrong byte are named."""
    desk.stub_path(DOT).write_bytes(b"# a\n# caf\xe9\n")

    assert complaint(desk.read, DOT) == (
        f"{PATH} is not UTF-8: byte 9, in line 2.",
        "Save it as UTF-8 in your editor.",
    )


def test_a_file_that_may_not_be_read_is_named(guarded_desk):
    """The learner is told which file keeps them out."""
    desk = guarded_desk
    desk.stub_path(DOT).chmod(0)

    assert complaint(desk.read, DOT) == (
        f"{PATH} may not be read.",
        "Allow yourself to read it, then try again.",
    )


def test_writing_replaces_the_text_and_leaves_nothing_beside_it(desk):
    """No temporary file stays in the learner's folder."""
    desk.write(DOT, "y = 'é'\n")

    assert (desk.stub_path(DOT).read_bytes(), files_of(desk)) == (
        "y = 'é'\n".encode(),
        ["dot_product.py"],
    )


@pytest.mark.parametrize(
    ("former", "text", "written"),
    [
        (b"a\r\nb\r\n", "c\nd\n", b"c\r\nd\r\n"),
        (b"a\r\nb\r\n", "c\r\nd\r\n", b"c\r\nd\r\n"),
        (b"a\nb\n", "c\r\nd\r\n", b"c\nd\n"),
    ],
)
def test_line_ends_stay_as_they_were(desk, former, text, written):
    """A file with CRLF keeps it, whatever the new text has; so does one without."""
    desk.stub_path(DOT).write_bytes(former)

    desk.write(DOT, text)

    assert desk.stub_path(DOT).read_bytes() == written


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_the_mode_stays_as_it_was(desk):
    """A file that only its owner may read stays so."""
    desk.stub_path(DOT).chmod(0o600)

    desk.write(DOT, "y = 2\n")

    assert stat.S_IMODE(desk.stub_path(DOT).stat().st_mode) == 0o600


def test_a_missing_folder_is_made(tmp_path):
    """A learner who deleted a whole topic gets its files back one by one."""
    desk = Workspace(tmp_path)

    desk.write(DOT, "x = 1\n")

    assert desk.read(DOT) == "x = 1\n"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own on Windows")
def test_behind_a_link_the_target_is_written(desk, tmp_path):
    """Whoever keeps the real file elsewhere keeps the link."""
    elsewhere = tmp_path / "elsewhere.py"
    desk.stub_path(DOT).rename(elsewhere)
    desk.stub_path(DOT).symlink_to(elsewhere)

    desk.write(DOT, "y = 2\n")

    assert (elsewhere.read_text(), desk.stub_path(DOT).is_symlink()) == ("y = 2\n", True)


def test_a_read_only_folder_keeps_the_text(guarded_desk):
    """The folder is named and the text is untouched."""
    desk = guarded_desk
    folder = desk.stub_path(DOT).parent
    folder.chmod(0o500)
    try:
        lines = complaint(desk.write, DOT, "y = 2\n")
    finally:
        folder.chmod(0o700)

    assert lines == (
        f"exercises/linear_algebra/vectors may not be written to: {PATH} is as it was.",
        "Allow yourself to write there, then try again.",
    )
    assert (desk.read(DOT), files_of(desk)) == ("x = 1\n", ["dot_product.py"])


def test_a_full_disk_keeps_the_text(desk, monkeypatch):
    """A write that finds no room leaves the former text and no half file."""

    def no_room(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(module.os, "fsync", no_room)

    assert complaint(desk.write, DOT, "y = 2\n") == (
        f"The disk is full: {PATH} is as it was.",
        "Make some room, then try again.",
    )
    assert (desk.read(DOT), files_of(desk)) == ("x = 1\n", ["dot_product.py"])


def test_any_other_fault_of_the_disk_is_quoted(desk, monkeypatch):
    """What the system says is passed on."""

    def broken(_):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(module.os, "fsync", broken)

    assert complaint(desk.write, DOT, "y = 2\n") == (
        f"{PATH} cannot be written: Input/output error. It is as it was.",
        "Check the disk it lies on.",
    )


def test_the_workspace_is_found_from_within(desk):
    """Any folder of the clone will do."""
    inside = desk.stub_path(DOT).parent

    assert find_workspace(inside, {}) == desk
    assert find_workspace(desk.root, {}) == desk


def test_a_relative_start_is_taken_from_the_current_folder(desk, monkeypatch):
    """`.` has no parents of its own."""
    monkeypatch.chdir(desk.stub_path(DOT).parent)

    assert find_workspace(Path(), {}) == desk


def test_tt_home_is_used_where_there_is_no_workspace(desk, tmp_path_factory):
    """Outside a clone TT_HOME counts; inside one it does not."""
    outside = tmp_path_factory.mktemp("outside")
    other = {"TT_HOME": str(outside)}

    assert find_workspace(outside, {"TT_HOME": str(desk.root)}) == desk
    assert find_workspace(desk.root, other) == desk


@pytest.mark.parametrize(
    ("environ", "lines"),
    [
        (
            {},
            (
                "There is no workspace here or above.",
                "Make one with `tt init course`, or go to yours, or set TT_HOME to it.",
            ),
        ),
        (
            {"TT_HOME": "/nowhere"},
            (
                "TT_HOME is /nowhere, and that is no workspace.",
                "Set it to the folder that holds exercises/ and progress/; "
                "`tt init course` makes one.",
            ),
        ),
    ],
)
def test_no_workspace_is_said(tmp_path, environ, lines):
    """A folder with exercises/ alone is none."""
    (tmp_path / "exercises").mkdir()

    assert complaint(find_workspace, tmp_path, environ) == lines


def test_a_last_workspace_that_is_gone_is_named(tmp_path):
    """Who moved their workspace reads where it was."""
    environ = {"HOME": str(tmp_path / "home"), "LOCALAPPDATA": str(tmp_path / "home")}
    remember(tmp_path / "course", environ)

    assert complaint(find_workspace, tmp_path, environ) == (
        f"There is no workspace here or above; the last one used, {tmp_path / 'course'}, is gone.",
        "Make one with `tt init course`, or go to yours, or set TT_HOME to it.",
    )
