"""Where tt is measured: a wheel with its runtime dependencies, in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent

# What a learner's shell does not have: switches of Python, of NumPy's threads, of pytest, of tt.
_FOREIGN = ("PYTHON", "OPENBLAS", "OMP_", "MKL_", "PYTEST", "TT_", "XDG_", "NO_COLOR", "COV_")


@dataclass(frozen=True)
class Place:
    """An environment with tt in it; home stands in for the learner's."""

    python: Path
    home: Path

    @property
    def tt(self) -> str:
        """The command as a learner types it."""
        return str(self.python.with_name("tt.exe" if os.name == "nt" else "tt"))

    @property
    def environ(self) -> Mapping[str, str]:
        """The variables of a learner's shell."""
        kept = {name: v for name, v in os.environ.items() if not name.startswith(_FOREIGN)}
        home = str(self.home)
        kept |= {"HOME": home, "USERPROFILE": home, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        return kept | {"TERM": "xterm-256color", "COLUMNS": "100", "LINES": "40"}

    def pytest(self, file: Path) -> list[str]:
        """Return the plain way to run a file of checks."""
        return [str(self.python), "-m", "pytest", "-q", str(file)]

    def run(self, command: Sequence[str], folder: Path, *, good: tuple[int, ...] = (0,)) -> float:
        """Run a command in a folder and return its milliseconds.

        Raises:
            RuntimeError: it ended with another code than the good ones.
        """
        begun = time.perf_counter()
        done = subprocess.run(
            command, cwd=folder, env=self.environ,
            stdin=subprocess.DEVNULL, capture_output=True, check=False,
        )  # fmt: skip
        taken = (time.perf_counter() - begun) * 1000
        if done.returncode not in good:
            told = (done.stdout + done.stderr).decode("utf-8", "replace")[-2000:]
            raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}:\n{told}")
        return taken

    def ask(self, program: str) -> str:
        """Return what a short program prints."""
        command = [str(self.python), "-c", program]
        return subprocess.run(
            command, env=self.environ, check=True, capture_output=True
        ).stdout.decode()

    def by_turns(
        self, commands: Mapping[str, Sequence[str]], folder: Path, times: int
    ) -> dict[str, list[float]]:
        """Return the milliseconds of each command, run by turns: a busy moment meets them all.

        The first round warms up and is left out.
        """
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(times + 1):
            for name, command in commands.items():
                taken[name].append(self.run(command, folder))
        return {name: figures[1:] for name, figures in taken.items()}


def make_place(folder: Path, python: Path | None) -> Place:
    """Return the environment of `python`; or a new one with a wheel of this checkout."""
    home = folder / "home"
    home.mkdir()
    if python is None:
        wheels = folder / "wheel"
        _quietly(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(wheels))
        _quietly(sys.executable, "-m", "venv", str(folder / "venv"))
        python = folder / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        _quietly(str(python), "-m", "pip", "install", "-q", *map(str, wheels.glob("*.whl")))
    # Not resolved: the link in an environment is what makes it one.
    place = Place(python.absolute(), home)
    place.run([place.tt, "--version"], folder)
    return place


def _quietly(*command: str) -> None:
    # Bytecode is written on installing, as learners' pip does.
    environ = {n: v for n, v in os.environ.items() if n != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, cwd=ROOT, env=environ, check=True, stdout=subprocess.DEVNULL)
