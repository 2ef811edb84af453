"""A learner at work in a clone of the course: saves, tt as it is started, what is left of it."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.screens import Screen

NAME = "exercises/linear_algebra/vectors/dot_product.py"
RIGHT = """\
def dot_product(x, y):
    return sum(a * b for a, b in zip(x, y, strict=True))
"""
PASSED = "Press n."
KEYS = "q quit"  # the end of every frame
_DROPPED = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "TT_HOME", "NO_COLOR")
_MARK = "TT_FAULTS"


def body(*lines: str) -> str:
    """Return the function with these lines in it, from line 2 on."""
    return "def dot_product(x, y):\n" + "".join(f"    {line}\n" for line in lines)


class Learner:
    """Works on the dot product. Python may write bytecode, as it does for learners."""

    def __init__(self, clone: Path) -> None:
        self.clone = clone
        self.stub = clone / NAME
        self._mark = f"{_MARK}={clone}"
        self._screens: list[Screen] = []
        self._rights = 0

    def save(self, text: str | bytes) -> None:
        """Write the stub in one go."""
        self.stub.write_bytes(text.encode() if isinstance(text, str) else text)

    def tt(self, *words: str) -> tuple[int, Any]:
        """Run tt without a terminal to its end; return its exit code and its JSON."""
        done = self._done(*words, "--json")
        return done.returncode, json.loads(done.stdout)

    def prints(self, *words: str) -> str:
        """Run tt into a pipe; return what it says."""
        return self._done(*words).stdout.decode()

    def judges(self, text: str | bytes, *words: str) -> tuple[int, Any]:
        """Save a text and run it once."""
        self.save(text)
        return self.tt("run", "dot-product", *words)

    def watches(self, size: tuple[int, int] = (200, 50), **environ: str) -> Screen:
        """Start `tt next` on the dot product in a terminal and wait for its first screen."""
        environ = {"PYTHONDONTWRITEBYTECODE": "", _MARK: str(self.clone)} | environ
        screen = Screen(self.clone, "next", "dot-product", size=size, **environ)
        self._screens.append(screen)
        screen.shows("Dot product", "quit", timeout_s=60)
        return screen

    def passes(self, screen: Screen) -> str:
        """Save a right answer that was not there before, and wait for its pass."""
        self._rights += 1
        self.save(RIGHT + f"# {self._rights}\n")
        return screen.shows(PASSED, timeout_s=60)

    def fails(self, screen: Screen, text: str | bytes, *said: str, timeout_s: float = 60) -> str:
        """Pass, so that no former failure is on the screen; then save and wait for what is said."""
        self.passes(screen)
        self.save(text)
        return screen.shows(*said, KEYS, timeout_s=timeout_s)

    def fails_slowly(self, screen: Screen, text: str, said: str) -> str:
        """Do so with a text that a busy machine may not bring to its end within the limit."""
        self.passes(screen)
        self.save(text)
        either = (said, "No answer within 5 s.")
        return screen._until(
            lambda shown: KEYS in shown and any(words in shown for words in either), either, 60
        )

    def alive(self) -> set[int]:
        """Return the processes that carry the mark of this clone, tt itself among them.

        Only Linux tells them; elsewhere there seem to be none.
        """
        found = set()
        if sys.platform != "linux":
            return found
        for folder in Path("/proc").iterdir():
            try:
                if folder.name.isdigit() and self._mark.encode() in _environ(folder).split(b"\0"):
                    found.add(int(folder.name))
            except OSError:
                continue  # it ended meanwhile
        return found

    def settles(self, screen: Screen) -> None:
        """Wait until there is nothing but tt and the two processes that it keeps parked."""
        tt = screen.process.pid
        _until(
            lambda: len(self.alive() | descendants(tt) | {tt}) <= 3,
            lambda: f"{self.alive()} run, {descendants(tt)} are not buried",
        )
        assert screen.process.poll() is None

    def leaves(self, screen: Screen) -> None:
        """Quit, and see that nothing is left and the terminal is as it was."""
        screen.type("q")
        assert screen.ends() == 0
        assert screen.attributes() == screen.before
        assert self.alive() == set()

    def _done(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "tensortonic_cli", *words]
        environ = {name: value for name, value in os.environ.items() if name not in _DROPPED}
        environ |= {_MARK: str(self.clone)}
        done = subprocess.run(
            command, cwd=self.clone, env=environ, capture_output=True, timeout=120, check=False
        )
        assert done.stderr == b""
        return done

    def close(self) -> None:
        """End what still runs, also what a test that failed has left."""
        for screen in self._screens:
            screen.close()
        for pid in self.alive():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


def peak_bytes(pid: int) -> int:
    """Return the most memory that a process has held."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise LookupError(pid)


def _until(holds: Callable[[], bool], what: Callable[[], str], timeout_s: float = 30) -> None:
    until = time.monotonic() + timeout_s
    while not holds():
        assert time.monotonic() < until, what()
        threading.Event().wait(0.02)


def _environ(folder: Path) -> bytes:
    return (folder / "environ").read_bytes()


def descendants(pid: int) -> set[int]:
    """Return the processes below a process, also those that ended and that nobody buried."""
    below = set()
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            below |= {int(word) for word in (task / "children").read_text().split()}
    except OSError:
        return set()  # it ended meanwhile
    return below.union(*map(descendants, below))
