"""The terminal's size and abilities, with a guard that puts back what a screen changes."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from tensortonic_cli.system import modes
from tensortonic_cli.system.console_modes import obey_sequences

POLL_S = 0.5

# Terminals whose TERM begins like this would print the address, or what is around it.
_NO_LINKS = ("dumb", "linux", "rxvt", "screen", "vt100", "vt220", "cons25", "emacs", "eterm")
_OLDEST_VTE = 5002

_OTHER_SCREEN, _THIS_SCREEN = "\x1b[?1049h", "\x1b[?1049l"


class Stream(Protocol):
    """What is asked of stdin and stdout."""

    def isatty(self) -> bool:
        """Whether a person sits at the other end."""

    def fileno(self) -> int:
        """The descriptor; ValueError or OSError without one."""


@dataclass(frozen=True)
class Size:
    """A terminal's size in characters."""

    columns: int
    lines: int


def size_of(stdout: Stream, environ: Mapping[str, str]) -> Size:
    """Return the size of the terminal now; without one what COLUMNS and LINES say, else 80x24.

    The terminal comes first: an exported COLUMNS does not follow a resize.
    """
    with contextlib.suppress(OSError, ValueError):
        found = os.get_terminal_size(stdout.fileno())
        if found.columns and found.lines:
            return Size(found.columns, found.lines)
    return Size(_count(environ.get("COLUMNS"), 80), _count(environ.get("LINES"), 24))


def is_interactive(stdin: Stream, stdout: Stream, environ: Mapping[str, str]) -> bool:
    """Whether keys can be read and lines be drawn over: terminals at both ends, TERM not dumb."""
    return _is_terminal(stdin) and _is_terminal(stdout) and environ.get("TERM", "") != "dumb"


def shows_hyperlinks(stdout: Stream, environ: Mapping[str, str]) -> bool:
    """Whether OSC 8 links are safe: most terminals show or ignore them, some old ones do neither.

    FORCE_HYPERLINK decides where it is set: 0 for no, anything else for yes.
    """
    forced = environ.get("FORCE_HYPERLINK")
    if forced is not None:
        return forced != "0"
    term = environ.get("TERM", "").lower()
    if not _is_terminal(stdout) or not (term or os.name == "nt"):
        return False
    in_tmux = "TMUX" in environ and term.startswith("screen")
    if term.startswith(_NO_LINKS) and not in_tmux:
        return False
    vte = _count(environ.get("VTE_VERSION"), _OLDEST_VTE)
    return vte >= _OLDEST_VTE and environ.get("TERM_PROGRAM") != "Apple_Terminal"


def clear_screen() -> str:
    """Return what empties the screen; what scrolled off it stays readable."""
    return "\x1b[H\x1b[2J"


def hide_cursor() -> str:
    """Return what hides the cursor."""
    return "\x1b[?25l"


def show_cursor() -> str:
    """Return what shows the cursor."""
    return "\x1b[?25h"


@contextlib.contextmanager
def guard(stdout: Stream, *, whole_screen: bool = False) -> Iterator[None]:
    """Hide the cursor for the length of a block; colours and cursor are as they were after it.

    So they are after exceptions, SIGTERM and SIGHUP (SystemExit of 128 + n), while stopped by
    Ctrl-Z, and while the terminal is lent. Without a terminal nothing is written.

    With whole_screen the block draws on the terminal's other screen, so that what was on this
    one is there again afterwards.
    """
    if not _is_terminal(stdout):
        yield
        return
    descriptor = stdout.fileno()
    enter = (_OTHER_SCREEN if whole_screen else "") + hide_cursor()
    leave = "\x1b[0m" + show_cursor() + (_THIS_SCREEN if whole_screen else "")
    mode = modes.Mode(lambda: _write(descriptor, enter), lambda: _write(descriptor, leave))
    disobey = obey_sequences()
    try:
        with modes.holding(mode):
            yield
    finally:
        disobey()


@contextlib.contextmanager
def restored(descriptor: int = 0) -> Iterator[None]:
    """Put line editing and echo back after a block whose program may be killed at its prompt."""
    if sys.platform == "win32" or not os.isatty(descriptor):
        yield
        return
    import termios

    before = termios.tcgetattr(descriptor)
    try:
        yield
    finally:
        # A terminal that hung up has no attributes.
        with contextlib.suppress(termios.error):
            termios.tcsetattr(descriptor, termios.TCSANOW, before)


def on_resize(
    emit: Callable[[Size], None], stdout: Stream, environ: Mapping[str, str]
) -> Callable[[], None]:
    """Emit the size whenever it changes, from a thread of its own, until the result is called.

    Call it from the main thread, where SIGWINCH can be handled; else the size is polled.
    """
    notices = _Notices(emit, lambda: size_of(stdout, environ))
    notices.start()
    return notices.stop


class _Notices:
    """The handler only writes to a pipe: a queue that the main thread is reading is locked."""

    def __init__(self, emit: Callable[[Size], None], measure: Callable[[], Size]) -> None:
        self._emit = emit
        self._measure = measure
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="tt-resize", daemon=True)
        self._ends: tuple[int, int] | None = None
        self._former: object = None

    def start(self) -> None:
        self._size = self._measure()
        in_main = threading.current_thread() is threading.main_thread()
        if sys.platform != "win32" and in_main:
            read, write = os.pipe()
            os.set_blocking(write, False)
            self._ends = read, write
            self._former = signal.signal(signal.SIGWINCH, lambda *_: self._ring())
        self._thread.start()

    def stop(self) -> None:
        if self._ended.is_set():
            return
        self._ended.set()
        if sys.platform != "win32" and self._ends is not None:
            signal.signal(signal.SIGWINCH, self._former or signal.SIG_DFL)  # type: ignore[arg-type]
            self._ring()
        self._thread.join()
        for end in self._ends or ():
            os.close(end)

    def _ring(self) -> None:
        # A full pipe rings already.
        with contextlib.suppress(BlockingIOError):
            os.write(self._ends[1] if self._ends else -1, b"!")

    def _run(self) -> None:
        while not self._ended.is_set():
            if self._ends is None:
                self._ended.wait(POLL_S)
            else:
                os.read(self._ends[0], 64)
            size = self._measure()
            if size != self._size and not self._ended.is_set():
                self._size = size
                self._emit(size)


def _is_terminal(stream: Stream) -> bool:
    try:
        return stream.isatty()
    except ValueError:
        return False


def _count(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and int(text) else otherwise


def _write(descriptor: int, text: str) -> None:
    """Past Python's buffers, which a signal handler must not enter; a lost terminal is no error."""
    with contextlib.suppress(OSError):
        os.write(descriptor, text.encode())
