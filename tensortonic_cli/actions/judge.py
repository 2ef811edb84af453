"""Judging a learner's texts, and what is remembered of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tensortonic_cli.actions.course import Course
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.model import Exercise, Report, Verdict
from tensortonic_cli.system import early
from tensortonic_cli.system.runner import LIMIT_S, Job, Runner


@dataclass(frozen=True)
class Recorded:
    """What a run added: former marks a text that a reset replaced, which is no new pass."""

    former: bool = False
    attempts: int = 0
    hints: int = 0


def open_runner(course: Course, *, limit_s: float = LIMIT_S, spares: int = 0) -> Runner:
    """Return a runner for this workspace; it takes over the spare that was started early."""
    root, checks = course.workspace.root, course.catalog.checks_root
    return Runner(root, checks, limit_s=limit_s, spares=spares, first=early.take(root, checks))


def job_of(course: Course, exercise: Exercise, text: bytes | None = None) -> Job:
    """Return the learner's present file, or `text` in its place, as a job.

    Raises:
        TTError: the file cannot be read.
    """
    text = course.workspace.read_bytes(exercise) if text is None else text
    path = course.workspace.stub_path(exercise)
    return Job(exercise, text, path, course.catalog.stub(exercise))


def judge_file(course: Course, runner: Runner, exercise: Exercise, path: Path) -> Report:
    """Return the verdict on another file as if it were the stub; nothing is recorded.

    Raises:
        TTError: the file cannot be read.
    """
    try:
        text = path.read_bytes()
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror}."
        raise TTError(message, "Name a Python file that holds the function.") from error
    job = Job(exercise, text, path.resolve(), "")
    return runner.judge(job, slips=lambda: course.catalog.slips(exercise))


def run_once(
    course: Course, runner: Runner, exercise: Exercise, file: Path | None, at: datetime
) -> Report:
    """Return the verdict on the stub, recorded, or on `file`, not recorded.

    Raises:
        TTError: the file cannot be read.
    """
    if file is not None:
        return judge_file(course, runner, exercise, file)
    return judge_stub(course, runner, exercise, at)[0]


def judge_stub(
    course: Course, runner: Runner, exercise: Exercise, at: datetime
) -> tuple[Report, Recorded]:
    """Return the verdict on the learner's present file, and record it.

    Raises:
        TTError: the file cannot be read.
    """
    job = job_of(course, exercise)
    report = runner.judge(job, slips=lambda: course.catalog.slips(exercise))
    return report, record(course, exercise, job.text, report, at)


def record(
    course: Course, exercise: Exercise, text: bytes, report: Report, at: datetime
) -> Recorded:
    """Keep the text and what it came to; an untouched stub is not worth a line."""
    if report.verdict is Verdict.UNWRITTEN:
        return Recorded()
    progress, slug = course.progress, exercise.slug
    former = progress.record_run(slug, text.decode("utf-8", "replace"), report.verdict, at)
    return Recorded(former, progress.attempts(slug), progress.hints_used(slug))
