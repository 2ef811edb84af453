"""The words of tt as data: exercises, verdicts, reports, states."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LEVELS = ("easy", "medium", "hard")


@dataclass(frozen=True)
class Slip:
    """A wrong solution that learners write: what it does, and what to tell them.

    name follows "Your function behaves like one that"; text is the whole wrong file.
    """

    name: str
    says: str
    caught_by: str
    text: str


@dataclass(frozen=True)
class Exercise:
    """One exercise as every command needs it; slips and solution are read apart.

    needs are slugs; forbid are dotted calls ("numpy.dot", "scipy") or "@".
    """

    slug: str
    area: str
    topic: str
    title: str
    task: str
    function: str
    level: str
    minutes: int
    needs: tuple[str, ...]
    forbid: tuple[str, ...]
    tensortonic: tuple[str, ...]
    source: str
    hints: tuple[str, ...]
    visual: bool

    @property
    def name(self) -> str:
        """The slug as Python writes it: cosine_similarity."""
        return self.slug.replace("-", "_")

    @property
    def module(self) -> str:
        """The dotted name that checks import."""
        return f"exercises.{self.area}.{self.topic}.{self.name}"

    @property
    def stub_path(self) -> str:
        """Where the learner's file lies, relative to the workspace, with forward slashes."""
        return f"exercises/{self.area}/{self.topic}/{self.name}.py"

    @property
    def check_path(self) -> str:
        """Where the checks lie, relative to the folder of all checks, with forward slashes."""
        return f"{self.area}/{self.topic}/test_{self.name}.py"


class State(StrEnum):
    """Where a learner stands with an exercise; only PASSED counts."""

    TODO = "todo"
    PASSED = "passed"
    SKIPPED = "skipped"
    CHANGED = "changed"


class Verdict(StrEnum):
    """What one run of an exercise's checks came to."""

    PASSED = "passed"
    FAILED = "failed"
    UNWRITTEN = "unwritten"
    BROKEN = "broken"
    FORBIDDEN = "forbidden"
    TIMED_OUT = "timed_out"
    CRASHED = "crashed"


class Outcome(StrEnum):
    """How one check ended: ERROR means that a call raised."""

    PASSED = "passed"
    FAILED = "failed"
    ERROR = "error"


@dataclass(frozen=True)
class CheckResult:
    """One check of a run. A parametrised check is one check: its first failing case is kept.

    name has no "test_" and keeps underscores; sentence is the check's docstring; message is for
    learners ("" when passed); line is in the learner's file. record holds, in order, what the
    learner's function gave to each assert as nested tuples of plain values; with error_type it
    is what slips are recognised by.
    """

    name: str
    sentence: str
    outcome: Outcome
    message: str = ""
    line: int | None = None
    seconds: float = 0.0
    error_type: str = ""
    record: tuple[object, ...] = ()
    printed: str = ""


@dataclass(frozen=True)
class Advice:
    """A recognised slip, as it is told: name and says of the Slip."""

    name: str
    says: str


@dataclass(frozen=True)
class Report:
    """The verdict on one text of one exercise. message says why when no check can.

    seconds is the time from job to verdict; printed is what the learner's code printed, cut.
    """

    slug: str
    verdict: Verdict
    message: str = ""
    line: int | None = None
    seconds: float = 0.0
    checks: tuple[CheckResult, ...] = ()
    slip: Advice | None = None
    printed: str = ""

    @property
    def passed(self) -> bool:
        """True for the one verdict that counts."""
        return self.verdict is Verdict.PASSED
