"""The private wire of a spare: jobs come in, results go out, and noise is kept apart.

Learners' code owns the file descriptors 0, 1 and 2; the wire lies on copies of its own.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from typing import Any

# Kept under private names: a stub that replaces json.dumps or os.write must not cut the wire.
_write, _read, _exit, _getpid = os.write, os.read, os._exit, os.getpid
_dumps, _loads = json.dumps, json.loads

PRINTED_CHARS = 64 * 1024
# Told as soon as they are printed, in case nothing else comes: as much as a screen shows.
TOLD_LINES = 21


class Channel:
    """Speaks newline-framed JSON over two descriptors; only for the process that opened it."""

    def __init__(self, job_fd: int, result_fd: int) -> None:
        self.job_fd = job_fd
        self.result_fd = result_fd
        self.nonce = ""
        self._owner = _getpid()

    def send(self, event: str, **fields: Any) -> None:
        """Write one message; a forked child of learners' code stays silent."""
        if _getpid() != self._owner:
            return
        text = _dumps({"event": event, "nonce": self.nonce, **fields})
        rest = b"\n" + text.encode("utf-8", "backslashreplace") + b"\n"
        while rest:
            rest = rest[_write(self.result_fd, rest) :]

    def receive(self) -> dict[str, Any]:
        """Block until a job is here; end this process when no more can come."""
        line = b""
        while not line.endswith(b"\n"):
            piece = _read(self.job_fd, 1 << 16) if _getpid() == self._owner else b""
            if not piece:
                _exit(0)
            line += piece
        job: dict[str, Any] = _loads(line)
        self.nonce = job["nonce"]
        return job

    def close(self) -> None:
        """Let go of where the messages go."""
        os.close(self.result_fd)


def open_channel() -> Channel:
    """Move the wire off 0 and 1, which become the null device and the noise pipe."""
    job_fd, result_fd = os.dup(0), os.dup(1)  # not inherited by what learners' code starts
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(2, 1)
    return Channel(job_fd, result_fd)


def silent_channel() -> Channel:
    """Return a channel that nobody hears, for a job of our own."""
    return Channel(-1, os.open(os.devnull, os.O_WRONLY))


class Printed:
    """Stands in for sys.stdout and sys.stderr: keeps the first 64 KiB, counts the rest.

    `tell` gets the first lines when they are printed.
    """

    encoding = "utf-8"
    errors = "replace"
    closed = False
    line_buffering = False

    def __init__(self, tell: Callable[[str], None] = lambda text: None) -> None:
        self._tell = tell
        self.start()

    def start(self) -> None:
        """Forget what was printed so far."""
        self._parts: list[str] = []
        self._kept = 0
        self._written = 0
        self._told = 0
        self._lines_told = 0

    def text(self) -> str:
        """Return what was kept, with a last line that counts what was not."""
        more = self._written - self._kept
        return "".join(self._parts) + (f"\n... and {more:,} characters more" if more else "")

    def write(self, text: str) -> int:
        """Keep what there is room for, as a text stream would."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        room = PRINTED_CHARS - self._kept
        if room > 0:
            self._parts.append(text[:room])
            self._kept += min(len(text), room)
            if self._lines_told < TOLD_LINES and "\n" in text:
                self._tell_new()
        self._written += len(text)
        return len(text)

    def _tell_new(self) -> None:
        new = "".join(self._parts[self._told :])
        self._told = len(self._parts)
        self._lines_told += new.count("\n")
        self._tell(new)

    def writelines(self, lines: Any) -> None:
        """Write each of the lines."""
        for line in lines:
            self.write(line)

    @property
    def buffer(self) -> PrintedBytes:
        """What takes bytes."""
        return PrintedBytes(self)

    def reconfigure(self, **options: Any) -> None:
        """Do nothing: it is UTF-8 already."""

    def flush(self) -> None:
        """Do nothing: nothing is held back."""

    def close(self) -> None:
        """Do nothing: the next check prints too."""

    def isatty(self) -> bool:
        """Return False: nobody is looking."""
        return False

    def fileno(self) -> int:
        """Return the descriptor of the noise pipe."""
        return 1

    def readable(self) -> bool:
        """Return False."""
        return False

    def writable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return False."""
        return False


class PrintedBytes:
    """Stands in for sys.stdout.buffer: bytes are printed too."""

    def __init__(self, printed: Printed) -> None:
        self._printed = printed

    def write(self, raw: Any) -> int:
        """Keep them as text."""
        self._printed.write(bytes(raw).decode("utf-8", "replace"))
        return len(raw)

    def flush(self) -> None:
        """Do nothing: nothing is held back."""


class NobodyToAskError(Exception):
    """Learners' code asked a question where nobody can answer."""


class NoInputError(NobodyToAskError, EOFError):
    """It read from standard input."""


class NoInput:
    """Stands in for sys.stdin: whoever reads is told where reading works."""

    encoding = "utf-8"
    errors = "replace"
    closed = False

    def readline(self, size: int = -1) -> str:
        """Refuse: nobody can type during a check."""
        if _is_debugged():  # pdb takes an end of input for `quit`, and says so nowhere
            raise NobodyToAskError(
                "pdb, which works in `tt debug`: that runs this in your terminal"
            )
        raise NoInputError(
            "input(), which has nobody to ask here; `tt debug` runs this in your terminal"
        )

    read = readlines = __iter__ = __next__ = readline

    @property
    def buffer(self) -> NoInput:
        """The same, for bytes."""
        return self

    def reconfigure(self, **options: Any) -> None:
        """Do nothing: there is nothing to read."""

    def isatty(self) -> bool:
        """Return False."""
        return False

    def fileno(self) -> int:
        """Return the descriptor of the null device."""
        return 0

    def close(self) -> None:
        """Do nothing."""


def _is_debugged() -> bool:
    """Whether a debugger asks: one of the calls that led here is pdb's."""
    frame: Any = sys._getframe()
    while frame is not None and frame.f_globals.get("__name__") != "pdb":
        frame = frame.f_back
    return frame is not None


def no_breakpoint(*args: Any, **kwargs: Any) -> None:
    """Stand in for breakpoint(): say where it works."""
    raise NobodyToAskError(
        "breakpoint(), which works in `tt debug`: that runs this in your terminal"
    )


def take_over_streams(tell: Callable[[str], None] = lambda text: None) -> Printed:
    """Give learners' code streams that keep, bound and never block; return what keeps."""
    printed = Printed(tell)
    sys.stdout = sys.stderr = printed  # type: ignore[assignment]
    sys.stdin = NoInput()  # type: ignore[assignment]
    sys.breakpointhook = no_breakpoint
    return printed
