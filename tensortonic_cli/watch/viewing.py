"""`tt view --web`: the page of one exercise without a watch screen, until it is interrupted."""

from __future__ import annotations

import os
import queue
from collections.abc import Callable, Sequence
from datetime import datetime

from tensortonic_cli.actions.course import Course
from tensortonic_cli.actions.judge import job_of, open_runner, record
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.model import Exercise, Report, Slip
from tensortonic_cli.render.theme import TerminalConsole
from tensortonic_cli.system.browser import show_page
from tensortonic_cli.system.liveness import is_alive
from tensortonic_cli.system.runner import Job
from tensortonic_cli.system.waiting import next_of
from tensortonic_cli.system.watcher import Saved, Trouble, Watcher
from tensortonic_cli.watch.page import Asked, Page
from tensortonic_cli.watch.worker import Judged, JudgeFailed, JudgeThread

# How often to look whether whoever started us still runs.
_LOOK_S = 1.0


Event = Saved | Trouble | Judged | JudgeFailed | Asked


class Viewing:
    """Wires saves, verdicts and the page's wishes; what it finds out is recorded as by `tt run`."""

    def __init__(
        self, course: Course, now: Callable[[], datetime], say: Callable[[str], None]
    ) -> None:
        self._course = course
        self._now = now
        self._say = say
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._runner = open_runner(course)
        self._judge = JudgeThread(self._runner, self._slips, self._events.put)
        self._watcher = Watcher([course.workspace.root / "exercises"], self._events.put)
        self.page = Page(course, self._events.put)
        self._parent = os.getppid()

    def run(self, exercise: Exercise, begin: Callable[[str], None]) -> None:
        """Show an exercise; call `begin` with the address; go on until interrupted or orphaned."""
        try:
            address = self.page.open()
            self._judge.start()
            self._watcher.start()
            self._show(exercise)
            begin(address)
            while self._is_wanted():
                self._take_next()
        finally:
            self.page.stop()
            self._watcher.stop()
            self._judge.stop()
            self._runner.close()

    def _is_wanted(self) -> bool:
        """Whether the terminal is still there: whoever started us, the shell in it."""
        return os.getppid() == self._parent and is_alive(self._parent)

    def _take_next(self) -> None:
        try:
            event = next_of(self._events, _LOOK_S)
        except queue.Empty:
            return
        try:
            self._take(event)
        except TTError as error:
            self._say(f"{error} {error.fix}")
            self.page.judged(None, notice=f"{error} {error.fix}")

    def _take(self, event: Event) -> None:
        match event:
            case Saved() if event.path == self._course.workspace.stub_path(self._exercise):
                self._check(event.text)
                self.page.saved(event.path, event.text)
            case Trouble():
                self._say(f"{event.message} {event.fix}")
            case Judged() | JudgeFailed() if event.number != self._judge.newest:
                pass
            case JudgeFailed():
                raise event.error
            case Judged():
                self._judged(event)
            case Asked():
                other = self._course.catalog.get(event.slug)
                if other is not None:
                    self._show(other)

    def _show(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._report: Report | None = None
        self._watcher.follow(self._course.workspace.stub_path(exercise))
        self.page.show(exercise)
        self._check()

    def _check(self, text: bytes | None = None) -> None:
        self._judge.judge(job_of(self._course, self._exercise, text))
        self.page.judged(self._report, checking=True)

    def _judged(self, event: Judged) -> None:
        """Show a verdict, then record it unless the watch screen of this exercise does."""
        if event.final and event.report.slip is None:
            return
        self._report = event.report
        self.page.judged(event.report)
        progress, job = self._course.progress, event.job
        if not event.final and progress.screen_slug() != job.exercise.slug:
            recorded = record(self._course, job.exercise, job.text, event.report, self._now())
            if recorded.former:
                notice = "This is the text from before the reset, so it is no new pass."
                self.page.judged(event.report, notice=notice)

    def _slips(self, job: Job) -> Sequence[Slip]:
        return self._course.catalog.slips(job.exercise)


def view_in_browser(
    course: Course,
    console: TerminalConsole,
    now: Callable[[], datetime],
    exercise: Exercise,
    *,
    opens: bool,
) -> None:
    """Show an exercise's picture in the browser until Ctrl-C; without `opens` only say where.

    Raises:
        TTError: it has no visual, or no port can be had.
    """
    if not exercise.visual:
        raise TTError(
            f"{exercise.slug} has no visual yet.", f"`tt show {exercise.slug}` shows its task."
        )

    def say(words: str) -> None:
        console.print(words, soft_wrap=True, markup=False, highlight=False)
        console.file.flush()

    def begin(address: str) -> None:
        say(f"{exercise.title}: {address}")
        to_do = show_page(address, os.environ) if opens else ""
        if to_do:
            say(to_do)
        say("It follows your saves. Ctrl-C ends it.")

    Viewing(course, now, say).run(exercise, begin)
