"""What may be wrong with the progress file: damaged, newer, locked, read-only, gone; the copies."""

import os
import random
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.model import Verdict
from tensortonic_cli.system.progress import open_progress

NOW = datetime(2026, 11, 23, 10, 15, tzinfo=UTC)
DAY = timedelta(days=1)
ASIDE = "progress.db.damaged-20261123-101500"
NO_COPY = (
    f"progress/progress.db was damaged: it is now called {ASIDE}, and a new one starts.\n"
    "There is no copy of it yet; tt makes one each day."
)
NOBODY = 65534


@pytest.fixture
def path(tmp_path):
    """Where a progress file lies once it was used on two days: it has one copy."""
    return write(tmp_path / "progress" / "progress.db")


def write(path):
    """Record a pass yesterday and another today; return the path."""
    for day, slug in ((NOW - DAY, "softmax"), (NOW, "sigmoid")):
        progress = open_progress(path, day)
        progress.record_run(slug, f"{slug}\n", Verdict.PASSED, day)
        progress.close()
    return path


def passed(path, now=NOW):
    """Return what the file says is passed, and the notices of opening it."""
    progress = open_progress(path, now)
    found = set(progress.passed_slugs()), progress.take_notices()
    progress.close()
    return found


def spoil(path):
    """Overwrite everything behind the first page."""
    raw = path.read_bytes()
    path.write_bytes(raw[:4096] + random.Random(1).randbytes(len(raw) - 4096))


def other_schema(path):
    """Put somebody else's database there, of the same version."""
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE events (id, story)")
        db.execute("PRAGMA user_version = 1")
    db.close()


def unversioned(path):
    """Put somebody else's database there, of no version."""
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE stories (id)")
    db.close()


