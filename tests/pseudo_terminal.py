"""A pseudo-terminal with a program in it, for tests that type and look."""

import os
import select
import struct
import subprocess
import sys
import time
from typing import Any

import pytest

if sys.platform != "win32":
    import fcntl
    import pty
    import termios

# With the signals as a shell leaves them: below nohup, or behind `&`, some are ignored. The
# terminal comes last: whoever sees that it is taken may press Ctrl-C.
TAKE_TERMINAL = (
    "import fcntl, signal, termios; "
    "signal.signal(signal.SIGINT, signal.default_int_handler); "
    "signal.signal(signal.SIGQUIT, signal.SIG_DFL); "
    "signal.signal(signal.SIGHUP, signal.SIG_DFL); "
    "fcntl.ioctl(0, termios.TIOCSCTTY, 0)\n"
)


class PseudoTerminal:
    """Runs a Python script whose controlling terminal this is."""

    def __init__(
        self,
        script: str,
        *arguments: str,
        size: tuple[int, int] = (80, 24),
        **where: Any,
    ) -> None:
        if sys.platform == "win32":
            pytest.skip("Windows has no pseudo-terminals")
        self.master, self.slave = pty.openpty()
        self.resize(*size)
        self.before = self.attributes()
        self.output = ""
        # Without `fork`, which the threads of other tests would not survive.
        self.process = subprocess.Popen(
            [sys.executable, "-c", TAKE_TERMINAL + script, *arguments],
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave,
            start_new_session=True,
            **where,
        )

    def resize(self, columns: int, lines: int) -> None:
        """Give the window another size; the program is told."""
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def attributes(self) -> list:
        """Return the terminal's attributes."""
        return termios.tcgetattr(self.slave)

    @property
    def takes_single_keys(self) -> bool:
        """Whether echo and line editing are off."""
        return not self.attributes()[3] & (termios.ICANON | termios.ECHO)

    def type(self, keys: str | bytes) -> None:
        """Type, all at once."""
        os.write(self.master, keys.encode() if isinstance(keys, str) else keys)

    def see(self, text: str, timeout_s: float = 20) -> str:
        """Wait until the text is shown after what was seen before; return what came up to it."""
        until = time.monotonic() + timeout_s
        while text not in self.output:
            ready = select.select([self.master], [], [], max(0, until - time.monotonic()))[0]
            assert ready, f"{text!r} never came; there was {self.output!r}"
            self.output += os.read(self.master, 65536).decode(errors="replace")
        seen, _, self.output = self.output.partition(text)
        return seen

    def ends(self) -> int:
        """Wait for the program and return its exit code."""
        return self.process.wait(20)

    def hang_up(self) -> None:
        """Close the terminal, as a window is closed: the program gets SIGHUP and reads nothing."""
        os.close(self.slave)
        os.close(self.master)
        self.master = self.slave = -1

    def close(self) -> None:
        """End what still runs."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if self.master >= 0:
            self.hang_up()
