"""Many jobs on a few processes: nothing is lost, and what is finished is given together."""

import threading
from pathlib import Path

import pytest

from tensortonic_cli.core.model import Report, Verdict
from tensortonic_cli.system.lanes import Lanes, Tried
from tests.judge_samples import RIGHT, job

ROOT = Path("/course")


class FakeSpare:
    """Stands for a process that can be ended."""

    def end(self):
        """End."""


def report_on(task):
    """Return a report whose message is the text."""
    return Report("twice", Verdict.PASSED, task.text.decode())


def jobs(count):
    """Return jobs that have to be run, each with a text of its own."""
    return [job(ROOT, f"{RIGHT}# {number}\n") for number in range(count)]


def test_what_has_finished_meanwhile_is_given_together():
    """Whoever records results can record many at once when the disk is slow."""
    begun, gate = threading.Event(), threading.Event()
    five = jobs(5)

    def attempt(spare, task):
        if task is five[-1]:
            begun.set()
            assert gate.wait(20)
        return Tried(report_on(task), clean=True)

    finished = Lanes(FakeSpare, attempt, 1).run(five)
    first = next(finished)
    assert begun.wait(20)
    second = next(finished) if len(first) < 4 else []
    gate.set()

    assert [index for index, _ in first + second] == [0, 1, 2, 3]
    assert [index for results in finished for index, _ in results] == [4]


def test_without_a_run_no_process_is_started():
    """A desk of untouched stubs is unwritten at once."""
    untouched = [job(ROOT, job(ROOT, "").stub)] * 3
    finished = Lanes(lambda: pytest.fail("started"), lambda spare, task: None, 2).run(untouched)

    verdicts = [(n, tried.report.verdict) for results in finished for n, tried in results]
    assert verdicts == [(n, Verdict.UNWRITTEN) for n in range(3)]


def test_what_was_judged_before_a_fault_is_still_given():
    """The fault is raised behind it."""
    three, given = jobs(3), []

    def attempt(spare, task):
        if task is three[-1]:
            raise RuntimeError("no spare")
        return Tried(report_on(task), clean=True)

    def take():
        for results in Lanes(FakeSpare, attempt, 1).run(three):
            given.extend(index for index, _ in results)

    with pytest.raises(RuntimeError):
        take()
    assert given == [0, 1]
