"""What tt changes in the terminal, put back however tt ends or pauses.

One list for the whole process, because there is one terminal and one set of signal handlers.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import FrameType
from typing import Any

from tensortonic_cli.system.endings import end

# Windows closes a console with SIGBREAK, and has none of the others but SIGTERM.
_ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK")


@dataclass(frozen=True, eq=False)
class Mode:
    """A change of the terminal. enter and leave run in signal handlers: they must take no lock.

    resumed is called after the process was stopped and goes on, with its mode entered again.
    """

    enter: Callable[[], None]
    leave: Callable[[], None]
    resumed: Callable[[], None] = lambda: None


_held: list[Mode] = []
_lent = 0
_former: dict[int, Any] = {}


def take(mode: Mode) -> None:
    """Enter a mode and hold it until it is given back, or until the process ends.

    From the main thread this also sets handlers for the signals that would leave the terminal
    changed: SIGTERM, SIGHUP and SIGQUIT become SystemExit(128 + n), and Ctrl-Z stops with the
    terminal as it was. Handlers of others stay.
    """
    if not _held:
        atexit.register(_leave_all)
        _handle_signals()
    _held.append(mode)
    if not _lent:
        mode.enter()


def give_back(mode: Mode) -> None:
    """Leave a mode; nothing happens if it is not held."""
    if mode not in _held:
        return
    _held.remove(mode)
    if not _lent:
        mode.leave()
    if not _held:
        atexit.unregister(_leave_all)
        _restore_signals()


@contextlib.contextmanager
def holding(mode: Mode) -> Iterator[None]:
    """Hold a mode for the length of a block, however the block ends."""
    take(mode)
    try:
        yield
    finally:
        give_back(mode)


def lend() -> None:
    """Leave all modes for another program; each call needs one of reclaim."""
    global _lent  # noqa: PLW0603 one terminal, one list
    _lent += 1
    if _lent == 1:
        _leave_all()


def reclaim() -> None:
    """Enter all modes again after lend."""
    global _lent  # noqa: PLW0603 one terminal, one list
    _lent -= 1
    _enter_all()


def _leave_all() -> None:
    for mode in reversed(_held):
        mode.leave()


def _enter_all() -> None:
    if not _lent:
        for mode in _held:
            mode.enter()


def _handle_signals() -> None:
    if threading.current_thread() is not threading.main_thread():
        return
    for name in _ENDING:
        _handle(name, end)
    _handle("SIGTSTP", _stop)
    _handle("SIGCONT", _go_on)


def _handle(name: str, handler: Callable[[int, FrameType | None], None]) -> None:
    number = getattr(signal, name, None)
    # SIG_IGN is nohup's wish, and another handler is its owner's.
    if number is not None and signal.getsignal(number) is signal.SIG_DFL:
        _former[number] = signal.signal(number, handler)


def _restore_signals() -> None:
    for number in tuple(_former):
        if signal.getsignal(number) in (end, _stop, _go_on):
            signal.signal(number, _former[number])
        del _former[number]


def _stop(number: int, _frame: FrameType | None) -> None:
    if not _lent:
        _leave_all()
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    signal.signal(number, _stop)
    # A group without a shell above it cannot stop, and gets no SIGCONT.
    _enter_all()


def _go_on(_number: int, _frame: FrameType | None) -> None:
    _enter_all()
    if not _lent:
        for mode in _held:
            mode.resumed()
