"""The index: what every command needs of all exercises, in one SQLite file.

A wheel brings it along, built by hatch_build.py. A checkout builds it at the first command and
again whenever a file it was made from has changed.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path

from tensortonic_cli import __version__
from tensortonic_cli.core.model import Exercise
from tensortonic_cli.system.replacing import put_in_place

FILE = "index.db"
COLUMNS = tuple(field.name for field in fields(Exercise))
LISTS = ("needs", "forbid", "tensortonic", "hints")  # kept as JSON

_SCHEMA_VERSION = 1
_SCHEMA = f"""
CREATE TABLE area (position INTEGER PRIMARY KEY, name, title);
CREATE TABLE topic (position INTEGER PRIMARY KEY, area, name, title, area_title);
CREATE TABLE exercise ({", ".join(COLUMNS)}, position, PRIMARY KEY (slug)) WITHOUT ROWID;
CREATE UNIQUE INDEX exercise_position ON exercise (position);
CREATE INDEX exercise_function ON exercise (function);
CREATE TABLE made_from (stamp);
PRAGMA user_version = {_SCHEMA_VERSION};
"""


def open_index(curriculum: Path, *, is_installed: bool) -> sqlite3.Connection:
    """Return the index of a curriculum folder, for reading.

    An installed one is believed. In a checkout it is compared with the files and, if need be,
    built anew; where it cannot be saved it lives in memory.

    Raises:
        CurriculumError: it has to be built and a file of an author stops that.
    """
    # Taken before the files are read: what changes meanwhile is noticed by the next command.
    stamp = None if is_installed else stamp_of(curriculum)
    index = _open(curriculum / FILE, stamp)
    if index is not None:
        return index
    index = build_index(curriculum)
    if stamp is not None:
        with index:
            index.execute("INSERT INTO made_from VALUES (?)", (stamp,))
        with contextlib.suppress(OSError):  # a read-only folder costs time, not the command
            save_index(index, curriculum / FILE)
    return index


def build_index(curriculum: Path) -> sqlite3.Connection:
    """Return the index of the files as they are now, in memory.

    Raises:
        CurriculumError: a file is missing or lacks what an index needs.
    """
    from tensortonic_cli.system.authored import read_exercise, read_outline

    outline = read_outline(curriculum / "path.toml")
    exercises = [
        read_exercise(curriculum / topic.area / topic.name / slug.replace("-", "_"), slug)
        for topic, slug in outline.exercises
    ]
    index = sqlite3.connect(":memory:", check_same_thread=False)
    index.executescript(_SCHEMA)
    with index:
        _insert(index, "area", [(n, a.name, a.title) for n, a in enumerate(outline.areas)])
        rows = [(n, t.area, t.name, t.title, t.area_title) for n, t in enumerate(outline.topics)]
        _insert(index, "topic", rows)
        _insert(index, "exercise", [(*_row(e), n) for n, e in enumerate(exercises)])
    return index


def save_index(index: sqlite3.Connection, path: Path) -> None:
    """Write an index to `path`, whole or not at all: two commands at once see no half of it.

    Raises:
        OSError: it cannot be written; what was there is as it was.
    """
    new = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with new.open("wb") as file:
            file.write(index.serialize())
            file.flush()
            os.fsync(file.fileno())
        put_in_place(new, path)
    finally:
        new.unlink(missing_ok=True)


def stamp_of(curriculum: Path) -> str:
    """Return a text that changes whenever an index of this folder would.

    It holds size, time and inode of every file that an index is made from, so that a file put
    back with an old time is noticed as well as a new one.
    """
    top = os.fspath(curriculum)
    lines = [f"{__version__} {_SCHEMA_VERSION}", _trace(f"{top}/path.toml")]
    for area in _folders(top):
        for topic in _folders(f"{top}/{area}"):
            for name in _folders(f"{top}/{area}/{topic}"):
                folder = f"{top}/{area}/{topic}/{name}"
                visual = os.access(f"{folder}/visual.py", os.F_OK)  # the fastest way to ask
                toml = _trace(f"{folder}/exercise.toml")
                lines.append(f"{area}/{topic}/{name} {toml} {visual:d}")
    return "\n".join(lines)


def _trace(path: str) -> str:
    try:
        found = os.stat(path)  # noqa: PTH116 -- a Path costs as much as the stat
    except OSError:
        return "none"
    return f"{found.st_mtime_ns} {found.st_size} {found.st_ino}"


def _folders(path: str) -> list[str]:
    with os.scandir(path) as entries:
        return sorted(e.name for e in entries if e.name[0] not in "._" and e.is_dir())


def _open(path: Path, stamp: str | None) -> sqlite3.Connection | None:
    """Return the saved index if there is one that was made from what `stamp` says."""
    index = None
    try:
        index = sqlite3.connect(_uri(path), uri=True, check_same_thread=False)
        if index.execute("PRAGMA user_version").fetchone() == (_SCHEMA_VERSION,):
            made_from = index.execute("SELECT stamp FROM made_from").fetchone()
            if stamp is None or made_from == (stamp,):
                return index
    except sqlite3.Error:  # none there, or damaged: it can be built from the files
        pass
    if index is not None:
        index.close()  # an open file cannot be replaced on Windows
    return None


def _uri(path: Path) -> str:
    """Return `path` as SQLite wants it to open a file without locks or any thought of writing."""
    text = path.absolute().as_posix().replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return f"file://{'' if text[0] == '/' else '/'}{text}?mode=ro&immutable=1"


def _insert(index: sqlite3.Connection, table: str, rows: Iterable[Sequence[object]]) -> None:
    for row in rows:
        index.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def _row(exercise: Exercise) -> list[object]:
    """Return the values of COLUMNS, lists as JSON."""
    values = (getattr(exercise, column) for column in COLUMNS)
    return [json.dumps(value) if isinstance(value, tuple) else value for value in values]
