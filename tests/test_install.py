"""The story of somebody who has the wheel, and neither a clone nor git."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.screens import Screen

ROOT = Path(__file__).parent.parent
FIRST = "exercises/linear_algebra/vectors/linear_combination.py"
SECOND = "exercises/linear_algebra/vectors/dot_product.py"
RIGHT = """\
import numpy as np

def linear_combination(vectors, coefficients):
    if len(vectors) != len(coefficients):
        raise ValueError("a coefficient for each vector")
    return sum(c * np.asarray(v, dtype=float) for c, v in zip(coefficients, vectors))
"""


class Machine:
    """A virtual environment with the wheel in it, and no other program to be found."""

    def __init__(self, root, wheel):
        self.root = root
        venv.create(root / "venv")
        self.python = root / "venv" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        (self.site,) = (root / "venv").rglob("site-packages")
        # The libraries are those of this environment; what is installed in it is not, for a
        # folder named in a .pth file has its own .pth files ignored.
        (self.site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
        self.install(wheel)

    def install(self, wheel):
        """Install as pip would, who has nothing to do for a pure wheel but to unpack it."""
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(self.site)

    def environ(self):
        """Return an environment without git and without this checkout."""
        kept = ("HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "SYSTEMROOT", "OPENBLAS_CORETYPE")
        base = {name: os.environ[name] for name in kept if name in os.environ}
        return base | {"PATH": str(self.python.parent), "PYTHONUTF8": "1", "COLUMNS": "100"}

    def run(self, *words, cwd):
        """Run a module of Python; return exit code and stdout."""
        done = subprocess.run(
            [self.python, "-m", *words],
            cwd=cwd,
            env=self.environ(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
        return done.returncode, done.stdout

    def tt(self, *words, cwd):
        """Run tt; return exit code and stdout."""
        return self.run("tensortonic_cli", *words, cwd=cwd)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def machine(wheel, tmp_path_factory):
    """A machine with the wheel."""
    return Machine(tmp_path_factory.mktemp("machine"), wheel)


@pytest.fixture
def course(machine, tmp_path):
    """A workspace made on that machine."""
    assert machine.tt("init", "course", cwd=tmp_path)[0] == 0
    return tmp_path / "course"


def test_the_wheel_is_what_runs(machine, tmp_path):
    """Neither the checkout nor an editable install of it is reached."""
    code = "import tensortonic_cli as t; print(t.__file__)"
    command = [machine.python, "-c", code]
    out = subprocess.check_output(command, cwd=tmp_path, env=machine.environ(), text=True)
    assert Path(out.strip()).is_relative_to(machine.site)


def test_from_nothing_to_the_first_passed_exercise(machine, course):
    """init, next, a text, run: and it is remembered."""
    code, shown = machine.tt("next", cwd=course)
    assert (code, FIRST in shown) == (0, True)
    assert machine.tt("run", "linear-combination", cwd=course)[0] == 1

    (course / FIRST).write_text(RIGHT, "utf-8")

    assert machine.tt("run", "linear-combination", cwd=course)[0] == 0
    listed = json.loads(machine.tt("list", "--json", cwd=course)[1])
    assert [row["slug"] for row in listed if row["state"] == "passed"] == ["linear-combination"]
    assert SECOND in machine.tt("next", cwd=course)[1]


def test_bare_pytest_works_there(machine, course):
    """The copy of the checks judges the learner's file, as an editor's test explorer does."""
    checks = "checks/linear_algebra/vectors/test_linear_combination.py"
    before, _ = machine.run("pytest", "-q", checks, cwd=course)
    (course / FIRST).write_text(RIGHT, "utf-8")
    assert (before, machine.run("pytest", "-q", checks, cwd=course)[0]) == (1, 0)


def test_the_doctor_finds_nothing_wrong(machine, course):
    """Everything that tt needs is in the wheel and its requirements."""
    code, out = machine.tt("doctor", cwd=course)
    assert (code, out.splitlines()[-1]) == (0, "Nothing is wrong.")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_a_save_is_seen_in_a_terminal(machine, course, monkeypatch):
    """`tt next` watches the new workspace, and the first pass is said."""
    monkeypatch.setattr(sys, "executable", str(machine.python))
    environ = {**machine.environ(), "PYTHONPATH": ""}
    screen = Screen(course, "next", size=(100, 30), **environ)
    try:
        screen.shows("Linear combination")
        (course / FIRST).write_text(RIGHT, "utf-8")
        screen.shows(" checks", "Next: Dot product")
        screen.type("q")
        assert screen.ends() == 0
    finally:
        screen.close()


def test_a_newer_wheel_updates_the_workspace(machine, wheel, course, tmp_path):
    """A copy of the package stands for the newer one: a stub changed, one removed, one added."""
    newer = Machine(tmp_path / "newer", wheel)
    curriculum = newer.site / "tensortonic_cli" / "curriculum"
    (curriculum / "index.db").unlink()
    path = curriculum / "path.toml"
    text = path.read_text("utf-8").replace('"soft-threshold"', '"soft-landing"')
    path.write_text(text, "utf-8")
    folder = curriculum / "optimization" / "regularization"
    (folder / "soft_threshold").rename(folder / "soft_landing")
    checks = newer.site / "tensortonic_cli" / "_checks" / "optimization" / "regularization"
    (checks / "test_soft_threshold.py").rename(checks / "test_soft_landing.py")
    solution = curriculum / "linear_algebra" / "vectors" / "dot_product" / "solution.py"
    solution.write_text(solution.read_text("utf-8").replace('"""Return', '"""Return now'), "utf-8")
    (course / FIRST).write_text(RIGHT, "utf-8")

    code, out = newer.tt("update", cwd=course)

    assert (code, out.splitlines()[:9]) == (
        0,
        [
            "Added:",
            "  exercises/optimization/regularization/soft_landing.py",
            "  checks/optimization/regularization/test_soft_landing.py",
            "Replaced, for you had not written there:",
            f"  {SECOND}",
            "Kept, though it is no longer part of the course:",
            "  exercises/optimization/regularization/soft_threshold.py",
            "  checks/optimization/regularization/test_soft_threshold.py",
            f"This workspace has the course of tt {version_of(wheel)} now.",
        ],
    )
    assert (course / FIRST).read_text("utf-8") == RIGHT
    assert "Return now" in (course / SECOND).read_text("utf-8")


def version_of(wheel):
    """Return the version that a wheel's name says."""
    return wheel.name.split("-")[1]
