"""tt as a machine sees it: a process in a terminal or behind pipes, and what it leaves there."""

import os
import re
import select
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.screens import Screen

# What learner.alive() looks for.
MARK = "TT_FAULTS"
COLOUR = re.compile(rb"\x1b\[(?:[0-9;:]*[;:])?(?:3[0-79]|4[0-79]|[34]8|9[0-7]|10[0-7])[0-9;:]*m")
_DROPPED = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "TT_HOME", "NO_COLOR", "COLUMNS", "LINES")
_CURSOR, _OTHER_SCREEN = 25 << 5, 1049 << 5


def environ_of(clone: Path, **more: str) -> dict[str, str]:
    """Return an environment whose home is beside the clone and whose processes carry its mark."""
    kept = {name: value for name, value in os.environ.items() if name not in _DROPPED}
    home = {"HOME": str(clone.parent), "XDG_STATE_HOME": str(clone.parent / "state")}
    return kept | home | {MARK: str(clone)} | more


def tt(clone: Path, *words: str, user: int | None = None, **environ: str) -> Any:
    """Run tt behind pipes to its end; return what subprocess.run returns, in text."""
    return subprocess.run(
        command_of(*words), cwd=clone, env=environ_of(clone, **environ), user=user,
        stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False,
        encoding="utf-8",
    )  # fmt: skip


def command_of(*words: str) -> list[str]:
    """Return the command line that is `tt WORDS` in a clone."""
    return [sys.executable, "-m", "tensortonic_cli", *words]


def wait_until(holds: Callable[[], object], what: str, timeout_s: float = 60) -> None:
    """Wait until something holds; fail with `what` if it never does."""
    until = time.monotonic() + timeout_s
    while not holds():
        assert time.monotonic() < until, f"never: {what}"
        threading.Event().wait(0.02)


def state_of(pid: int) -> str:
    """Return the letter that ps has for what a process is doing: S for waiting."""
    if sys.platform == "linux":  # where ps may not be installed
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    ask = ["ps", "-o", "stat=", "-p", str(pid)]
    return subprocess.run(ask, capture_output=True, text=True, check=False).stdout[:1]


class Terminal(Screen):
    """A pseudo-terminal with tt in it that keeps every byte written to it."""

    def __init__(
        self, clone: Path, *words: str, size: tuple[int, int] = (100, 34), **environ: str
    ) -> None:
        ours = environ_of(clone)
        own = {name: ours[name] for name in ("HOME", "XDG_STATE_HOME", MARK)}
        super().__init__(clone, *words, size=size, **(own | environ))
        self._stream = _Copy(self._stream)
        self._drained = False

    @property
    def written(self) -> bytes:
        """All that has been read of what was written so far."""
        return bytes(self._stream.copy)

    def ends(self, timeout_s: float = 60) -> int:
        """Read until the program ends; return its exit code."""
        until = time.monotonic() + timeout_s
        while self.process.poll() is None:
            assert time.monotonic() < until, f"it never ended; {self.plain()}"
            self._read(0.05)
        while self._read(0):
            pass
        if not self._drained:
            # What was written before this is shown before this.
            os.write(self.slave, b"\r\nTHE END")
            self.shows("THE END")
            self._drained = True
        return self.process.returncode

    def takes_signals(self) -> None:
        """Wait until Ctrl-C reaches the program: the terminal is the program's."""
        wait_until(lambda: os.tcgetpgrp(self.master) == self.process.pid, "its own terminal")

    def waits(self) -> None:
        """Wait until the program does: what shows a prompt has yet to begin to read."""
        wait_until(lambda: state_of(self.process.pid) == "S", "it waits")

    def reads_for(self, seconds: float) -> None:
        """Let the program go on for a while."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._read(left)

    def is_as_before(self) -> bool:
        """Whether attributes, cursor and screen are as a program finds them."""
        modes = self._screen.mode
        same = self.attributes() == self.before
        return same and _CURSOR in modes and _OTHER_SCREEN not in modes

    def _read(self, wait_s: float) -> bool:
        ready = select.select([self.master], [], [], wait_s)[0]
        if ready:
            self._stream.feed(os.read(self.master, 65536))
        return bool(ready)


class _Copy:
    """Feeds a stream and keeps what it was fed."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self.copy = bytearray()

    def feed(self, raw: bytes) -> None:
        self.copy += raw
        self._stream.feed(raw)


# Root may write whatever the mode says, unless this is taken away before Python starts anew.
_POWERLESS = """
import ctypes, os, sys
if os.geteuid() == 0 and os.environ.pop("TT_FAULTS_DROP", ""):
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP
    os.execv(sys.executable, sys.orig_argv)
"""


def powerless(clone: Path, folder: Path) -> dict[str, str] | None:
    """Return variables with which tt in a clone obeys modes, also for root; None: it cannot.

    Args:
        clone: Where tt will run.
        folder: A folder of the test's own.
    """
    (folder / "sitecustomize.py").write_text(_POWERLESS, encoding="utf-8")
    environ = {"PYTHONPATH": f"{folder}{os.pathsep}{clone}", "TT_FAULTS_DROP": "1"}
    locked = folder / "locked"
    locked.touch()
    locked.chmod(0o444)
    probe = [sys.executable, "-c", f"open({str(locked)!r}, 'w')"]
    done = subprocess.run(
        probe, env=environ_of(clone, **environ), stderr=subprocess.DEVNULL, check=False
    )
    return environ if done.returncode else None
