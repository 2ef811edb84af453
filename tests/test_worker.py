"""The judging thread judges the newest job, whatever came before it."""

import queue
import threading
from pathlib import Path

from tensortonic_cli.core.model import Report, Verdict
from tensortonic_cli.system.runner import UnwantedError
from tensortonic_cli.watch.worker import Judged, JudgeFailed, JudgeThread
from tests.judge_samples import job

ROOT = Path("/course")


class SlowRunner:
    """Judges a text that says "hang" until nobody wants it any more; others at once."""

    def __init__(self):
        self.woken = threading.Event()
        self.begun = queue.SimpleQueue()
        self.shown = queue.SimpleQueue()

    def judge(self, task, *, slips, show, wanted):
        """Return a report whose message is the text."""
        self.begun.put(task.text)
        if task.text == b"raise":
            raise RuntimeError("no spare")
        while task.text == b"hang":
            assert self.woken.wait(20)
            self.woken.clear()
            if not wanted():
                raise UnwantedError
        report = Report("twice", Verdict.FAILED, task.text.decode())
        show(report)
        self.shown.put(task.text)
        return report

    def wake(self):
        """Let the run that is on ask whether it is still wanted."""
        self.woken.set()


def started(runner):
    """Return a judging thread and the queue it speaks to."""
    said = queue.SimpleQueue()
    thread = JudgeThread(runner, lambda task: (), said.put)
    thread.start()
    return thread, said


def test_a_verdict_comes_bare_first_and_then_final():
    """The screen need not wait for slips."""
    thread, said = started(SlowRunner())
    thread.judge(job(ROOT, "one"))
    first, last = said.get(timeout=20), said.get(timeout=20)
    thread.stop()

    assert [(first.final, first.report.message), (last.final, last.report.message)] == [
        (False, "one"),
        (True, "one"),
    ]
    assert isinstance(first, Judged)


def test_a_newer_job_ends_the_run_that_is_on():
    """The older one comes to nothing."""
    runner = SlowRunner()
    thread, said = started(runner)
    thread.judge(job(ROOT, "hang"))
    assert runner.begun.get(timeout=20) == b"hang"
    thread.judge(job(ROOT, "new"))
    events = [said.get(timeout=20) for _ in range(2)]
    newest = thread.newest
    thread.stop()

    assert [(event.number, event.report.message) for event in events] == [(newest, "new")] * 2


def test_jobs_that_nobody_waits_for_are_not_begun():
    """Of twenty saves in a row only those that were running and the last one cost anything."""
    runner = SlowRunner()
    thread, said = started(runner)
    thread.judge(job(ROOT, "hang"))
    runner.begun.get(timeout=20)
    for number in range(20):
        thread.newest += 1
        thread._jobs.put((thread.newest, job(ROOT, f"{number}")))
    runner.wake()
    while said.get(timeout=20).report.message != "19":
        pass
    thread.stop()

    assert runner.begun.get(timeout=20) == b"19"


def test_what_follows_a_verdict_waits_until_it_is_on_the_screen(monkeypatch):
    """The next spare and the slips would else take the time of the painting."""
    monkeypatch.setattr("tensortonic_cli.watch.worker._PAINT_S", 20)
    runner = SlowRunner()
    thread, said = started(runner)
    thread.judge(job(ROOT, "one"))
    said.get(timeout=20)
    early = runner.shown.empty()
    thread.painted()

    assert early
    assert runner.shown.get(timeout=20) == b"one"
    assert said.get(timeout=20).final
    thread.stop()


def test_a_judge_that_fails_says_so():
    """The loop decides whether it is news; the thread goes on."""
    thread, said = started(SlowRunner())
    thread.judge(job(ROOT, "raise"))
    event = said.get(timeout=20)
    thread.judge(job(ROOT, "one"))

    assert isinstance(event, JudgeFailed)
    assert str(event.error) == "no spare"
    assert said.get(timeout=20).report.message == "one"
    thread.stop()
