"""The learner's progress: what happened, each text they wrote, which screens are open."""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from tensortonic_cli.core import ledger
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.ledger import Event, Row, Standing, hash_of
from tensortonic_cli.core.model import State, Verdict
from tensortonic_cli.system.liveness import is_alive
from tensortonic_cli.system.progress_db import BUSY_S, DamagedError, shown
from tensortonic_cli.system.progress_file import open_file, open_readable
from tensortonic_cli.system.progress_rows import (
    EVENT_COLUMNS,
    TEXT_COLUMNS,
    event_of,
    event_row,
    text_row,
    utc,
)
from tensortonic_cli.system.progress_store import Store

# A screen this old was left by a process whose id may be another's by now.
SCREEN_AGE = timedelta(hours=24)

_ADD = f"INSERT OR IGNORE INTO events ({EVENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
_KEEP = f"INSERT OR IGNORE INTO texts ({TEXT_COLUMNS}) VALUES (?, ?, ?, ?)"
_SHOW = "INSERT OR REPLACE INTO screens (pid, slug, at_utc) VALUES (?, ?, ?)"


def open_progress(path: Path, now: datetime, busy_s: float = BUSY_S) -> Progress:
    """Return the progress kept at `path`; a missing file is made, a damaged one set aside.

    Raises:
        TTError: another program holds it, a newer tt wrote it, or a folder is in its place.
    """
    return Progress(Store(path, open_file(path, now, busy_s), now, busy_s))


