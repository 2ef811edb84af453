"""From the closed file to the last byte of the verdict, in a real `tt next` in a real terminal."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent
TOPIC = "linear_algebra/vectors"
NAME = "cosine_similarity"
END_OF_FRAME = b"\x1b[J"
GAP_S = 0.6  # a learner's pace: the next spare is parked again
LONGEST_S = 30.0


class Course:
    """A workspace in a folder of its own, with one exercise that is right or wrong as asked."""

    def __init__(self, folder: Path) -> None:
        self.root = folder
        self.stub = folder / "exercises" / TOPIC / f"{NAME}.py"
        self.check = folder / "checks" / TOPIC / f"test_{NAME}.py"
        self.stub.parent.mkdir(parents=True)
        self.check.parent.mkdir(parents=True)
        (folder / "progress").mkdir()
        (folder / "exercises" / "__init__.py").touch()
        (folder / "pytest.ini").write_text("[pytest]\npythonpath = .\n")
        shutil.copy(ROOT / "checks" / TOPIC / f"test_{NAME}.py", self.check)
        source = ROOT / "tensortonic_cli" / "curriculum" / TOPIC / NAME
        self._right = (source / "other.py").read_text("utf-8")
        self._wrong = re.sub(r"    return (.*)", r"    return -(\1)", self._right)
        shutil.copy(ROOT / "exercises" / TOPIC / f"{NAME}.py", self.stub)

    def save(self, number: int) -> bytes:
        """Save a new text, right and wrong by turns; return what its verdict shows."""
        right = number % 2 == 0
        text = (self._right if right else self._wrong) + f"# {number}\n"
        self.stub.write_text(text, encoding="utf-8")
        return "✓ 10 of 10 checks".encode() if right else "✗".encode()


def tt_save_to_verdict(course: Course, saves: int) -> list[float]:
    """Return the milliseconds of each save; the first two warm up and are left out."""
    taken = []
    with _next(course) as terminal:
        _read_until(terminal, b"quit")
        for number in range(saves + 2):
            _drain(terminal, GAP_S)
            shown = course.save(number)
            begun = time.perf_counter()
            _read_until(terminal, shown, END_OF_FRAME)
            taken.append((time.perf_counter() - begun) * 1000)
        os.write(terminal, b"q")
    return taken[2:]


def pytest_save_to_verdict(course: Course, saves: int) -> list[float]:
    """Return the milliseconds of a plain pytest process on the same checks for each save."""
    taken = []
    for number in range(saves + 1):
        course.save(number)
        begun = time.perf_counter()
        command = [sys.executable, "-m", "pytest", "-q", str(course.check)]
        subprocess.run(command, cwd=course.root, capture_output=True, check=False)
        taken.append((time.perf_counter() - begun) * 1000)
    return taken[1:]


@contextmanager
def _next(course: Course) -> Iterator[int]:
    master, slave = pty.openpty()
    environ = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "LINES": "40"}
    command = [sys.executable, "-m", "tensortonic_cli", "next", NAME]
    process = subprocess.Popen(
        command, cwd=course.root, env=environ, stdin=slave, stdout=slave, stderr=slave
    )
    os.close(slave)
    try:
        yield master
        _drain(master, 1.0)
    finally:
        process.kill()
        process.wait()
        os.close(master)


def _read_until(terminal: int, *parts: bytes) -> None:
    """Read until the parts have come, one after the other."""
    seen, until = b"", time.perf_counter() + LONGEST_S
    for part in parts:
        while part not in seen:
            if not select.select([terminal], [], [], until - time.perf_counter())[0]:
                raise TimeoutError(f"{part!r} never came; there was {seen[-2000:]!r}")
            seen += os.read(terminal, 65536)
        seen = seen.split(part, 1)[1]


def _drain(terminal: int, seconds: float) -> None:
    until = time.perf_counter() + seconds
    while select.select([terminal], [], [], max(until - time.perf_counter(), 0))[0]:
        try:
            os.read(terminal, 65536)
        except OSError:  # Linux says so when the other end is closed
            return
