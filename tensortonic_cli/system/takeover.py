"""The terminal in the hands of a library: whatever that changes is put back, however it ends."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator

from tensortonic_cli.system import modes
from tensortonic_cli.system.endings import interruptible
from tensortonic_cli.system.terminal import Stream

_REPLACED = ("SIGTSTP", "SIGCONT", "SIGWINCH", "SIGTTIN", "SIGTTOU")
# Mouse, focus, pasting and keys as usual, this screen, lines that wrap, colours, the cursor.
_USUAL = (
    "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l\x1b[?1004l\x1b[?2004l\x1b[?2048l"
    "\x1b[<u\x1b[?1049l\x1b[?7h\x1b[0m\x1b[?25h"
)


@contextlib.contextmanager
def takeover(stdout: Stream) -> Iterator[None]:
    """Let a library draw, read keys and handle signals for a block; undo all of it after.

    If the block ends as it should, the library has restored the terminal itself; only what it
    would leave behind at a signal or an exception is undone here.
    """
    descriptor = stdout.fileno()
    restore = _attributes(descriptor)
    ended_well = False

    def leave() -> None:
        if not ended_well:
            # Past Python's buffers, which a signal handler must not enter.
            with contextlib.suppress(OSError):
                os.write(descriptor, _USUAL.encode())
            restore()

    with _kept_handlers(), modes.holding(modes.Mode(lambda: None, leave)), interruptible():
        yield
        ended_well = True


@contextlib.contextmanager
def _kept_handlers() -> Iterator[None]:
    numbers = [getattr(signal, name) for name in _REPLACED if hasattr(signal, name)]
    former = {number: signal.getsignal(number) for number in numbers}
    try:
        yield
    finally:
        for number, handler in former.items():
            if handler is not None and signal.getsignal(number) != handler:
                signal.signal(number, handler)


if sys.platform == "win32":

    def _attributes(descriptor: int) -> Callable[[], None]:
        """Windows keeps nothing of the kind."""
        return lambda: None

else:
    import termios

    def _attributes(descriptor: int) -> Callable[[], None]:
        """Return what gives a terminal the attributes that it has now."""
        try:
            before = termios.tcgetattr(descriptor)
        except termios.error:
            return lambda: None

        def restore() -> None:
            with contextlib.suppress(termios.error):
                termios.tcsetattr(descriptor, termios.TCSANOW, before)

        return restore
