"""Puts a session on the terminal: a whole screen, or plain lines where there is none."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from tensortonic_cli.actions import reading
from tensortonic_cli.render.exercise import render_task
from tensortonic_cli.render.listing import render_listing
from tensortonic_cli.render.screen import (
    Screen,
    frame,
    help_lines,
    news_lines,
    picture_rows,
    screen_lines,
)
from tensortonic_cli.render.theme import TerminalConsole
from tensortonic_cli.system import terminal
from tensortonic_cli.watch.keyboard import HELP, named_keys
from tensortonic_cli.watch.session import Session

if TYPE_CHECKING:
    from rich.text import Text


class Painter:
    """Draws sessions on one console; with `whole`, on all of the screen."""

    def __init__(self, console: TerminalConsole, *, whole: bool) -> None:
        self.console = console
        self.whole = whole
        self._links = whole and terminal.shows_hyperlinks(console.file, os.environ)
        self._size = terminal.size_of(console.file, os.environ)
        self._former: Screen | None = None
        self._drawn: tuple[tuple[int, int, int], tuple[Text, ...]] = ((0, 0, 0), ())
        self.announced = False

    @contextlib.contextmanager
    def screen(self, resized: Callable[[], None]) -> Iterator[None]:
        """Own the screen and say when its size changes; leave the terminal as it was."""
        if not self.whole:
            yield
            return

        def measured(size: terminal.Size) -> None:
            self._size = size
            resized()

        stop = terminal.on_resize(measured, self.console.file, os.environ)
        try:
            with terminal.guard(self.console.file, whole_screen=True):
                yield
        finally:
            stop()

    def paint(self, session: Session, *, announce: bool = False) -> None:
        """Show the session as it is; `announce` says that a run takes its time."""
        self.announced = announce
        screen = self._model(session, announce)
        width, height = self._size.columns, self._size.lines
        if self.whole:
            self.console.width = width
            screen = replace(screen, picture=self._picture(session, screen))
            lines = screen_lines(screen, width, height, self.console.glyphs)
            # One write: nobody sees half a frame.
            self.console.file.write(frame(self.console, lines))
            self.console.file.flush()
        elif not session.shown.checking:
            for line in news_lines(screen, self._former, width, self.console.glyphs):
                self.console.print(line, soft_wrap=True)
            self._former = screen

    def has_room(self, session: Session) -> bool:
        """Whether a picture would fit on the screen as it is."""
        return self.whole and self._picture_rows(self._model(session, False)) > 0

    def task(self, session: Session) -> tuple[Text, ...]:
        """Return the task and its lesson as lines."""
        task = reading.task(session.course, session.exercise.slug)
        text = render_task(task, self._size.columns, self.console.glyphs)
        return tuple(text.split("\n", allow_blank=True))

    def listing(self, session: Session) -> tuple[Text, ...]:
        """Return the exercises of the present area as lines."""
        entries = reading.entries(session.course, session.exercise.area, None, None, "")
        text = render_listing(entries, self._size.columns, self.console.glyphs)
        return tuple(text.split("\n", allow_blank=True))

    def help(self) -> tuple[Text, ...]:
        """Return the keys as lines."""
        return help_lines(HELP)

    def _picture_rows(self, screen: Screen) -> int:
        return picture_rows(screen, self._size.columns, self._size.lines, self.console.glyphs)

    def _picture(self, session: Session, screen: Screen) -> tuple[Text, ...]:
        """Return the picture as large as there is room; drawn again only at another size."""
        frame, rows = session.shown.picture, self._picture_rows(screen)
        if frame is None or not rows:
            return ()
        key = (id(frame), self._size.columns, rows)
        if key != self._drawn[0]:
            from tensortonic_cli.render.still import still_lines

            lines = still_lines(frame, self._size.columns, rows, self.console, brief=True)
            self._drawn = (key, tuple(lines))
        return self._drawn[1]

    def _model(self, session: Session, announce: bool) -> Screen:
        shown, exercise = session.shown, session.exercise
        topic = session.course.catalog.topic_of(exercise)
        passed, total = session.counts
        path = session.course.workspace.stub_path(exercise).absolute()
        return Screen(
            exercise=exercise,
            area_title=topic.area_title.lower(),
            topic_title=topic.title.lower(),
            passed=passed,
            total=total,
            path_url=path.as_uri() if self._links else "",
            report=shown.report,
            checking=announce,
            hints=shown.hints,
            earned=shown.earned,
            next_title=shown.following.title if shown.following else "",
            notices=shown.notices,
            keys=named_keys(session),
            overlay=shown.overlay,
            scroll=shown.scroll,
        )
