"""A checkout with one small exercise that breaks no rule, and ways to break it."""

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tensortonic_cli.core.stub import to_stub
from tensortonic_cli.gate import Checkout, Course, Entry, Finding, read_course

CURRICULUM = "tensortonic_cli/curriculum"
PATH_TOML = f"{CURRICULUM}/path.toml"
LESSON = f"{CURRICULUM}/numbers/sums/lesson.md"
FOLDER = f"{CURRICULUM}/numbers/sums/total_sum"
TOML = f"{FOLDER}/exercise.toml"
SOLUTION = f"{FOLDER}/solution.py"
OTHER = f"{FOLDER}/other.py"
VISUAL = f"{FOLDER}/visual.py"
CHECKS = "checks/numbers/sums/test_total_sum.py"
STUB = "exercises/numbers/sums/total_sum.py"

PATH_TEXT = """\
# A comment that stays.

[[area]]
name = "numbers"
title = "Numbers"

[[area.topic]]
name = "sums"
title = "Sums"
exercises = ["total-sum"]

[[area]]
name = "letters"
title = "Letters"
"""

LESSON_TEXT = """\
# Sums

## Total sum {total-sum}

Put all together.

    >>> 1 + 2
    3
"""

TOML_TEXT = """\
title = "Total sum"
task = "Sum of all numbers"
function = "total_sum"
level = "easy"
minutes = 3
needs = []
forbid = ["numpy.nansum"]
tensortonic = []
source = "A book"
hints = ["What?", "How?", "Nearly."]

[[slip]]
name = "averages"
swap = ["np.sum(x)", "np.mean(x)"]
caught_by = "one_and_two_by_hand"
says = "Sum them."

[[slip]]
name = "takes the largest"
swap = ["np.sum(x)", "np.max(x)"]
caught_by = "one_and_two_by_hand"
says = "Sum all of them."

[[slip]]
name = "forgets the sign"
body = "return float(np.sum(np.abs(x)))"
caught_by = "opposites_cancel"
says = "Keep the signs."
"""

SOLUTION_TEXT = '''\
"""Total sum: all put together."""

import numpy as np


def total_sum(x):
    """Return the sum of all numbers.

    Args:
        x: Numbers, shape (n,). Left unchanged.

    Returns:
        A float.

    Example:
        >>> total_sum([1.0, 2.0])
        3.0

    Source: a book.
    """
    # >>> solution
    return float(np.sum(x))
    # <<< solution
'''

OTHER_TEXT = '''\
"""Total sum by a loop."""


def total_sum(x):
    total = 0.0
    for value in x:
        total += value
    return total
'''

CHECKS_TEXT = '''\
"""Checks for numbers/sums/total_sum, easiest first."""

import numpy as np

from exercises.numbers.sums.total_sum import total_sum
from tensortonic_cli.testing import assert_close, assert_inputs_survive


def test_one_and_two_by_hand():
    """1 + 2 = 3."""
    assert_close(total_sum([1.0, 2.0]), 3.0, x=[1.0, 2.0])


def test_opposites_cancel():
    """2 - 2 = 0."""
    assert_close(total_sum(np.array([2.0, -2.0])), 0.0, x=[2.0, -2.0])


def test_inputs_are_left_alone():
    """The caller still needs x."""
    assert_inputs_survive(total_sum, x=np.array([1.0, 2.0]))
'''

VISUAL_TEXT = '''\
"""Two numbers and their sum"""

from tensortonic_cli.scene import Bars, Drag, Panel, Scene, Slider

controls = {
    "x": Slider(-2.0, 2.0, 1.0),
    "y": Drag((1.0, -0.5), along="y", lo=(1, -1), hi=(1, 1)),
}


def scene(k, learner):
    total = learner.total_sum([k.x, k.y[1]])
    bars = Bars([k.x, k.y[1], total], ["x", "y", "sum"])
    return Scene([Panel([bars], y=(-4, 4))], {"sum": total}, "Pull y up: the sum follows.")
'''

PYPROJECT_TEXT = "[tool.ruff]\nline-length = 100\n"

TEXTS = {
    PATH_TOML: PATH_TEXT,
    LESSON: LESSON_TEXT,
    TOML: TOML_TEXT,
    SOLUTION: SOLUTION_TEXT,
    OTHER: OTHER_TEXT,
    VISUAL: VISUAL_TEXT,
    CHECKS: CHECKS_TEXT,
    STUB: to_stub(SOLUTION_TEXT),
    "pyproject.toml": PYPROJECT_TEXT,
}


@dataclass(frozen=True)
class Tiny:
    """The checkout with its one exercise; read after every edit."""

    root: Path

    @property
    def course(self) -> Course:
        """All of it, as it stands on disk now."""
        return read_course(Checkout(self.root))

    @property
    def entry(self) -> Entry:
        """The one exercise, as it stands on disk now."""
        return self.course.entries[0]

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text that stands in a file once."""
        text = (self.root / path).read_text("utf-8")
        assert text.count(old) == 1, (path, old)
        self.write(path, text.replace(old, new))

    def write(self, path: str, text: str) -> None:
        """Write a file."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, "utf-8")


def write_checkout(root: Path) -> Tiny:
    """Return a checkout in which the gate finds nothing."""
    tiny = Tiny(root)
    for path, text in TEXTS.items():
        tiny.write(path, text)
    return tiny


def said(findings: Iterable[Finding]) -> list[str]:
    """Findings as they are printed."""
    return [str(finding) for finding in findings]


def git(root: Path, *words: str) -> None:
    """Run git as nobody in particular."""
    author = ["-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(root), *author, *words], check=True, capture_output=True)
