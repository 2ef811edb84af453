"""watchdog, kept running: what happens to stubs below a few folders.

Each folder is watched with all below it, not topic by topic: 60 topics take 3 threads instead of
62 (122 with watchdog 4) and 2 ms instead of 10 to start, at the same 0.15 ms per event, and a
topic's folder that is deleted and made again is watched again.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tensortonic_cli.system.saves import Trouble, is_stub

if TYPE_CHECKING:
    from watchdog.events import FileSystemEvent, FileSystemEventHandler

RETRY_S = 10.0


class Observer(Protocol):
    """What is used of watchdog's observers."""

    @property
    def emitters(self) -> Collection[threading.Thread]:
        """The threads that wait for events."""

    def schedule(
        self,
        event_handler: FileSystemEventHandler,
        path: str,
        *,
        recursive: bool,
        event_filter: list[type[FileSystemEvent]],
    ) -> object:
        """Watch a folder."""

    def start(self) -> None:
        """Begin; OSError where the system gives no more watches."""

    def stop(self) -> None:
        """End."""

    def join(self) -> None:
        """Wait for the end."""

    def is_alive(self) -> bool:
        """Whether its own thread runs."""


class FileEvents:
    """Calls tell(stub, complete) from a thread of its own, below 1 ms after the event.

    complete says that the file is written; without it the writer may be at it still.
    """

    def __init__(
        self,
        folders: tuple[Path, ...],
        tell: Callable[[Path, bool], None],
        observers: Callable[[], Observer],
    ) -> None:
        self._folders = folders
        self._tell = tell
        self._observers = observers
        self._observer: Observer | None = None
        self._roots: tuple[tuple[str, Path], ...] = ()
        self._watched: tuple[object, ...] = ()
        self._retry_at = 0.0

    @property
    def alive(self) -> bool:
        """Whether every thread that events pass through still runs."""
        observer = self._observer
        return observer is not None and _runs(observer)

    @property
    def lost(self) -> bool:
        """Whether an observer that was started has died or watches a folder that is no more."""
        observer = self._observer
        if observer is None:
            return False
        return not _runs(observer) or self._watched != self._identities()

    def tend(self) -> Trouble | None:
        """Start the observer, or another one when it died or a folder was made anew."""
        wanted = self._observer is None or self.lost
        if not wanted or time.monotonic() < self._retry_at:
            return None
        self.stop()
        try:
            self._start()
        except OSError as error:
            self.stop()
            self._retry_at = time.monotonic() + RETRY_S
            return _no_events(error)
        return None

    def stop(self) -> None:
        """End the observer and wait until it calls no more."""
        observer, self._observer = self._observer, None
        if observer is not None:
            observer.stop()
            # One whose start failed has no thread to wait for.
            with contextlib.suppress(RuntimeError):
                observer.join()

    def _start(self) -> None:
        # macOS tells real paths: /private/tmp for /tmp.
        self._roots = tuple((os.path.realpath(folder), folder) for folder in self._folders)
        self._watched = self._identities()
        self._observer = self._observers()
        handler, kinds = _handler(self._on_event)
        for real, _ in self._roots:
            self._observer.schedule(handler, real, recursive=True, event_filter=kinds)
        self._observer.start()

    def _identities(self) -> tuple[object, ...]:
        """A folder that was deleted and made again is another one, of which no events come."""
        return tuple(_identity(folder) for folder in self._folders)

    def _on_event(self, event: FileSystemEvent) -> None:
        for name, complete in touched(event):
            path = self._as_given(name)
            if path is not None and is_stub(path.name):
                self._tell(path, complete)

    def _as_given(self, name: str) -> Path | None:
        for real, folder in self._roots:
            if name.startswith(real):
                return folder / name[len(real) :].lstrip(os.sep)
        return None


def new_observer() -> Observer:
    """Return this system's observer; watchdog takes 60 ms to import, so only now."""
    from watchdog.observers import Observer as SystemObserver

    return SystemObserver()


def touched(event: FileSystemEvent) -> tuple[tuple[str, bool], ...]:
    """Return the files that an event is about, and whether each is written completely.

    Linux closes with an event of its own. macOS and Windows do not: there, and for files moved in
    from unwatched folders, which arrive as created, quiet has to tell that the writer is done.
    """
    source = os.fsdecode(event.src_path)
    if event.event_type == "moved":
        return (source, False), (os.fsdecode(event.dest_path), True)
    return ((source, event.event_type == "closed"),)


def _handler(
    on_event: Callable[[FileSystemEvent], None],
) -> tuple[FileSystemEventHandler, list[type[FileSystemEvent]]]:
    """Return a handler and the kinds of events it wants; our own reading must not be one."""
    from watchdog import events

    class Handler(events.FileSystemEventHandler):
        def dispatch(self, event: FileSystemEvent) -> None:
            on_event(event)

    kinds: list[type[FileSystemEvent]] = [
        events.FileCreatedEvent,
        events.FileModifiedEvent,
        events.FileMovedEvent,
        events.FileClosedEvent,
        events.FileDeletedEvent,
    ]
    return Handler(), kinds


def _runs(observer: Observer) -> bool:
    return observer.is_alive() and all(e.is_alive() for e in tuple(observer.emitters))


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _no_events(error: OSError) -> Trouble:
    reason = error.strerror or str(error)
    return Trouble(
        f"The system gives no file events: {reason}.",
        "Saves are found by looking every second; press r to check at once.",
    )
