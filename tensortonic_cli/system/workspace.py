"""The learner's folder: where their files lie, read and written without ever losing a text."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.model import Exercise
from tensortonic_cli.system.last_used import recall
from tensortonic_cli.system.replacing import put_in_place

HOME_VARIABLE = "TT_HOME"

_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", None))  # Windows knows no quota


@dataclass(frozen=True)
class Workspace:
    """A folder that holds exercises/ and progress/."""

    root: Path

    @property
    def progress_path(self) -> Path:
        """The file of the learner's progress; it need not exist."""
        return self.root / "progress" / "progress.db"

    def stub_path(self, exercise: Exercise) -> Path:
        """Return where the learner's file lies; it need not exist."""
        return self.root / exercise.stub_path

    def read_bytes(self, exercise: Exercise) -> bytes:
        """Return the learner's file as it is.

        Raises:
            TTError: it is missing, a folder, or not readable.
        """
        try:
            return self.stub_path(exercise).read_bytes()
        except OSError as error:
            raise _unreadable(exercise, error, self.stub_path(exercise).is_dir()) from error

    def read(self, exercise: Exercise) -> str:
        r"""Return the learner's text without a BOM and with \n as line ends.

        Raises:
            TTError: it is missing, a folder, not readable, or not UTF-8.
        """
        raw = self.read_bytes(exercise)
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            message = f"{exercise.stub_path} is not UTF-8: byte {error.start}, in line {line}."
            fix = "Save it as UTF-8 in your editor."
            raise TTError(message, fix) from error
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def write(self, exercise: Exercise, text: str) -> None:
        """Put `text` in the place of the learner's file, whole or not at all.

        Line ends and file mode stay as they were; behind a symbolic link the target changes.

        Raises:
            TTError: it cannot be written; the former text is as it was.
        """
        try:
            replace_text(self.stub_path(exercise), text)
        except OSError as error:
            is_folder = self.stub_path(exercise).is_dir()
            raise unwritable(exercise.stub_path, error, is_folder) from error


def find_workspace(start: Path, environ: Mapping[str, str]) -> Workspace:
    """Return the workspace of `start` or the nearest above, else of TT_HOME, else the last used.

    Raises:
        TTError: there is none.
    """
    workspace = workspace_above(start)
    if workspace is not None:
        return workspace
    home = environ.get(HOME_VARIABLE)
    folder = Path(home).absolute() if home else recall(environ)
    if folder is not None and _is_workspace(folder):
        return Workspace(folder)
    if home:
        message = f"{HOME_VARIABLE} is {home}, and that is no workspace."
        fix = "Set it to the folder that holds exercises/ and progress/"
        raise TTError(message, f"{fix}; `tt init course` makes one.")
    last = f"; the last one used, {folder}, is gone" if folder else ""
    message = f"There is no workspace here or above{last}."
    fix = f"Make one with `tt init course`, or go to yours, or set {HOME_VARIABLE} to it."
    raise TTError(message, fix)


def workspace_above(start: Path) -> Workspace | None:
    """Return the workspace of `start` or of the nearest folder above; None where there is none."""
    here = start.absolute()
    return next((Workspace(f) for f in (here, *here.parents) if _is_workspace(f)), None)


def is_clone(folder: Path) -> bool:
    """Whether a folder is a clone of the course, with or without its .git."""
    return (folder / "tensortonic_cli" / "curriculum" / "path.toml").is_file()


def replace_text(path: Path, text: str) -> None:
    """Put a text in the place of a file: a reader sees the old text or the new one, never half.

    Behind a symbolic link the target changes; line ends and mode stay as they were.

    Raises:
        OSError: it cannot be written; what was there is as it was.
    """
    path = Path(os.path.realpath(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with new.open("wb") as file:
            file.write(_encoded(text, _former(path)))
            file.flush()
            os.fsync(file.fileno())  # else a power cut can leave the new name with nothing in it
        with contextlib.suppress(FileNotFoundError):
            new.chmod(stat.S_IMODE(path.stat().st_mode))
        put_in_place(new, path)
    finally:
        new.unlink(missing_ok=True)


def unwritable(path: str, error: OSError, is_folder: bool) -> TTError:
    """Return what to tell of a file, named from its workspace, that could not be written."""
    if is_folder:
        message = f"{path} is a folder; a file should be there."
        return TTError(message, "Move it away, then try again.")
    if error.errno in _FULL:
        message = f"The disk is full: {path} is as it was."
        return TTError(message, "Make some room, then try again.")
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        folder = path.rpartition("/")[0] or "This folder"
        message = f"{folder} may not be written to: {path} is as it was."
        return TTError(message, "Allow yourself to write there, then try again.")
    message = f"{path} cannot be written: {error.strerror}. It is as it was."
    return TTError(message, "Check the disk it lies on.")


def _is_workspace(folder: Path) -> bool:
    return (folder / "exercises").is_dir() and (folder / "progress").is_dir()


def _former(path: Path) -> bytes:
    """Return what is there now; b"" if nothing is, or nothing that can be read."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, PermissionError):
        return b""


def _encoded(text: str, former: bytes) -> bytes:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return plain.replace("\n", "\r\n" if b"\r\n" in former else "\n").encode()


def _unreadable(exercise: Exercise, error: OSError, is_folder: bool) -> TTError:
    path = exercise.stub_path
    if is_folder:
        fix = f"Move it away; then `tt reset {exercise.slug}` writes the file again."
        return TTError(f"{path} is a folder; a file should be there.", fix)
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return TTError(f"{path} is missing.", f"`tt reset {exercise.slug}` writes it again.")
    if isinstance(error, PermissionError):
        return TTError(f"{path} may not be read.", "Allow yourself to read it, then try again.")
    return TTError(f"{path} cannot be read: {error.strerror}.", "Check the disk it lies on.")
