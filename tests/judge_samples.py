"""A tiny exercise with its checks, to judge texts of every kind against."""

from pathlib import Path

from tensortonic_cli.core.model import Exercise, Slip
from tensortonic_cli.system.runner import Job

EXERCISE = Exercise(
    "twice", "linear_algebra", "vectors", "Twice", "Twice a number", "twice", "easy", 5,
    (), ("numpy.multiply",), (), "", ("a", "b", "c"), False,
)  # fmt: skip

STUB = '''\
def twice(x):
    """Return 2 x."""
    raise NotImplementedError("not written yet")
'''

CHECKS = '''\
import numpy as np
import pytest

from exercises.linear_algebra.vectors.twice import twice
from tensortonic_cli.testing import assert_close


def test_three_gives_six():
    """3 + 3 = 6."""
    assert_close(twice(3), 6, x=3)


@pytest.mark.parametrize("x", [0.0, -1.5, 1e6])
def test_it_is_a_sum(x):
    """x + x."""
    assert_close(twice(x), x + x, x=x)


def test_arrays_entry_by_entry():
    """Each entry on its own."""
    assert_close(twice(np.array([1.0, -2.0])), [2.0, -4.0])
'''

RIGHT = "def twice(x):\n    return x + x\n"
SLIPS = (
    Slip("squares", "Twice is a sum.", "it_is_a_sum", "def twice(x):\n    return x * x\n"),
    Slip("adds two", "2 x, not 2 + x.", "three_gives_six", "def twice(x):\n    return 2 + x\n"),
)


def make_workspace(root: Path) -> Path:
    """Write the workspace and its checks below `root`; return the folder of the checks."""
    stub = root / EXERCISE.stub_path
    check = root / "checks" / EXERCISE.check_path
    for path, text in ((stub, STUB), (check, CHECKS)):
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return root / "checks"


def job(root: Path, text: str | bytes) -> Job:
    """Return a text as a job of this exercise."""
    raw = text.encode() if isinstance(text, str) else text
    return Job(EXERCISE, raw, root / EXERCISE.stub_path, STUB)


def body(*lines):
    """Return the function with these lines in it."""
    return "def twice(x):\n" + "".join(f"    {line}\n" for line in lines)
