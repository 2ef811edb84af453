"""Texts that the gate has judged: the same runner, checks and limits as a learner's text."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tensortonic_cli.core import stub
from tensortonic_cli.core.errors import CurriculumError
from tensortonic_cli.core.model import Exercise, Report
from tensortonic_cli.gate.course import Course, Entry
from tensortonic_cli.system.runner import Job, Runner

Progress = Callable[[str, int, int], None]

_LANES = 2


@dataclass(frozen=True)
class Trial:
    """One text for the checks of one entry; kind and number say what it is."""

    entry: Entry
    kind: str
    text: str
    number: int = 0


@contextmanager
def solved_workspace(course: Course) -> Iterator[Path]:
    """Lend a workspace in which every exercise is solved: checks may use earlier functions."""
    with tempfile.TemporaryDirectory(prefix="tt-gate-") as folder:
        root = Path(folder)
        for entry in course.entries:
            path = root / entry.stub_path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(stub.to_plain(entry.solution), "utf-8")
        yield root


def judge(
    trials: Sequence[Trial],
    workspace: Path,
    checks: Path,
    *,
    limit_s: float,
) -> Iterator[tuple[int, Report]]:
    """Give (index, report) of each trial in the order of finishing."""
    jobs = [
        Job(
            exercise_of(trial.entry),
            trial.text.encode(),
            Path(trial.entry.stub_path),
            stub.to_stub(trial.entry.solution),
        )
        for trial in trials
    ]
    with Runner(workspace, checks, limit_s=limit_s, spares=0) as runner:
        for finished in runner.judge_many(jobs, lanes=_LANES):
            yield from finished


def exercise_of(entry: Entry) -> Exercise:
    """Return the exercise as far as exercise.toml says it; running needs function and forbid."""
    values = entry.values
    return Exercise(
        slug=entry.slug,
        area=entry.topic.area,
        topic=entry.topic.name,
        title=str(values.get("title", entry.slug)),
        task=str(values.get("task", "")),
        function=str(values.get("function", entry.name)),
        level=str(values.get("level", "easy")),
        minutes=int(values.get("minutes", 1)),
        needs=tuple(values.get("needs", ())),
        forbid=tuple(values.get("forbid", ())),
        tensortonic=tuple(values.get("tensortonic", ())),
        source=str(values.get("source", "")),
        hints=tuple(values.get("hints", ())),
        visual=False,
    )


def edited(solution: str, table: dict[str, Any]) -> str:
    """Return the wrong file that a [[slip]] or [[equivalent]] describes.

    Raises:
        CurriculumError: it has no edit, or its swap does not match once between the markers.
    """
    match table:
        case {"swap": [str(old), str(new)]}:
            return stub.with_swap(solution, old, new)
        case {"body": str(body)}:
            return stub.with_body(solution, body)
    raise CurriculumError("There is no edit.", "Give it either swap = [old, new] or body.")
