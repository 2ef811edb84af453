"""The progress database as SQLite needs it: its schema, its transactions, what its errors mean."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from tensortonic_cli.core.errors import TTError

BUSY_S = 5.0

# One script per version of the schema; PRAGMA user_version says how many a file has had.
# events.seq is explicit because VACUUM renumbers an implicit rowid, and it orders one instant.
MIGRATIONS = (
    """
    CREATE TABLE events (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at_utc TEXT NOT NULL,
        offset_min INTEGER NOT NULL, slug TEXT NOT NULL, kind TEXT NOT NULL, detail TEXT NOT NULL);
    CREATE INDEX events_by_slug ON events (slug, at_utc, seq);
    CREATE INDEX events_by_kind ON events (kind, at_utc, seq);
    CREATE TABLE texts (
        hash TEXT NOT NULL, slug TEXT NOT NULL, at_utc TEXT NOT NULL, text BLOB NOT NULL,
        PRIMARY KEY (hash, slug));
    CREATE TABLE screens (pid INTEGER PRIMARY KEY, slug TEXT NOT NULL, at_utc TEXT NOT NULL);
    """,
)

# Preparing these reads no row, and fails where a table or a column is missing.
_PROBES = (
    "SELECT seq, id, at_utc, offset_min, slug, kind, detail FROM events LIMIT 0",
    "SELECT hash, slug, at_utc, text FROM texts LIMIT 0",
    "SELECT pid, slug, at_utc FROM screens LIMIT 0",
)

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_UNSOUND = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)


class DamagedError(Exception):
    """The file is no progress file, or no longer one."""


def connect(path: Path, mode: str, busy_s: float = BUSY_S) -> sqlite3.Connection:
    """Open an existing database file; mode is SQLite's: ro, rw or rwc.

    The rollback journal stays on, and not WAL: a workspace may lie in a read-only folder or on a
    network or Windows mount, where WAL files cannot be opened, and at rest everything is in the
    one file that people copy. After kill -9 the next to open it rolls back what was begun, and
    two processes wait for each other's short transactions.
    """
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    db = sqlite3.connect(uri, uri=True, timeout=busy_s, isolation_level=None)
    db.text_factory = _lenient
    return db


@contextlib.contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Write all or nothing."""
    # IMMEDIATE waits for its turn; to read first and then write fails at once when both do so.
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def settle_schema(db: sqlite3.Connection, path: Path) -> None:
    """Bring the schema up to date; nothing is written if it is.

    Raises:
        DamagedError: it is somebody else's schema.
        TTError: it is newer than this tt knows.
    """
    if version_of(db, path) < len(MIGRATIONS):
        with transaction(db):
            _migrate(db, version_of(db, path))
    for probe in _PROBES:
        _probe(db, probe)


def version_of(db: sqlite3.Connection, path: Path) -> int:
    """Return the version of the schema; 0 for an empty file.

    Raises:
        TTError: it is newer than this tt knows.
    """
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    if version > len(MIGRATIONS):
        message = f"{shown(path)} was written by a newer tt; it is left as it is."
        raise TTError(message, "Update tt: pip install --upgrade tensortonic-cli")
    return version


def copy_in_memory(db: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy that can be migrated where the file itself may not be written to."""
    copy = sqlite3.connect(":memory:", isolation_level=None)
    copy.text_factory = _lenient
    db.backup(copy)
    return copy


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn errors of SQLite into what can be done about them; faults of ours stay as they are.

    Raises:
        DamagedError: the file is not sound.
        TTError: it is in use, not writable, or the disk is full or failing.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = _code(error)
        # The tables were there when it was opened: somebody emptied the file meanwhile.
        if code in _UNSOUND or str(error).startswith("no such table"):
            raise DamagedError from error
        told = _told(code, shown(path))
        if told is None:
            raise
        raise told from error


def shown(path: Path) -> str:
    """Return the path as learners read it, from their workspace."""
    return f"{path.parent.name}/{path.name}"


def _migrate(db: sqlite3.Connection, version: int) -> None:
    if version == 0 and db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        raise DamagedError
    for script in MIGRATIONS[version:]:
        # Not executescript: it would commit what came before.
        for statement in filter(str.strip, script.split(";")):
            db.execute(statement)
    db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _probe(db: sqlite3.Connection, query: str) -> None:
    try:
        db.execute(query)
    except sqlite3.OperationalError as error:
        if _code(error) == sqlite3.SQLITE_ERROR:  # no such table, no such column
            raise DamagedError from error
        raise


def _told(code: int, file: str) -> TTError | None:
    if code in _BUSY:
        return TTError(f"{file} is in use by another program.", "Close that program, or try again.")
    if code == sqlite3.SQLITE_FULL:
        fix = "Make some room, then try again. Your own file is as it was."
        return TTError(f"The disk is full: nothing was recorded in {file}.", fix)
    if code in _UNWRITABLE:
        fix = f"Allow tt to write to {file} and to its folder."
        return TTError(f"{file} may not be written to: nothing was recorded.", fix)
    if code == sqlite3.SQLITE_IOERR:
        return TTError(f"{file} cannot be read or written.", "Check the disk it lies on.")
    return None


def _code(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code; 0 for errors of the Python module itself."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _lenient(raw: bytes) -> str:
    # A flipped byte must cost one value, not every start.
    return raw.decode("utf-8", "replace")
