"""Single keys from a Windows console, whose keyboard is asked through msvcrt.

The two functions of msvcrt come in as arguments, so that this is tested on every system.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from tensortonic_cli.core.keystrokes import windows_key

POLL_S = 0.02


class ConsoleReader:
    """A console gives single keys by itself; it cannot be waited for, so it is asked."""

    def __init__(
        self,
        waiting: Callable[[], bool],
        get: Callable[[], str],
        interrupt_main: Callable[[], object],
    ) -> None:
        self._waiting = waiting
        self._get = get
        self._interrupt_main = interrupt_main
        self._ended = threading.Event()

    def open(self) -> None:
        """Nothing to open."""

    def close(self) -> None:
        """Nothing to close."""

    def enter(self) -> None:
        """Nothing to change."""

    def leave(self) -> None:
        """Nothing to restore."""

    def resumed(self) -> None:
        """Never: there is no Ctrl-Z."""

    def interrupt(self) -> None:
        """End run, also one that is only about to begin."""
        self._ended.set()

    def run(self, emit: Callable[[str], None]) -> None:
        """Emit keys until interrupted; Ctrl-C, which arrives as a key, interrupts the program."""
        while not self._ended.wait(POLL_S):
            while self._waiting() and not self._ended.is_set():
                characters = self._one_key()
                if characters == "\x03":
                    self._interrupt_main()
                elif name := windows_key(characters):
                    emit(name)
        # Not at the beginning: an interruption may come before this thread does.
        self._ended.clear()

    def _one_key(self) -> str:
        first = self._get()
        has_second = first in "\x00\xe0" or "\ud800" <= first <= "\udbff"
        # The letter à has the code that announces an arrow key.
        return first + self._get() if has_second and self._waiting() else first
