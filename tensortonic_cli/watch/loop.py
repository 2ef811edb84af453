"""The loop of `tt next` and `tt watch`: events of all kinds, through one queue."""

from __future__ import annotations

import contextlib
import os
import queue
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from tensortonic_cli.actions.course import Course
from tensortonic_cli.actions.judge import open_runner
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.model import Exercise, Slip
from tensortonic_cli.system.editor import editor_command, needs_terminal, open_editor
from tensortonic_cli.system.keys import Keys
from tensortonic_cli.system.runner import Job
from tensortonic_cli.system.waiting import next_of
from tensortonic_cli.system.watcher import Saved, Trouble, Watcher
from tensortonic_cli.watch.keyboard import Wish, press
from tensortonic_cli.watch.page import Asked
from tensortonic_cli.watch.painter import Painter
from tensortonic_cli.watch.pictures import Pictured
from tensortonic_cli.watch.session import Session, Ways
from tensortonic_cli.watch.views import Views
from tensortonic_cli.watch.worker import Judged, JudgeFailed, JudgeThread

# A run that takes longer than this is announced; most verdicts come far sooner.
_ANNOUNCE_S = 0.2


@dataclass(frozen=True)
class Key:
    """A key that was pressed."""

    name: str


@dataclass(frozen=True)
class Resized:
    """The window has another size."""


Event = Saved | Trouble | Judged | JudgeFailed | Pictured | Key | Resized | Asked


class Loop:
    """Wires keys, saves and verdicts to a session, and paints it after each event."""

    def __init__(self, course: Course, painter: Painter, now: Callable[[], datetime]) -> None:
        self._course = course
        self._painter = painter
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._runner = open_runner(course, spares=2)
        self._judge = JudgeThread(self._runner, self._slips, self._events.put)
        self._watcher = Watcher([course.workspace.root / "exercises"], self._events.put)
        self._keys = Keys(lambda name: self._events.put(Key(name)))
        self._views = Views(course, painter, self._keys, self._events.put)
        self._ways = Ways(self._judge.judge, self._judge.forget, self._watcher.follow, now)

    def run(
        self, scope: Sequence[Exercise], level: str | None, first: Exercise, *, every: bool
    ) -> Session:
        """Watch until the learner quits or the path ends; return how the session stands then."""
        session = Session(self._course, self._ways, scope, level, every=every)
        try:
            self._judge.start()
            self._watcher.start()
            with self._painter.screen(lambda: self._events.put(Resized())), self._keys:
                session.open(first, *self._hidden_notices(), *session.left_behind(first))
                self._turn(session)
        finally:
            self._views.stop()
            self._watcher.stop()
            self._judge.stop()
            self._runner.close()
            self._course.progress.leave_screen()
        return session

    def _hidden_notices(self) -> tuple[str, ...]:
        """Return what was said of the progress file before a whole screen hid it."""
        progress = self._course.progress
        told = (*progress.take_notices(), progress.warning)
        return tuple(filter(None, told)) if self._painter.whole else ()

    def _turn(self, session: Session) -> None:
        """Paint, wait, change the session: until it ends."""
        self._painter.paint(session)
        self._runner.restock()  # not sooner: it would take a processor from the first screen
        while not session.ended:
            event = self._next(session)
            if event is None:
                self._painter.paint(session, announce=True)
                self._views.checking(session)
            elif self._take(session, event):
                self._painter.paint(session)
                self._judge.painted()
                if self._afterwards(session, event):
                    self._painter.paint(session)
                self._views.follow(session, event)

    def _next(self, session: Session) -> Event | None:
        """Return the next event; None if a run takes long enough to say so."""
        waits = session.shown.checking and not self._painter.announced
        try:
            return next_of(self._events, _ANNOUNCE_S if waits else None)
        except queue.Empty:
            return None

    def _take(self, session: Session, event: Event) -> bool:
        """Let the session change by one event; return whether there is something to paint."""
        try:
            return self._change(session, event)
        except TTError as error:
            session.notice(f"{error} {error.fix}")
            return True

    def _change(self, session: Session, event: Event) -> bool:
        match event:
            case Saved():
                session.saved(event)
                self._views.saved(session, event)
                return not session.shown.checking or self._painter.announced
            case Trouble():
                self._tell(session, event)
            case Judged() | JudgeFailed() if event.number != self._judge.newest:
                return False
            case JudgeFailed():
                raise event.error
            case Judged():
                return session.judged(event)
            case Pictured():
                return self._views.show_picture(session, event, self._judge.newest)
            case Key():
                self._press(session, event.name)
            case Asked():
                self._views.asked(session, event)
                return False
            case Resized():
                pass
        return True

    def _tell(self, session: Session, trouble: Trouble) -> None:
        """Say it; of a stub in the words that commands have for it, unless it is over.

        Raises:
            TTError: with these words.
        """
        workspace = self._course.workspace
        stubs = {workspace.stub_path(e): e for e in self._course.catalog.exercises()}
        if trouble.path in stubs:
            workspace.read_bytes(stubs[trouble.path])
        else:
            session.notice(f"{trouble.message} {trouble.fix}")

    def _afterwards(self, session: Session, event: Event) -> bool:
        """Do what can wait until the verdict is on the screen; return whether that shows."""
        before = session.shown
        if isinstance(event, Judged) and not event.final:
            try:
                session.remember(event)
                self._views.ask_picture(session, event)
            except TTError as error:
                session.notice(f"{error} {error.fix}")
        for notice in self._course.progress.take_notices():
            session.notice(notice)
        return session.shown is not before

    def _press(self, session: Session, key: str) -> None:
        wish = press(session, key, self._painter)
        if wish is Wish.QUIT:
            session.ended = True
        elif wish is Wish.EDIT:
            self._edit(session)
        elif wish is Wish.VIEW:
            self._views.view(session)

    def _edit(self, session: Session) -> None:
        """Open the learner's editor; one that needs the terminal has it to itself."""
        path = self._course.workspace.stub_path(session.exercise)
        try:
            command = editor_command(os.environ, path)
            alone = needs_terminal(command, os.environ)
            with self._keys.paused() if alone else contextlib.nullcontext():
                open_editor(path, session.line, os.environ)
        except TTError as error:
            session.notice(f"{error} {error.fix}")

    def _slips(self, job: Job) -> Sequence[Slip]:
        return self._course.catalog.slips(job.exercise)
