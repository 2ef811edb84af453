"""A file takes the place of another, also where Windows keeps open files from it."""

from pathlib import Path

import pytest

from tensortonic_cli.system.replacing import WAITS_S, put_in_place

NEW, OLD = Path("new"), Path("old")


class Rename:
    """A rename that is refused as often as told."""

    def __init__(self, refusals, error=PermissionError):
        self.refusals = refusals
        self.error = error
        self.done = []

    def __call__(self, new, path):
        """Refuse or note."""
        if self.refusals:
            self.refusals -= 1
            raise self.error(13, "Access is denied")
        self.done.append((new, path))


def test_the_new_file_takes_the_old_ones_place(tmp_path):
    """On this system, with real files."""
    new, old = tmp_path / "new", tmp_path / "old"
    new.write_text("new", encoding="utf-8")
    old.write_text("old", encoding="utf-8")
    put_in_place(new, old)
    assert (old.read_text(encoding="utf-8"), new.exists()) == ("new", False)


def test_windows_tries_again_while_another_program_has_the_file():
    """It waits longer each time, and stops as soon as it is let."""
    rename, waits = Rename(3), []
    put_in_place(NEW, OLD, platform="win32", rename=rename, wait=waits.append)
    assert (rename.done, tuple(waits)) == ([(NEW, OLD)], WAITS_S[:3])


def test_windows_gives_up_at_last():
    """A file that stays open is an error to be told, after about a second."""
    waits = []
    with pytest.raises(PermissionError):
        put_in_place(NEW, OLD, platform="win32", rename=Rename(99), wait=waits.append)
    assert sum(waits) == pytest.approx(1, abs=0.1)


@pytest.mark.parametrize(
    ("platform", "error"),
    [("linux", PermissionError), ("darwin", PermissionError), ("win32", FileNotFoundError)],
)
def test_what_waiting_does_not_mend_is_told_at_once(platform, error):
    """Elsewhere open files are no obstacle: a refusal is about rights."""
    waits = []
    with pytest.raises(error):
        put_in_place(NEW, OLD, platform=platform, rename=Rename(1, error), wait=waits.append)
    assert waits == []
