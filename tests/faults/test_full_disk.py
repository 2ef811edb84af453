"""A full disk, on a small file system of its own: said in a sentence, and nothing is lost."""

import contextlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.learner import NAME, RIGHT, body
from tests.faults.machine import Terminal, tt

if sys.platform != "linux":
    pytest.skip("needs a small file system of its own", allow_module_level=True)

MINE = body("return 6")


@pytest.fixture(scope="module")
def disk(template, tmp_path_factory):
    """A clone whose exercises and progress lie on a disk of 1 MB."""
    folder = tmp_path_factory.mktemp("disk") / "course"
    shutil.copytree(template, folder)
    small = folder.parent / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(small)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount")
    try:
        for name in ("exercises", "progress"):
            shutil.move(folder / name, small / name)
            (folder / name).symlink_to(small / name)
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(small)], check=True)


@pytest.fixture
def clone(disk):
    """The clone with a wrong text in its stub that was judged once, and room on its disk."""
    (disk / "progress" / "filler").unlink(missing_ok=True)
    (disk / NAME).write_text(MINE, encoding="utf-8")
    assert tt(disk, "run", "dot-product").returncode == 1
    yield disk
    (disk / "progress" / "filler").unlink(missing_ok=True)


def fill(clone: Path) -> None:
    """Leave no byte on the disk."""
    path = clone / "progress" / "filler"
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as filler:
        while True:
            filler.write(b"x" * 4096)
    assert shutil.disk_usage(path.parent).free == 0


FULL = (
    "The disk is full: nothing was recorded in progress/progress.db.\n"
    "Make some room, then try again. Your own file is as it was.\n"
)


@pytest.mark.parametrize("words", [("reset", "dot-product", "--yes"), ("skip", "adam"),
                                   ("hint", "dot-product"), ("undo", "dot-product")])  # fmt: skip
def test_what_cannot_be_recorded_is_not_done(clone, words):
    """Two lines, exit code 2, the learner's text untouched; with room again it works."""
    fill(clone)
    done = tt(clone, *words)
    written = FULL.replace("nothing was recorded in progress/progress.db", f"{NAME} is as it was")
    assert done.returncode == 2
    assert done.stderr in {FULL, written.replace(" Your own file is as it was.", "")}
    assert (clone / NAME).read_text("utf-8") == MINE

    (clone / "progress" / "filler").unlink()
    assert MINE in tt(clone, "history", "dot-product", "--show", "1").stdout
    assert tt(clone, "reset", "dot-product", "--yes").returncode == 0


def test_a_run_on_a_full_disk(clone):
    """It says that nothing was recorded; what was kept before is all there."""
    fill(clone)
    (clone / NAME).unlink()
    (clone / "progress" / "filler").unlink()
    (clone / NAME).write_text(RIGHT, encoding="utf-8")
    fill(clone)
    done = tt(clone, "run", "dot-product")
    assert done.stderr == FULL

    (clone / "progress" / "filler").unlink()
    assert tt(clone, "run", "dot-product").returncode == 0
    assert "1 passed" in tt(clone, "list").stdout
    assert MINE in tt(clone, "history", "dot-product", "--show", "1").stdout


def test_looking_needs_no_room(clone):
    """list, show, read, history and tt alone work on a full disk."""
    fill(clone)
    for words in ((), ("list",), ("show", "dot"), ("read", "vectors"), ("history", "dot")):
        done = tt(clone, *words)
        assert (done.returncode, done.stderr) == (0, "")


def test_a_disk_that_fills_while_watching(clone):
    """The screen lives and says so; with room again the same key does what it should."""
    terminal = Terminal(clone, "next", "dot-product", size=(150, 40))
    try:
        terminal.shows("The result is 6")
        fill(clone)
        terminal.type("h")
        terminal.shows("The disk is full: nothing was recorded in progress/progress.db.")
        (clone / "progress" / "filler").unlink()
        terminal.type("h")
        terminal.shows("Hint 1:")
        terminal.type("q")
        assert (terminal.ends(), terminal.is_as_before()) == (0, True)
    finally:
        terminal.close()