@dataclass(frozen=True)
class Progress:
    """Progress in one file, used from the thread that opened it.

    Times are aware. Every method may raise TTError: the file is in use by another program, the
    disk is full or failing. Writing does nothing while `warning` is set.
    """

    store: Store

    @property
    def warning(self) -> str:
        """Why nothing is recorded, as a sentence; "" if everything is."""
        return self.store.warning

    @property
    def notices(self) -> tuple[str, ...]:
        """What happened to the file and was not taken yet, two lines each."""
        return tuple(self.store.notices)

    def take_notices(self) -> tuple[str, ...]:
        """Return what happened to the file since the last call, two lines each."""
        notices = tuple(self.store.notices)
        self.store.notices.clear()
        return notices

    def close(self) -> None:
        """Let go of the file."""
        self.store.close()

    def require_recording(self) -> None:
        """Raise unless texts can be kept: without that nothing of the learner's is overwritten.

        Raises:
            TTError: nothing is recorded.
        """
        if self.warning:
            fix = f"Your text is left as it is. Allow tt to write to {shown(self.store.path)}."
            raise TTError(self.warning, fix)

    def add(
        self, kind: str, slug: str, at: datetime, detail: Mapping[str, object] | None = None
    ) -> None:
        """Record an event; its detail is plain values, as core.ledger.Event says."""
        row = event_row(kind, slug, at, detail or {})
        self.store.write(at, lambda db: db.execute(_ADD, row))

    def keep_text(self, slug: str, text: str, at: datetime) -> str:
        """Keep a text of an exercise for ever; return its hash."""
        row = text_row(slug, text, at)
        self.store.write(at, lambda db: db.execute(_KEEP, row))
        return hash_of(text)

    def record_run(self, slug: str, text: str, verdict: Verdict, at: datetime) -> bool:
        """Keep a checked text, and record its run and its pass; return whether it is a former text.

        A former text (core.ledger.is_former) is no pass, whatever the verdict.
        """
        (former,) = self.record_runs([(slug, text, verdict)], at)
        return former

    def record_runs(self, runs: Sequence[tuple[str, str, Verdict]], at: datetime) -> list[bool]:
        """Do as record_run for each slug, text and verdict: all of them or none, in one write."""
        kept = [text_row(slug, text, at) for slug, text, _ in runs]
        rows, formers = [], []
        for slug, text, verdict in runs:
            name = hash_of(text)
            former = name in self.standing(slug).former
            rows.append(event_row("ran", slug, at, {"verdict": verdict.value, "hash": name}))
            if verdict is Verdict.PASSED and not former:
                rows.append(event_row("passed", slug, at, {"hash": name}))
            formers.append(former)
        if runs:
            self.store.write(
                at, lambda db: (db.executemany(_KEEP, kept), db.executemany(_ADD, rows))
            )
        return formers

    def text(self, text_hash: str) -> str:
        """Return a kept text.

        Raises:
            TTError: it was never kept, or its bytes are damaged.
        """
        for (raw,) in self.store.read("SELECT text FROM texts WHERE hash = ?", (text_hash,)):
            try:
                return zlib.decompress(raw).decode()
            except (zlib.error, UnicodeDecodeError, TypeError):
                continue  # another exercise may have kept the same text
        message = f"{shown(self.store.path)} has no readable text {text_hash}."
        raise TTError(message, "A copy of the file in the folder backup beside it may have it.")

    def events(self, slug: str | None = None, kinds: Iterable[str] = ()) -> tuple[Event, ...]:
        """Return events in order: of one exercise or all, of some kinds or all."""
        wanted = tuple(kinds)
        where = ["1"] + ["slug = ?"] * (slug is not None)
        where += [f"kind IN ({', '.join('?' * len(wanted))})"] * bool(wanted)
        query = f"SELECT {EVENT_COLUMNS} FROM events WHERE {' AND '.join(where)}"
        values = wanted if slug is None else (slug, *wanted)
        rows = self.store.read(f"{query} ORDER BY at_utc, seq", values)
        return tuple(event for row in rows if (event := event_of(row)))

    def standing(self, slug: str) -> Standing:
        """Return where one exercise stands before its present text is looked at."""
        return ledger.standing(self.events(slug, ledger.STATE_KINDS))

    def standings(self) -> dict[str, Standing]:
        """Return where each exercise stands that was ever passed, skipped, reset or put back."""
        by_slug: dict[str, list[Event]] = {}
        for event in self.events(kinds=ledger.STATE_KINDS):
            by_slug.setdefault(event.slug, []).append(event)
        return {slug: ledger.standing(events) for slug, events in by_slug.items()}

    def passed_slugs(self) -> frozenset[str]:
        """Return the exercises whose present text decides whether they are passed or changed."""
        return frozenset(slug for slug, known in self.standings().items() if known.passes)

    def states(self, hashes: Mapping[str, str | None]) -> dict[str, State]:
        """Return the state of each exercise that is not todo, by the hash of its present text.

        Only those of passed_slugs() need one; None: there is no readable file.
        """
        states = {slug: s.state(hashes.get(slug)) for slug, s in self.standings().items()}
        return {slug: state for slug, state in states.items() if state is not State.TODO}

    def attempts(self, slug: str) -> int:
        """Return how often the learner tried since the last reset."""
        return ledger.attempts(self.events(slug))

    def hints_used(self, slug: str) -> int:
        """Return the number of the last hint shown since the last reset; 0: none."""
        return ledger.hints_used(self.events(slug))

    def last_run(self) -> str | None:
        """Return the slug of the exercise checked last."""
        query = "SELECT slug FROM events WHERE kind = 'ran' ORDER BY at_utc DESC, seq DESC LIMIT 1"
        rows = self.store.read(query)
        return rows[0][0] if rows else None

    def history(self, slug: str) -> tuple[Row, ...]:
        """Return the texts of an exercise, oldest first."""
        events = self.events(slug)
        names = {row.hash for row in ledger.history(events, {})}
        return ledger.history(events, {name: self._count_lines(name) for name in names})

    def enter_screen(self, slug: str, at: datetime, pid: int | None = None) -> None:
        """Record that a process, this one if none is named, shows this exercise now."""
        row = (os.getpid() if pid is None else pid, slug, utc(at))
        self.store.write(at, lambda db: db.execute(_SHOW, row))

    def leave_screen(self, pid: int | None = None) -> None:
        """Record that a process, this one if none is named, shows nothing any more."""
        row = (os.getpid() if pid is None else pid,)
        leave = "DELETE FROM screens WHERE pid = ?"
        self.store.write(self.store.opened_at, lambda db: db.execute(leave, row))

    def screen_slug(self, alive: Callable[[int], bool] = is_alive) -> str | None:
        """Return the exercise shown last on a running screen; screens of the dead are removed."""
        oldest = utc(self.store.opened_at - SCREEN_AGE)
        for pid, slug, at_utc in self.store.read(
            "SELECT pid, slug, at_utc FROM screens ORDER BY at_utc DESC"
        ):
            if at_utc >= oldest and alive(pid):
                return str(slug)
            self.leave_screen(pid)
        return None

    def merge(self, other: Path, at: datetime) -> int:
        """Add the events and texts of another progress file; return how many events were new.

        Raises:
            TTError: it is no progress file, or a newer tt wrote it.
        """
        try:
            db = open_readable(other)
        except DamagedError as error:
            raise TTError(f"{other} is no progress file.", "Nothing was changed.") from error
        events = db.execute(f"SELECT {EVENT_COLUMNS} FROM events ORDER BY seq").fetchall()
        texts = db.execute(f"SELECT {TEXT_COLUMNS} FROM texts").fetchall()
        db.close()

        def add_all(mine: sqlite3.Connection) -> int:
            mine.executemany(_KEEP, texts)
            return mine.executemany(_ADD, events).rowcount

        return self.store.write(at, add_all) or 0

    def _count_lines(self, text_hash: str) -> int:
        try:
            return len(self.text(text_hash).splitlines())
        except TTError:
            return 0  # one damaged text must not hide the others
