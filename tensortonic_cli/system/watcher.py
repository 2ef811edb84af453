"""Saves of stubs as they happen: file events, with a heartbeat where events do not arrive."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from tensortonic_cli.system.file_events import FileEvents, Observer, new_observer
from tensortonic_cli.system.saves import (
    Key,
    Look,
    Saved,
    Saves,
    Trouble,
    digest_of,
    keys_of,
    stubs_below,
)

__all__ = ["Saved", "Trouble", "Watcher", "digest_of"]

QUIET_S = 0.015
BEAT_S, FAST_BEAT_S = 0.25, 0.1
SWEEP_S, FAST_SWEEP_S = 10.0, 1.0
GRACE_S = 0.75

_SILENT = Trouble(
    "No file events arrive here, as on network drives and in some containers.",
    f"Saves are found by looking every {FAST_BEAT_S} s; press r to check at once.",
)


class Watcher:
    """Emits Saved for new content of any stub below the folders, and Trouble.

    emit is called from other threads and one at a time, in the order in which the contents were
    read: the last one emitted is the newest. It must not block.
    """

    def __init__(
        self,
        folders: Iterable[Path],
        emit: Callable[[Saved | Trouble], None],
        *,
        current: Path | None = None,
        observers: Callable[[], Observer] = new_observer,
    ) -> None:
        self._folders = tuple(folders)
        self._emit = emit
        self._current = current
        self._events = FileEvents(self._folders, self._on_event, observers)
        self._saves = Saves()
        self._lock = threading.Condition(threading.RLock())
        self._due: dict[Path, float] = {}
        self._doubts: dict[Path, float] = {}
        self._missed = 0
        self._told: set[Trouble] = set()
        self._next_sweep = 0.0
        self._wakes_at = 0.0
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="tt-watcher", daemon=True)

    def start(self) -> None:
        """Take all stubs as they are for known; what changes from now on is a save."""
        self._saves.remember(self._present())
        if self._current is not None:
            self.follow(self._current)
        self._thread.start()

    def stop(self) -> None:
        """End all threads; nothing is emitted afterwards."""
        with self._lock:
            self._stopping = True
            self._lock.notify()
        if self._thread.is_alive():
            self._thread.join()
        self._events.stop()

    def follow(self, path: Path | None) -> None:
        """Give the heartbeat another stub; its content is known from now on."""
        with self._lock:
            self._current = path
            if path is not None:
                self._saves.remember(keys_of(path))
                self._look(path, time.perf_counter())

    def known(self, path: Path, digest: str) -> None:
        """Let the next content with this digest be no save. Call it before writing."""
        with self._lock:
            self._saves.expect(path, digest)

    def look_now(self, path: Path) -> None:
        """Emit what the file holds now, changed or not, or the trouble with it."""
        with self._lock:
            at = time.perf_counter()
            self._report(path, self._saves.look(path, at, anyway=True))

    def _on_event(self, path: Path, complete: bool) -> None:
        at = time.perf_counter()
        with self._lock:
            self._trust(path)
            if complete:
                self._look(path, at)
            else:
                self._look_later(path, QUIET_S)

    def _look(self, path: Path, at: float) -> bool:
        self._due.pop(path, None)
        return self._report(path, self._saves.look(path, at))

    def _report(self, path: Path, look: Look) -> bool:
        if look.again_s is not None:
            self._look_later(path, look.again_s)
        if look.found is not None and not self._stopping:
            self._emit(look.found)
        return isinstance(look.found, Saved)

    def _look_later(self, path: Path, after_s: float) -> None:
        self._due[path] = time.monotonic() + after_s
        if self._due[path] < self._wakes_at:
            self._wakes_at = self._due[path]
            self._lock.notify()

    def _run(self) -> None:
        self._tend()
        with self._lock:
            unread = self._saves.unread()
        for path in unread:
            self._find(path)
        next_beat = time.monotonic()
        while self._wait_until(next_beat):
            self._look_at_due()
            if time.monotonic() >= next_beat:
                self._beat()
                next_beat = time.monotonic() + (BEAT_S if self._trusted else FAST_BEAT_S)

    def _wait_until(self, next_beat: float) -> bool:
        with self._lock:
            self._wakes_at = min([next_beat, *self._due.values()])
            if not self._stopping and (left := self._wakes_at - time.monotonic()) > 0:
                self._lock.wait(left)
            return not self._stopping

    def _look_at_due(self) -> None:
        with self._lock:
            now = time.monotonic()
            for path in [path for path, due in self._due.items() if due <= now]:
                self._look(path, time.perf_counter())

    def _beat(self) -> None:
        current = self._current
        if current is not None and self._saves.changed(current):
            self._find(current)
        if self._events.lost or time.monotonic() >= self._next_sweep:
            self._sweep()
        self._weigh_doubts()

    def _sweep(self) -> None:
        """Look at every stub, seldom enough to cost less than a thousandth of the time."""
        begun = time.monotonic()
        self._tend()
        present = self._present()
        with self._lock:
            changed = self._saves.changed_among(present)
        for path in changed:
            self._find(path)
        now = time.monotonic()
        often = not self._trusted or self._current is None
        self._next_sweep = now + max(FAST_SWEEP_S if often else SWEEP_S, 1000 * (now - begun))

    def _present(self) -> dict[str, Key]:
        return {stub: k for top in self._folders for stub, k in stubs_below(str(top)).items()}

    def _find(self, path: Path) -> None:
        with self._lock:
            if self._look(path, time.perf_counter()):
                self._doubts.setdefault(path, time.monotonic())

    def _weigh_doubts(self) -> None:
        """Count saves of which no event told; watchdog can hold one back for 0.5 s."""
        with self._lock:
            ripe = [p for p, since in self._doubts.items() if time.monotonic() - since > GRACE_S]
            for path in ripe:
                del self._doubts[path]
            self._missed += len(ripe)
            if self._missed >= 2:
                self._tell(_SILENT)

    def _trust(self, path: Path) -> None:
        self._doubts.pop(path, None)
        self._missed = 0

    @property
    def _trusted(self) -> bool:
        return self._missed < 2 and self._events.alive

    def _tend(self) -> None:
        trouble = self._events.tend()
        if trouble is not None:
            with self._lock:
                self._tell(trouble)

    def _tell(self, trouble: Trouble) -> None:
        if trouble not in self._told and not self._stopping:
            self._told.add(trouble)
            self._emit(trouble)
