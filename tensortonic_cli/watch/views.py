"""Pictures beside the watch screen: a page in the browser, the terminal view, a frame on a pass."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace

from tensortonic_cli.actions.course import Course
from tensortonic_cli.core.model import Exercise
from tensortonic_cli.system.browser import has_browser, show_page
from tensortonic_cli.system.keys import Keys
from tensortonic_cli.system.watcher import Saved
from tensortonic_cli.watch.looking import show_in_terminal
from tensortonic_cli.watch.page import Asked, Page
from tensortonic_cli.watch.painter import Painter
from tensortonic_cli.watch.pictures import Pictured, Pictures
from tensortonic_cli.watch.session import Session
from tensortonic_cli.watch.worker import Judged


class Views:
    """Shows what learners' functions do; used by the thread of the loop only.

    emit is called from other threads. environ says whether a browser can be opened.
    """

    def __init__(
        self,
        course: Course,
        painter: Painter,
        keys: Keys,
        emit: Callable[[Asked | Pictured], None],
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        self._course = course
        self._painter = painter
        self._keys = keys
        self._environ = environ
        self._page = Page(course, emit)
        self._pictures = Pictures(course, emit)
        self._on_page: Exercise | None = None
        self._to_draw: Saved | None = None

    def stop(self) -> None:
        """Close the page, and end all processes that draw."""
        self._page.stop()
        self._pictures.stop()

    def view(self, session: Session) -> None:
        """Show the exercise in the browser; where none can be opened, in place of the screen."""
        if not session.exercise.visual:
            session.notice("This exercise has no visual yet.")
        elif self._page.is_seen or has_browser(self._environ):
            self._view_in_browser(session)
        else:
            self._pictures.stop()
            with self._keys.paused():
                show_in_terminal(self._course, session.exercise, self._painter.console)

    def saved(self, session: Session, event: Saved) -> None:
        """Draw the new text; where it is checked, once there is a verdict or that takes long.

        The checks have the processors first.
        """
        self._pictures.drop()
        self._to_draw = event
        if not session.shown.checking:
            self._draw_saved()

    def checking(self, session: Session) -> None:
        """Say that a run takes its time."""
        self._draw_saved()
        self._page.judged(session.shown.report, checking=True)

    def asked(self, session: Session, event: Asked) -> None:
        """Show the exercise that somebody asked for in the browser."""
        self._show_on_page(session, self._course.catalog.get(event.slug))

    def follow(self, session: Session, event: object) -> None:
        """Let the page follow the screen.

        Who looked at another exercise there stays with it until the screen has another one too.
        """
        self._draw_saved()
        if session.exercise != self._on_page:
            self._show_on_page(session, session.exercise)
        elif isinstance(event, Judged):
            self._page.judged(session.shown.report)

    def ask_picture(self, session: Session, event: Judged) -> None:
        """Ask for a frame of what was passed, where the screen has room for one.

        Raises:
            TTError: it cannot be drawn.
        """
        exercise = event.job.exercise
        if session.shown.earned and exercise.visual and self._painter.has_room(session):
            self._pictures.ask(event.number, event.job)

    def show_picture(self, session: Session, event: Pictured, newest: int) -> bool:
        """Show the frame if what drew it is still what is on the screen; return whether it is."""
        self._pictures.drop()
        shown, frame = session.shown, event.frame
        drawn = frame.picture is not None and not (frame.message or frame.fault)
        if event.number != newest or not shown.earned or not drawn:
            return False
        session.shown = replace(shown, picture=frame)
        return True

    def _draw_saved(self) -> None:
        saved, self._to_draw = self._to_draw, None
        if saved is not None:
            self._page.saved(saved.path, saved.text)

    def _view_in_browser(self, session: Session) -> None:
        address = self._page.open()
        self._show_on_page(session, session.exercise)
        to_do = "" if self._page.is_seen else show_page(address, self._environ)
        session.notice(f"{to_do} {address}" if to_do else "Your browser shows it.")

    def _show_on_page(self, session: Session, exercise: Exercise | None) -> None:
        self._on_page = session.exercise
        if exercise is not None:
            is_present = exercise == session.exercise
            self._page.show(exercise, session.shown.report if is_present else None)
