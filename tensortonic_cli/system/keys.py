"""Single keys from the terminal, without Enter.

termios and msvcrt are enough: readchar, the small library for this, blocks in its read, so that
it cannot be stopped before an editor starts, and leaves names, Ctrl-Z and signals to its caller.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any, Self

from tensortonic_cli.core.keystrokes import Keystrokes
from tensortonic_cli.system import modes

ESC_S = 0.05
SEQUENCE_S = 0.5
BACKGROUND_S = 0.5


class Keys:
    """Calls emit with the name of each key, from a thread of its own.

    Names are those of core.keystrokes; "resume" says that the process was stopped and goes on, so
    that the screen must be drawn again, "eof" that the terminal is gone. Ctrl-C stays SIGINT. The
    terminal is restored by stop, at the end of a block, of the process, and by modes' signals.
    """

    def __init__(self, emit: Callable[[str], None], *, descriptor: int = 0) -> None:
        self._emit = emit
        self._reader = _new_reader(descriptor)
        self._mode = modes.Mode(self._reader.enter, self._reader.leave, self._reader.resumed)
        self._thread: threading.Thread | None = None
        self._started = False
        self.available = os.isatty(descriptor)

    def start(self) -> None:
        """Read keys from now on; nothing happens where no terminal is."""
        if not self.available or self._started:
            return
        self._started = True
        self._reader.open()
        modes.take(self._mode)
        self._read()

    def stop(self) -> None:
        """Read no more and restore the terminal."""
        if not self._started:
            return
        self._started = False
        self._park()
        modes.give_back(self._mode)
        self._reader.close()

    def pause(self) -> None:
        """Leave the terminal to another program: when this returns, no key is read any more.

        Whatever else modes holds, such as a hidden cursor, is left too.
        """
        if self._started:
            self._park()
        modes.lend()

    def resume(self) -> None:
        """Take the terminal back after pause."""
        modes.reclaim()
        if self._started:
            self._read()

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """Pause for the length of a block, however it ends."""
        self.pause()
        try:
            yield
        finally:
            self.resume()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _read(self) -> None:
        self._thread = threading.Thread(
            target=self._reader.run, args=(self._emit,), name="tt-keys", daemon=True
        )
        self._thread.start()

    def _park(self) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            self._reader.interrupt()
            thread.join()


if sys.platform == "win32":
    import _thread
    import msvcrt

    from tensortonic_cli.system.console_keys import ConsoleReader

    def _new_reader(descriptor: int) -> ConsoleReader:
        return ConsoleReader(msvcrt.kbhit, msvcrt.getwch, _thread.interrupt_main)

else:
    import select
    import signal
    import termios

    def _new_reader(descriptor: int) -> _Reader:
        return _Reader(descriptor)

    class _Reader:
        """A terminal in cbreak mode, read until a byte in a pipe says to stop."""

        def __init__(self, descriptor: int) -> None:
            self._descriptor = descriptor
            self._before: list[Any] | None = None
            self._changed = False
            self._wake = (-1, -1)

        def open(self) -> None:
            self._wake = os.pipe()

        def close(self) -> None:
            for end in self._wake:
                os.close(end)

        def enter(self) -> None:
            """Take single keys without echo; a process in the background must leave it."""
            if not self._in_front():
                return
            # A terminal that hung up has no attributes.
            with contextlib.suppress(termios.error):
                # Only once: after `kill -STOP` and `fg` it may be in cbreak mode already.
                self._before = self._before or termios.tcgetattr(self._descriptor)
                attributes = termios.tcgetattr(self._descriptor)
                attributes[3] &= ~(termios.ECHO | termios.ICANON)
                attributes[6][termios.VMIN], attributes[6][termios.VTIME] = 1, 0
                # Not TCSADRAIN, which waits for ever behind a Ctrl-S.
                termios.tcsetattr(self._descriptor, termios.TCSANOW, attributes)
                self._changed = True

        def leave(self) -> None:
            if self._changed and self._before is not None and self._in_front():
                with contextlib.suppress(termios.error):
                    termios.tcsetattr(self._descriptor, termios.TCSANOW, self._before)
                self._changed = False

        def resumed(self) -> None:
            # From a signal handler: the queue behind emit may be locked by what it interrupted.
            os.write(self._wake[1], b"r")

        def interrupt(self) -> None:
            os.write(self._wake[1], b"q")

        def run(self, emit: Callable[[str], None]) -> None:
            # With SIGTTIN blocked, reading in the background fails instead of stopping us.
            signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
            strokes = Keystrokes()
            was_behind = False
            while True:
                behind = not self._in_front()
                if was_behind and not behind:
                    self.enter()
                    emit("resume")
                was_behind = behind
                ready = self._wait(strokes, behind=behind)
                if self._wake[0] in ready:
                    if b"q" in (told := os.read(self._wake[0], 64)):
                        return
                    if told:
                        emit("resume")
                keys = self._keys(strokes, ready)
                for key in keys:
                    emit(key)
                if "eof" in keys:
                    return

        def _wait(self, strokes: Keystrokes, *, behind: bool) -> list[int]:
            if behind:
                return select.select([self._wake[0]], [], [], BACKGROUND_S)[0]
            limit = (SEQUENCE_S if strokes.waits_for_more else ESC_S) if strokes.waits else None
            return select.select([self._descriptor, self._wake[0]], [], [], limit)[0]

        def _keys(self, strokes: Keystrokes, ready: list[int]) -> tuple[str, ...]:
            if self._descriptor not in ready:
                return strokes.flush() if not ready else ()
            try:
                received = os.read(self._descriptor, 1024)
            except OSError:
                return () if not self._in_front() else ("eof",)
            return strokes.feed(received) if received else ("eof",)

        def _in_front(self) -> bool:
            """Whether the shell gave us the terminal; one without a shell is always ours."""
            try:
                return os.tcgetpgrp(self._descriptor) == os.getpgrp()
            except OSError:
                return True
