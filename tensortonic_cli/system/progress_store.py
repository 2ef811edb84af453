"""A connection to the progress file that outlives damage, removal and replacement of the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from tensortonic_cli.system.progress_db import BUSY_S, DamagedError, explained, transaction
from tensortonic_cli.system.progress_file import (
    OpenFile,
    copy_once_a_day,
    identity_of,
    open_file,
    replace_damaged,
)

_T = TypeVar("_T")


class Store:
    """Queries and transactions on the file at `path`, for the thread that opened it.

    warning says why nothing is recorded, "" if everything is; then writing does nothing. notices
    gathers what happened to the file, two lines each. Every method may raise TTError: the file is
    in use by another program, the disk is full or failing.
    """

    def __init__(
        self, path: Path, file: OpenFile, opened_at: datetime, busy_s: float = BUSY_S
    ) -> None:
        self.path = path
        self.notices: list[str] = []
        self.opened_at = opened_at
        self._busy_s = busy_s
        self._copied_on: date | None = None
        self._take(file)

    @property
    def warning(self) -> str:
        """Why nothing is recorded; "" if everything is."""
        return self._file.warning

    def read(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query at once, so that no lock outlives it."""
        return self._sound(lambda: self._file.db.execute(query, values).fetchall())

    def write(self, at: datetime, work: Callable[[sqlite3.Connection], _T]) -> _T | None:
        """Do `work` in one transaction; return what it returns, None if nothing is recorded.

        The first write of a day first copies what was there before.
        """
        return None if self.warning else self._sound(lambda: self._commit(at, work))

    def close(self) -> None:
        """Let go of the file."""
        self._file.db.close()

    def _commit(self, at: datetime, work: Callable[[sqlite3.Connection], _T]) -> _T:
        db, day = self._file.db, at.date()
        if self._copied_on != day and copy_once_a_day(db, self.path, day):
            self._copied_on = day
        with transaction(db):
            return work(db)

    def _sound(self, work: Callable[[], _T]) -> _T:
        self._follow_file()
        try:
            with explained(self.path):
                return work()
        except DamagedError:
            self.close()
            self._take(
                replace_damaged(self.path, self._file.identity, self.opened_at, self._busy_s)
            )
        with explained(self.path):
            return work()

    def _follow_file(self) -> None:
        """Open the file that has the name now: the one held may have been removed or replaced."""
        if self.warning or identity_of(self.path) == self._file.identity:
            return
        self.close()
        self._take(open_file(self.path, self.opened_at, self._busy_s))

    def _take(self, file: OpenFile) -> None:
        self._file = file
        if file.notice:
            self.notices.append(file.notice)
