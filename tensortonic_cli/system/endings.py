"""Signals that end tt do so as an exception does: whatever it started or changed is put right.

They raise only where the main thread waits. An exception that comes at any other moment may leave
the lock of Python's imports or one of ours taken, so that the end hangs; it is dropped in a
callback of Python's own, and becomes another one in a class body.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from types import FrameType

# Who asks again after this is stuck, whatever that breaks off.
PATIENCE_S = 2.0

_PYTHONS_OWN = (signal.SIG_DFL, signal.default_int_handler)

_asked = 0
_asked_at = 0.0
_raising = 1  # how many blocks let a signal raise; one more until end_softly


def end_softly() -> None:
    """Let SIGINT, SIGTERM and SIGHUP end this process at its next wait; ignored ones stay so."""
    global _asked, _raising  # noqa: PLW0603 - a process has one set of signals
    _asked = _raising = 0
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        # SIG_IGN is nohup's wish.
        if number is not None and signal.getsignal(number) in _PYTHONS_OWN:
            signal.signal(number, end)


def end(number: int, _frame: FrameType | None) -> None:
    """Remember the signal, and raise what ends this process if it waits or does not come to it."""
    global _asked, _asked_at
    now, is_first = time.monotonic(), not _asked
    if is_first:
        _asked, _asked_at = number, now
        _insist(number)
    # A second one would break off what the first puts right.
    if (is_first and _raising) or now - _asked_at > PATIENCE_S:
        _raise()


def heed() -> None:
    """End now if a signal has asked for it: KeyboardInterrupt for SIGINT, else SystemExit.

    Not while an exception is handled: what that ends is being put right.
    """
    if _asked and _in_main_thread() and sys.exc_info()[0] is None:
        _raise()


@contextlib.contextmanager
def interruptible() -> Iterator[None]:
    """Let a signal end at once what waits in this block; only the main thread gets signals."""
    global _raising  # noqa: PLW0603 - a process has one set of signals
    if not _in_main_thread():
        yield
        return
    _raising += 1
    try:
        heed()
        yield
    finally:
        _raising -= 1


def leave() -> None:
    """End this process now if a signal has asked for it: what had to be put right has been.

    Threads of a library that reads from a terminal that is gone would keep it for ever.
    """
    if _asked:
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError, AttributeError):
                stream.flush()
        os._exit(asked())


def asked() -> int:
    """Return the exit code that a signal asked for; 0 if none did."""
    return 128 + _asked if _asked else 0


@contextlib.contextmanager
def survived(name: str) -> Iterator[None]:
    """Leave a signal to the program that has the terminal: it reaches the whole group.

    A handler that does nothing, because a child would inherit that the signal is ignored.
    """
    number = getattr(signal, name, None)
    if number is None or not _in_main_thread():
        yield
        return
    former = signal.signal(number, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(number, former)


def _insist(number: int) -> None:
    """Ask again and again once the terminal is gone: nobody is there who could."""
    if sys.platform != "win32" and number == signal.SIGHUP:
        signal.signal(signal.SIGALRM, lambda _number, _frame: _raise())
        signal.setitimer(signal.ITIMER_REAL, PATIENCE_S, PATIENCE_S)


def _in_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()


def _raise() -> None:
    if _asked == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(128 + _asked)
