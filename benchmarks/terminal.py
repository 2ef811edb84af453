"""A real `tt next` in a real terminal, read as a learner's terminal would read it."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.course import SLUG, Course
from benchmarks.place import Place

END_OF_FRAME = b"\x1b[J"
LONGEST_S = 30.0
_LAST_KEY = b"quit"


@dataclass(frozen=True)
class Terminal:
    """The learner's end of the terminal, and the process at the other."""

    fd: int
    pid: int

    def first_screen(self) -> None:
        """Wait for the end of the first screen."""
        self.read_until(_LAST_KEY, END_OF_FRAME)

    def read_until(self, *parts: bytes) -> None:
        """Read until the parts have come, one after the other."""
        seen, until = b"", time.perf_counter() + LONGEST_S
        for part in parts:
            while part not in seen:
                left = max(until - time.perf_counter(), 0)
                if not select.select([self.fd], [], [], left)[0]:
                    raise TimeoutError(f"{part!r} never came; there was {seen[-2000:]!r}")
                seen += os.read(self.fd, 65536)
            seen = seen.split(part, 1)[1]

    def quiet_after(self, seconds: float) -> float:
        """Read until nothing came for so long; return when the last of it came."""
        last, wait_s = 0.0, LONGEST_S
        while select.select([self.fd], [], [], wait_s)[0]:
            os.read(self.fd, 65536)
            last, wait_s = time.perf_counter(), seconds
        if not last:
            raise TimeoutError("nothing came")
        return last

    def drain(self, seconds: float) -> list[tuple[float, bytes]]:
        """Read whatever comes for a while; return when each piece of it came."""
        read: list[tuple[float, bytes]] = []
        until = time.perf_counter() + seconds
        while select.select([self.fd], [], [], max(until - time.perf_counter(), 0))[0]:
            try:
                read.append((time.perf_counter(), os.read(self.fd, 65536)))
            except OSError:  # Linux says so when the other end is closed
                break
        return read


@contextmanager
def next_on_screen(place: Place, course: Course, command: str = "next") -> Iterator[Terminal]:
    """Start `tt next` on the course's exercise, or another; quit it by its key at the end."""
    with on_screen([place.tt, command, SLUG], course.root, place.environ) as terminal:
        yield terminal


@contextmanager
def on_screen(
    command: Sequence[str],
    folder: Path,
    environ: Mapping[str, str],
    size: tuple[int, int] = (100, 40),
) -> Iterator[Terminal]:
    """Start a command in a terminal of so many columns and rows; quit it by its key at the end."""
    cols, rows = size
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
    process = subprocess.Popen(
        command, cwd=folder, env={**environ, "COLUMNS": str(cols), "LINES": str(rows)},
        stdin=slave, stdout=slave, stderr=slave,
    )  # fmt: skip
    os.close(slave)
    terminal = Terminal(master, process.pid)
    try:
        yield terminal
        os.write(master, b"q")
        until = time.perf_counter() + LONGEST_S
        while process.poll() is None and time.perf_counter() < until:
            terminal.drain(0.05)  # a full terminal would block its last words
    finally:
        process.kill()
        process.wait()
        os.close(master)
