"""The life of the progress file: made, opened, copied once a day, set aside when damaged."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from tensortonic_cli.core.errors import TTError
from tensortonic_cli.system.progress_db import (
    BUSY_S,
    MIGRATIONS,
    DamagedError,
    connect,
    copy_in_memory,
    explained,
    settle_schema,
    shown,
    version_of,
)
from tensortonic_cli.system.replacing import put_in_place

COPIES_KEPT = 3

Identity = tuple[int, int] | None


@dataclass(frozen=True)
class OpenFile:
    """An open progress file.

    identity tells it from another file of the same name. warning says in a sentence why nothing
    can be recorded, notice in two lines what happened to the file; "" where there is none.
    """

    db: sqlite3.Connection
    identity: Identity
    warning: str = ""
    notice: str = ""


def open_file(path: Path, now: datetime, busy_s: float = BUSY_S) -> OpenFile:
    """Open the progress file, make it if there is none, set it aside if it is damaged.

    What may not be written to is opened for reading.

    Raises:
        TTError: another program holds it, a newer tt wrote it, or a folder is in its place.
    """
    if path.is_dir():
        raise TTError(f"{shown(path)} is a folder; a file should be there.", "Move it away.")
    notice, identity = _notice_of_loss(path), identity_of(path)
    try:
        return _open(path, busy_s, notice)
    except DamagedError:
        return replace_damaged(path, identity, now, busy_s)


def open_readable(path: Path, busy_s: float = BUSY_S) -> sqlite3.Connection:
    """Open a progress file without writing to it or beside it; no file counts as an empty one.

    Raises:
        DamagedError: it is no progress file.
        TTError: another program holds it, or a newer tt wrote it.
    """
    if not path.exists() or path.stat().st_size == 0:
        return _empty(path)
    with explained(path):
        db = connect(path, "ro", busy_s)
        try:
            if version_of(db, path) < len(MIGRATIONS):
                db = copy_in_memory(db)
            settle_schema(db, path)
        except BaseException:
            db.close()  # Windows renames no open file
            raise
    return db


def replace_damaged(
    path: Path, identity: Identity, now: datetime, busy_s: float = BUSY_S
) -> OpenFile:
    """Set the damaged file that has this identity aside and open a fresh one.

    Where that may not be done nothing is recorded.
    """
    try:
        return _open(path, busy_s, _set_aside(path, identity, now))
    except OSError:
        what = f"{shown(path)} is damaged and could not be renamed"
        return OpenFile(_empty(path), identity, f"Nothing is recorded: {what}.")


def copy_once_a_day(db: sqlite3.Connection, path: Path, day: date) -> bool:
    """Put a compact copy of the file into backup/ unless the day has one.

    Returns False if there was nothing to copy: try again at the next write.

    Raises:
        sqlite3.DatabaseError: the file is not sound, which copying finds; the older copies stay.
    """
    target = path.parent / "backup" / f"progress-{day:%Y%m%d}.db"
    if target.exists():
        return True
    if not db.execute("SELECT 1 FROM events LIMIT 1").fetchone():
        return False
    new = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    # A copy that cannot be made must not cost the learner the event that it precedes.
    with contextlib.suppress(OSError, sqlite3.OperationalError):
        _copy(db, new, target)
        for old in _copies(path)[:-COPIES_KEPT]:
            old.unlink()
    with contextlib.suppress(OSError):
        new.unlink(missing_ok=True)
    return True


def identity_of(path: Path) -> Identity:
    """Return what tells a file from another one of the same name; None: there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _open(path: Path, busy_s: float, notice: str) -> OpenFile:
    if not _is_writable(path):
        warning = f"Nothing is recorded: {shown(path)} may not be written to."
        return OpenFile(open_readable(path, busy_s), identity_of(path), warning, notice)
    if not path.exists():
        _make(path)
    elif path.stat().st_size == 0 and _copies(path):
        raise DamagedError
    identity = identity_of(path)
    db = connect(path, "rw", busy_s)
    try:
        with explained(path):
            settle_schema(db, path)
    except BaseException:
        db.close()  # Windows renames no open file
        raise
    return OpenFile(db, identity, notice=notice)


def _is_writable(path: Path) -> bool:
    """Whether the file can be written; its folder too, for the journal beside it."""
    folder = next(folder for folder in path.absolute().parents if folder.exists())
    return os.access(folder, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def _empty(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    settle_schema(db, path)
    return db


def _make(path: Path) -> None:
    """Make the file elsewhere and put it there whole: an empty one counts as damaged."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    new.unlink(missing_ok=True)
    try:
        with explained(path), contextlib.closing(connect(new, "rwc")) as db:
            settle_schema(db, path)
        _put(new, path)
    finally:
        new.unlink(missing_ok=True)


def _put(new: Path, path: Path) -> None:
    """Give the file its name unless another process was first, whose file must stay."""
    try:
        path.hardlink_to(new)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        if not path.exists():
            new.rename(path)


def _set_aside(path: Path, identity: Identity, now: datetime) -> str:
    """Rename the file and return the notice; "" if another process has already done so."""
    if identity_of(path) != identity:
        return ""
    name = f"{path.name}.damaged-{now:%Y%m%d-%H%M%S}"
    number = 1
    while (aside := path.with_name(name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    path.rename(aside)
    with contextlib.suppress(FileNotFoundError):  # it belongs to the damaged file, not to the next
        path.with_name(f"{path.name}-journal").rename(aside.with_name(f"{aside.name}-journal"))
    what = f"{shown(path)} was damaged: it is now called {aside.name}, and a new one starts."
    return f"{what}\n{_offer(path)}"


def _notice_of_loss(path: Path) -> str:
    if path.exists() or not _copies(path):
        return ""
    return f"{shown(path)} is gone, and a new one starts.\n{_offer(path)}"


def _offer(path: Path) -> str:
    copies = _copies(path)
    if not copies:
        return "There is no copy of it yet; tt makes one each day."
    copy = f"{path.parent.name}/backup/{copies[-1].name}"
    return f"The last good copy is {copy}. To go back to it: cp {copy} {shown(path)}"


def _copies(path: Path) -> list[Path]:
    return sorted((path.parent / "backup").glob("progress-????????.db"))


def _copy(db: sqlite3.Connection, new: Path, target: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    new.unlink(missing_ok=True)
    db.execute("VACUUM INTO ?", (str(new),))
    with new.open("rb+") as file:
        os.fsync(file.fileno())  # else a power cut can leave the new name with nothing in it
    put_in_place(new, target)
