"""One spare, seen from outside: hand it jobs, hear it, end it with all it started."""

from __future__ import annotations

import json
import os
import queue
import threading
import time
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from tensortonic_cli.system import processes
from tensortonic_cli.system.launch import CHECKS, launch
from tensortonic_cli.system.waiting import next_of

if TYPE_CHECKING:
    from tensortonic_cli.system.launch import Launched

Message = dict[str, Any]

# Beyond the job's own limit, for a child whose own alarm was switched off.
GRACE_S = 0.25
START_LIMIT_S = 30.0
NOISE_BYTES = 64 * 1024
LINE_BYTES = 16 << 20
TRACE_LINES = 200

_WAKE: Message = {"event": "wake"}


class Ending(StrEnum):
    """How a job came to its end: told to the last word, hung, died before; or it was cut short."""

    DONE = "done"
    HUNG = "hung"
    DIED = "died"
    CUT = "cut"


class SpareError(RuntimeError):
    """No spare could be made ready; the text says what the process said last."""


def _always() -> bool:
    return True


class Spare:
    """A process that waits to judge or to draw texts; start it early, it warms up meanwhile."""

    def __init__(
        self, *folders: Path, program: str = CHECKS, launched: Launched | None = None
    ) -> None:
        """Start `program`, or take over one that was launched so.

        It gets the workspace, and the folder of all checks if it judges.
        """
        self._process, self._mark = launched or launch(*map(str, folders), program=program)
        self._messages: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self.trace: list[str] = []  # what came over the wire and was no message
        self.is_warming = True  # until it is parked or gone
        self._gone = False
        self._noise = bytearray()
        self._nonce = ""  # what is said without that of the present job is noise
        self._ready = False
        self._ended = False
        self._ending = threading.Lock()
        for pipe, listen in (
            (self._process.stdout, self._hear),
            (self._process.stderr, self._drain),
        ):
            threading.Thread(target=listen, args=(pipe,), daemon=True).start()

    def give_way(self) -> None:
        """Let all other processes have the CPU first."""
        processes.give_way(self._process.pid)

    def wait_ready(self, wanted: Callable[[], bool] = _always) -> bool:
        """Block until it is parked; return False if `wanted` says no when it is woken before.

        Raises:
            SpareError: it ended instead, or was ended because half a minute was not enough.
        """
        deadline = time.perf_counter() + START_LIMIT_S
        while not self._ready:
            message = self._next(deadline)
            if message is None:
                self.end()
                raise SpareError(self.noise[-4000:] or "It said nothing.")
            if message is _WAKE and not wanted():
                return False
            self._ready = message["event"] == "ready"
        return True

    def run(
        self,
        job: Message,
        limit_s: float,
        on_message: Callable[[Message], None],
        wanted: Callable[[], bool] = _always,
    ) -> Ending:
        """Hand over one job and pass on what is said about it, until it is done or cannot be.

        It is cut short if `wanted` says no when it is woken; the process runs on until it is ended.
        """
        if not self.wait_ready(wanted):
            return Ending.CUT
        nonce = os.urandom(8).hex()
        deadline = time.perf_counter() + limit_s + GRACE_S
        self.trace = []
        self._nonce = nonce
        self._write({**job, "limit_s": limit_s, "nonce": nonce})
        while (message := self._next(deadline)) is not None:
            if message is _WAKE:
                if not wanted():
                    return Ending.CUT
                continue
            on_message(message)
            if message["event"] == "done":
                return Ending.DONE
        if time.perf_counter() >= deadline or any(x.startswith("Timeout (") for x in self.trace):
            return Ending.HUNG
        return Ending.DIED

    def wake(self) -> None:
        """Let whoever waits for it ask whether that is still wanted; from any thread."""
        self._messages.put(_WAKE)

    @property
    def is_unused(self) -> bool:
        """Whether it is there and no job was handed to it yet."""
        return not (self._nonce or self._gone or self._ended)

    @property
    def noise(self) -> str:
        """What was written past sys.stdout to the descriptors themselves, the first 64 KiB."""
        return bytes(self._noise).decode("utf-8", "replace")

    def end(self) -> int:
        """Kill the process, its group and what left the group; return its exit code.

        Negative codes are signals. Safe to call again, and from any thread.
        """
        with self._ending:
            if not self._ended:
                self._ended = True
                processes.kill_tree(self._process, self._mark)
                self._messages.put(None)
        return int(self._process.returncode)

    def _next(self, deadline: float) -> Message | None:
        """Return the next message; None when the process is gone or the time is up."""
        try:
            return next_of(self._messages, max(deadline - time.perf_counter(), 0.0))
        except queue.Empty:
            return None

    def _write(self, job: Message) -> None:
        pipe = self._process.stdin
        try:
            if pipe is not None:
                pipe.write(json.dumps(job).encode() + b"\n")
                pipe.flush()
        except OSError:
            pass  # it is gone: the listener says so

    def _hear(self, pipe: IO[bytes]) -> None:
        """Turn the result pipe into messages; a line that is none is kept as trace."""
        for line in _lines(pipe):
            try:
                message = json.loads(line)
            except ValueError:
                message = None
            if isinstance(message, dict) and "event" in message:
                if message.get("nonce") == self._nonce:
                    self.is_warming = False
                    self._messages.put(message)
            else:
                # The last lines: the alarm names the line of a hang after all else was said.
                self.trace = [*self.trace[1 - TRACE_LINES :], line[:500].decode("utf-8", "replace")]
        self._gone, self.is_warming = True, False
        self._messages.put(None)

    def _drain(self, pipe: IO[bytes]) -> None:
        """Keep the pipe empty, so that nobody who prints waits for us."""
        with pipe:
            while piece := _read(pipe):
                self._noise += piece[: max(NOISE_BYTES - len(self._noise), 0)]


def _lines(pipe: IO[bytes]) -> Iterator[bytes]:
    begun = bytearray()
    with pipe:
        while piece := _read(pipe):
            first, *more = piece.split(b"\n")
            begun += first
            for next_one in more:
                if begun:
                    yield bytes(begun)
                begun = bytearray(next_one)
            if len(begun) > LINE_BYTES:
                begun = bytearray()  # learners' code writes here: nothing we sent is that long
    if begun:
        yield bytes(begun)


def _read(pipe: IO[bytes]) -> bytes:
    try:
        return os.read(pipe.fileno(), 1 << 18)
    except (OSError, ValueError):
        return b""
