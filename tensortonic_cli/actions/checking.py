"""Checking many exercises at once, for learners who want to be sure and teachers who grade."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from tensortonic_cli.actions.course import Course
from tensortonic_cli.actions.find import find_scope, states_of
from tensortonic_cli.actions.judge import job_of, open_runner
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.junit import junit_xml
from tensortonic_cli.core.ledger import hash_of
from tensortonic_cli.core.model import Exercise, Report, State, Verdict
from tensortonic_cli.system.lanes import Job, default_lanes
from tensortonic_cli.system.runner import LIMIT_S, Runner


def to_check(course: Course, word: str | None, *, all_of: bool) -> tuple[Exercise, ...]:
    """Return what a check of an area, a topic or everything covers: passed once, or all of it.

    Raises:
        TTError: the word names nothing, or nothing in it was passed yet.
    """
    exercises = find_scope(course, word)
    if all_of:
        return exercises
    states = states_of(course, exercises)
    passed_once = {State.PASSED, State.CHANGED}
    chosen = tuple(e for e in exercises if states[e.slug] in passed_once)
    if not chosen:
        where = f" in {word}" if word else ""
        message = f"You have passed no exercise{where} yet, so there is nothing to check again."
        raise TTError(message, "Check the others too with `tt check --all`.")
    return chosen


def check_many(
    course: Course,
    exercises: Sequence[Exercise],
    now: Callable[[], datetime],
    advance: Callable[[], None],
    limit_s: float = LIMIT_S,
) -> list[Report]:
    """Return the verdicts on the learner's present files in teaching order; record each.

    `advance` is called as each is known. A file that cannot be read is broken, with the reason.

    Raises:
        KeyboardInterrupt: with a sentence that says how far it came; nothing is left running.
    """
    found: dict[str, Report] = {}
    try:
        with (
            open_runner(course, limit_s=limit_s) as runner,
            # Closed at once: an exception out of advance would keep it, and its processes, alive.
            closing(_reports(course, runner, exercises, now)) as reports,
        ):
            for report in reports:
                found[report.slug] = report
                advance()
    except KeyboardInterrupt as stop:
        told = f"Stopped after {len(found)} of {len(exercises)}; what was checked is recorded."
        raise KeyboardInterrupt(told) from stop
    return [found[exercise.slug] for exercise in exercises]


def write_junit(
    exercises: Sequence[Exercise], reports: Sequence[Report], path: Path | None
) -> None:
    """Write the reports as JUnit XML, if a path is given.

    Raises:
        TTError: the file cannot be written.
    """
    if path is None:
        return
    document = junit_xml(zip(exercises, reports, strict=True))
    try:
        path.write_text(document, encoding="utf-8")
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}."
        raise TTError(message, "Name a file in a folder that you may write to.") from error


def _reports(
    course: Course, runner: Runner, exercises: Sequence[Exercise], now: Callable[[], datetime]
) -> Generator[Report, None, None]:
    jobs: list[Job] = []
    for exercise in exercises:
        try:
            jobs.append(job_of(course, exercise))
        except TTError as error:
            yield Report(exercise.slug, Verdict.BROKEN, f"{error} {error.fix}")
    for finished in runner.judge_many(jobs, lanes=default_lanes()):
        _record(course, [(jobs[index], report) for index, report in finished], now())
        for _, report in finished:
            yield report


def _record(course: Course, finished: Sequence[tuple[Job, Report]], at: datetime) -> None:
    """Record what is new, in one go: lanes judge two texts while the disk takes one."""
    runs = [
        (report.slug, job.text.decode("utf-8", "replace"), report.verdict)
        for job, report in finished
        if report.verdict is not Verdict.UNWRITTEN
    ]
    course.progress.record_runs([run for run in runs if not _known(course, *run)], at)


def _known(course: Course, slug: str, text: str, verdict: Verdict) -> bool:
    """Whether this very text has had this verdict before: checking again adds no event."""
    runs = [event for event in course.progress.events(slug) if event.kind == "ran"]
    name = hash_of(text)
    return any(e.word("hash") == name and e.word("verdict") == verdict for e in runs[-1:])