DAMAGE = {
    "empty": lambda path: path.write_bytes(b""),
    "garbage": lambda path: path.write_bytes(b"not a database " * 999),
    "short garbage": lambda path: path.write_bytes(b"oops"),
    "cut in the first page": lambda path: path.write_bytes(path.read_bytes()[:700]),
    "cut in half": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "spoilt": spoil,
    "other schema": other_schema,
    "unversioned": unversioned,
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_file_is_set_aside_and_the_copy_offered(path, damage):
    """It keeps its bytes under a new name, a fresh one works, the notice says how to go back."""
    damage(path)
    raw = path.read_bytes()
    progress = open_progress(path, NOW)
    assert progress.passed_slugs() == frozenset()
    progress.record_run("adam", "x\n", Verdict.PASSED, NOW)
    assert progress.take_notices() == (
        f"progress/progress.db was damaged: it is now called {ASIDE}, and a new one starts.\n"
        "The last good copy is progress/backup/progress-20261123.db. To go back to it: "
        "cp progress/backup/progress-20261123.db progress/progress.db",
    )
    progress.close()
    assert path.with_name(ASIDE).read_bytes() == raw
    assert passed(path) == ({"adam"}, ())
    shutil.copy(path.parent / "backup" / "progress-20261123.db", path)
    assert passed(path) == ({"softmax"}, ())


def test_damage_without_a_copy_says_so(tmp_path):
    """On the first day there may be no copy to offer."""
    path = tmp_path / "progress" / "progress.db"
    path.parent.mkdir()
    path.write_bytes(b"garbage" * 99)
    assert passed(path) == (set(), (NO_COPY,))


def test_a_second_damaged_file_gets_a_name_of_its_own(tmp_path):
    """Nothing that was set aside is overwritten."""
    path = tmp_path / "progress" / "progress.db"
    path.parent.mkdir()
    for raw in (b"first" * 99, b"second" * 99):
        path.write_bytes(raw)
        passed(path)
    found = {file.name: file.read_bytes() for file in path.parent.glob("*damaged*")}
    assert found == {ASIDE: b"first" * 99, f"{ASIDE}-2": b"second" * 99}


def test_a_journal_goes_with_its_file(path):
    """Beside a fresh file the journal of the damaged one would be played into it."""
    path.write_bytes(b"")
    path.with_name("progress.db-journal").write_bytes(b"pages")
    passed(path)
    assert path.with_name(f"{ASIDE}-journal").read_bytes() == b"pages"


def test_damage_found_while_writing_loses_no_new_event(path):
    """The daily check finds what no query met; the event that was to be written is kept."""
    progress = open_progress(path, NOW + DAY)
    spoil(path)
    progress.record_run("adam", "x\n", Verdict.PASSED, NOW + DAY)
    assert "was damaged" in progress.take_notices()[0]
    progress.close()
    assert passed(path) == ({"adam"}, ())


def test_an_empty_file_without_copies_is_a_new_one(tmp_path):
    """A file of no bytes is what `touch` leaves; with nothing lost there is nothing to say."""
    path = tmp_path / "progress" / "progress.db"
    path.parent.mkdir()
    path.touch()
    assert passed(path) == (set(), ())


def test_a_file_that_is_gone_is_said_if_there_are_copies(path):
    """Who deletes the file starts over, and learns how to come back."""
    path.unlink()
    nothing, (notice,) = passed(path)
    assert (nothing, notice.splitlines()[0]) == (
        set(),
        "progress/progress.db is gone, and a new one starts.",
    )


def test_a_file_replaced_while_it_is_open_is_followed(path, tmp_path):
    """What is written after somebody put the copy back goes into the copy, not into the void."""
    progress = open_progress(path, NOW)
    path.unlink()
    shutil.copy(path.parent / "backup" / "progress-20261123.db", path)
    progress.record_run("adam", "x\n", Verdict.PASSED, NOW)
    progress.close()
    assert passed(path) == ({"softmax", "adam"}, ())


def test_a_newer_file_is_left_as_it_is(path):
    """A file of a newer tt is refused and not touched."""
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    raw = path.read_bytes()
    with pytest.raises(TTError, match="was written by a newer tt") as caught:
        open_progress(path, NOW)
    assert caught.value.fix.startswith("Update tt")
    assert path.read_bytes() == raw


def test_a_folder_in_its_place_is_refused(tmp_path):
    """A folder of that name cannot be set aside without asking."""
    (tmp_path / "progress" / "progress.db").mkdir(parents=True)
    with pytest.raises(TTError, match="is a folder"):
        open_progress(tmp_path / "progress" / "progress.db", NOW)


@pytest.mark.parametrize("lock", ["EXCLUSIVE", "IMMEDIATE"])
def test_a_locked_file_is_said(path, lock):
    """Another program that holds the file is named as the cause, and nothing is set aside."""
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute(f"BEGIN {lock}")
    with (
        pytest.raises(TTError, match=r"progress\.db is in use by another program"),
        closing(open_progress(path, NOW, busy_s=0.01)) as progress,
    ):
        progress.add("opened", "adam", NOW)
    holder.close()
    assert passed(path) == ({"softmax", "sigmoid"}, ())


@contextmanager
def read_only(*paths):
    """Take the right to write away, also from root, who has it whatever the mode says."""
    modes = [stat.S_IMODE(path.stat().st_mode) for path in paths]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    is_root = os.geteuid() == 0
    if is_root:
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        if is_root:
            os.setresuid(0, 0, 0)
        for path, mode in zip(paths, modes, strict=True):
            path.chmod(mode)


@pytest.fixture
def open_folder():
    """A folder that every user may enter; those of tmp_path are private."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "progress").mkdir()
        yield folder


posix = pytest.mark.skipif(sys.platform == "win32", reason="modes mean something else on Windows")


@posix
@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_file_can_be_read(open_folder, what):
    """Commands that read work; writing does nothing, and the warning says why."""
    path = write(open_folder / "progress" / "progress.db")
    raw = path.read_bytes()
    path.parent.chmod(0o777)
    with read_only(path if what == "file" else path.parent):
        progress = open_progress(path, NOW + DAY)
        progress.record_run("adam", "x\n", Verdict.PASSED, NOW + DAY)
        assert progress.passed_slugs() == {"softmax", "sigmoid"}
        assert (
            progress.warning == "Nothing is recorded: progress/progress.db may not be written to."
        )
        with pytest.raises(TTError, match="Nothing is recorded"):
            progress.require_recording()
        progress.close()
    assert path.read_bytes() == raw


@posix
def test_a_read_only_folder_without_a_file_can_be_used(open_folder):
    """There is nothing to read, and nothing is made."""
    folder = open_folder / "progress"
    with read_only(folder):
        progress = open_progress(folder / "progress.db", NOW)
        progress.add("opened", "adam", NOW)
        assert (progress.events(), bool(progress.warning)) == ((), True)
        progress.close()
    assert list(folder.iterdir()) == []


@posix
def test_a_damaged_file_in_a_read_only_folder_stays(open_folder):
    """It cannot be set aside, so nothing is recorded, and that is said."""
    path = open_folder / "progress" / "progress.db"
    path.write_bytes(b"garbage" * 99)
    with read_only(path.parent):
        progress = open_progress(path, NOW)
        assert progress.warning.endswith("is damaged and could not be renamed.")
        progress.close()
    assert path.read_bytes() == b"garbage" * 99


def test_each_day_leaves_a_copy_and_three_are_kept(tmp_path):
    """The first write of a day copies what was there before it; the rest of the day adds none."""
    path = tmp_path / "progress" / "progress.db"
    progress = open_progress(path, NOW)
    for n in range(10):
        progress.record_run(f"exercise-{n}", "x\n", Verdict.PASSED, NOW + n * DAY / 2)
    progress.close()
    copies = sorted((path.parent / "backup").iterdir())
    assert {copy.name: len(read_copy(copy)) for copy in copies} == {
        "progress-20261125.db": 4,
        "progress-20261126.db": 6,
        "progress-20261127.db": 8,
    }


def test_the_copy_of_a_day_is_its_first(path):
    """A second command on the same day leaves the copy alone."""
    progress = open_progress(path, NOW)
    progress.record_run("adam", "x\n", Verdict.PASSED, NOW)
    progress.close()
    (copy,) = (path.parent / "backup").iterdir()
    assert read_copy(copy) == [("softmax",)]


def read_copy(path):
    """Return the exercises passed in a copy."""
    db = sqlite3.connect(path)
    rows = db.execute("SELECT slug FROM events WHERE kind = 'passed'").fetchall()
    db.close()
    return rows


def test_a_copy_that_cannot_be_made_costs_nothing(path):
    """With a file where the folder of copies should be the event is still recorded."""
    shutil.rmtree(path.parent / "backup")
    (path.parent / "backup").write_text("mine")
    progress = open_progress(path, NOW + DAY)
    progress.record_run("adam", "x\n", Verdict.PASSED, NOW + DAY)
    assert progress.passed_slugs() == {"softmax", "sigmoid", "adam"}
    progress.close()


def fill(progress, kept):
    """Keep texts that do not compress, and note which were kept."""
    rng = random.Random(1)
    for n in range(99):
        kept.append(progress.keep_text(f"exercise-{n}", rng.randbytes(5000).hex(), NOW))


@pytest.mark.skipif(sys.platform != "linux", reason="needs a small file system of its own")
def test_a_full_disk_is_said_and_loses_nothing(tmp_path):
    """What was recorded stays, and what is not recorded is said."""
    folder = tmp_path / "progress"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount")
    try:
        progress = open_progress(folder / "progress.db", NOW)
        kept: list[str] = []
        with pytest.raises(TTError, match="The disk is full"):
            fill(progress, kept)
        assert kept
        assert [len(progress.text(name)) for name in kept] == [10000] * len(kept)
        progress.close()
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
