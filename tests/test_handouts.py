"""Tests of system/handouts.py."""

import sys
from pathlib import Path

import pytest

from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.ledger import hash_of
from tensortonic_cli.core.renewal import Handouts
from tensortonic_cli.system.catalog import load_catalog
from tensortonic_cli.system.handouts import (
    RECORD,
    course_files,
    hashes_present,
    read_handouts,
    touched,
    write_file,
    write_handouts,
)

ROOT = Path(__file__).parent.parent


def complaint(call, *args):
    """Return both lines of the error that a call raises."""
    with pytest.raises(TTError) as caught:
        call(*args)
    return str(caught.value), caught.value.fix


def test_a_new_workspace_has_what_a_clone_has():
    """Stubs, checks and the two small files are the very texts of this repository."""
    files = course_files(load_catalog())
    own = {"README.md", "pytest.ini"}
    committed = {
        path.relative_to(ROOT).as_posix(): hash_of(path.read_text("utf-8"))
        for path in [
            *(ROOT / "checks").rglob("*.py"),
            ROOT / "progress" / "README.md",
            ROOT / "exercises" / "__init__.py",
        ]
    }
    handed = {path: hash_of(text) for path, text in files.items() if path not in own}
    stubs = {path for path in handed if path.startswith("exercises/") and path.count("/") == 3}
    assert {path: name for path, name in handed.items() if path not in stubs} == committed
    assert {(ROOT / path).is_file() for path in stubs} == {True}


def test_the_record_is_read_as_it_was_written(tmp_path):
    """Version and hashes come back."""
    handouts = Handouts("1.2.3", {"exercises/a/b/ç.py": ("12", "34")})
    write_handouts(tmp_path, handouts)
    assert read_handouts(tmp_path) == handouts


def test_the_same_record_is_not_written_again(tmp_path):
    """A second `tt update` changes no file."""
    write_handouts(tmp_path, Handouts("1", {"a": ("12",)}))
    before = (tmp_path / RECORD).stat().st_ino
    write_handouts(tmp_path, Handouts("1", {"a": ("12",)}))
    assert (tmp_path / RECORD).stat().st_ino == before


@pytest.mark.parametrize(
    "text", [b"", b"{", b"[]", b"\xff", b'{"files": {}}', b'{"version": "1", "files": [1]}']
)
def test_a_damaged_record_knows_nothing(tmp_path, text):
    """Then everything that differs counts as the learner's."""
    (tmp_path / "progress").mkdir()
    (tmp_path / RECORD).write_bytes(text)
    assert read_handouts(tmp_path) == Handouts()


def test_what_lies_there_is_named_by_its_hash(tmp_path):
    """Folders and what is no text count as something, a missing file as nothing."""
    (tmp_path / "text").write_bytes(b"\xef\xbb\xbfx = 1  \r\n")
    (tmp_path / "bytes").write_bytes(b"\xff")
    (tmp_path / "folder").mkdir()
    found = hashes_present(tmp_path, ("text", "bytes", "folder", "missing"))
    assert found == {"text": hash_of("x = 1\n"), "bytes": "", "folder": ""}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own on Windows")
def test_a_broken_link_is_something(tmp_path):
    """It is somebody's: nothing is written through it."""
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    assert hashes_present(tmp_path, ("link",)) == {"link": ""}


def test_touched_is_what_differs(tmp_path):
    """Line ends and trailing space do not count, nor does what is missing."""
    (tmp_path / "same").write_bytes(b"x \r\n")
    (tmp_path / "other").write_bytes(b"y\n")
    assert touched(tmp_path, {"same": "x\n", "other": "x\n", "missing": "x\n"}) == ("other",)


def test_a_file_where_a_folder_should_be_is_named(tmp_path):
    """The learner reads what to move away."""
    (tmp_path / "exercises").write_text("mine")
    assert complaint(write_file, tmp_path, "exercises/a/b.py", "x\n") == (
        "exercises is a file; a folder should be there.",
        "Move it away, then try again.",
    )


def test_a_folder_where_a_file_should_be_is_named(tmp_path):
    """Nothing is written into it."""
    (tmp_path / "pytest.ini").mkdir()
    assert complaint(write_file, tmp_path, "pytest.ini", "x\n") == (
        "pytest.ini is a folder; a file should be there.",
        "Move it away, then try again.",
    )
    assert list((tmp_path / "pytest.ini").iterdir()) == []
