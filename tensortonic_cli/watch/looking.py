"""Visuals in the terminal: one frame as text, and the view that fills it."""

from __future__ import annotations

import os
import queue
import sys
from typing import TYPE_CHECKING, Any

from tensortonic_cli.actions.course import Course
from tensortonic_cli.actions.viewing import about, open_easel
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.model import Exercise
from tensortonic_cli.render.theme import TerminalConsole
from tensortonic_cli.system import terminal
from tensortonic_cli.system.easel import Easel, Frame
from tensortonic_cli.system.takeover import takeover
from tensortonic_cli.system.waiting import next_of
from tensortonic_cli.system.watcher import Saved, Trouble, Watcher

if TYPE_CHECKING:
    from rich.text import Text

    from tensortonic_cli.render.desk.app import Desk
    from tensortonic_cli.render.desk.sitting import Sitting

INTERRUPTED = 130


def once(
    course: Course, exercise: Exercise, console: TerminalConsole, width: int, height: int
) -> list[Text]:
    """Return one frame of an exercise's visual, drawn by the learner's file as it is, as lines.

    Raises:
        TTError: there is no visual, or the file cannot be read.
    """
    from tensortonic_cli.render.still import still_lines

    frames: queue.SimpleQueue[Frame] = queue.SimpleQueue()
    easel = open_easel(course, exercise, frames.put, keep=False)
    easel.start(course.workspace.read_bytes(exercise))
    try:
        frame = next_of(frames, None)
    finally:
        easel.stop()
    return still_lines(frame, width, height, console)


def show_in_terminal(course: Course, exercise: Exercise, console: TerminalConsole) -> None:
    """Let the learner look at an exercise, and at others of its topic, until they quit.

    Raises:
        TTError: there is no visual, no terminal, or the file cannot be read.
        KeyboardInterrupt: Ctrl-C was pressed.
    """
    if not all(map(_is_terminal, (sys.stdin, sys.stdout, sys.stderr))):
        raise TTError(
            "The view needs a terminal for its keys and its picture.",
            f"`tt view {exercise.slug} --once` prints one frame.",
        )
    viewing = Viewing(course, exercise)
    app = viewing.app(console)
    try:
        viewing.start()
        with takeover(sys.stdout):
            app.run()
    finally:
        viewing.stop()
    if app.return_code == INTERRUPTED:
        raise KeyboardInterrupt
    if app.return_code:
        raise RuntimeError("The view ended because of a fault of its own, shown above.")


class Viewing:
    """Draws one exercise at a time for a view: the newest text with the newest values."""

    def __init__(self, course: Course, exercise: Exercise) -> None:
        self._course = course
        self._exercise = exercise
        self._number = 0
        self._easel: Easel | None = None
        self._desk: Desk | None = None
        folder = course.workspace.root / "exercises"
        self._watcher = Watcher([folder], self._changed)

    def app(self, console: TerminalConsole) -> Desk:
        """Return the view; it shows the first frame once it runs."""
        from tensortonic_cli.render.desk.app import Desk
        from tensortonic_cli.render.desk.sitting import Ways
        from tensortonic_cli.render.raster.look import look_of, on_ground

        ways = Ways(self._moved, self._turned)
        self._desk = Desk(self._sitting(), ways, on_ground(look_of(console)))
        return self._desk

    def start(self) -> None:
        """Begin to draw, and to watch the file.

        Raises:
            TTError: the exercise has no visual, or its file cannot be read.
        """
        self._open(self._course.workspace.read_bytes(self._exercise))
        self._watcher.start()

    def stop(self) -> None:
        """End all threads and processes."""
        self._watcher.stop()
        if self._easel is not None:
            self._easel.stop()

    def _open(self, text: bytes) -> None:
        number, desk = self._number, self._desk

        def show(frame: Frame) -> None:
            if desk is not None:
                desk.show(frame, number)

        self._easel = open_easel(self._course, self._exercise, show)
        self._easel.start(text)
        self._watcher.follow(self._course.workspace.stub_path(self._exercise))

    def _moved(self, values: dict[str, Any]) -> int:
        return self._easel.moved(values) if self._easel is not None else 0

    def _turned(self, step: int) -> Sitting:
        words = about(self._course, self._exercise)
        following = words.after if step > 0 else words.before
        if following is not None:
            self.stop_drawing()
            self._exercise, self._number = following, self._number + 1
            try:
                text = self._course.workspace.read_bytes(following)
            except TTError:
                text = b""  # the picture says that there is no function
            self._open(text)
        return self._sitting()

    def stop_drawing(self) -> None:
        """End the drawing of the present exercise."""
        if self._easel is not None:
            self._easel.stop()
            self._easel = None

    def _changed(self, event: Saved | Trouble) -> None:
        path = self._course.workspace.stub_path(self._exercise)
        if isinstance(event, Saved) and event.path == path and self._easel is not None:
            self._easel.saved(event.text)

    def _sitting(self) -> Sitting:
        from tensortonic_cli.render.desk.sitting import Sitting

        words = about(self._course, self._exercise)
        where = (words.area_title, words.topic_title)
        before, after = words.before is not None, words.after is not None
        return Sitting(self._number, self._exercise.title, where, before, after)


def _is_terminal(stream: Any) -> bool:
    return stream is not None and terminal.is_interactive(stream, stream, os.environ)
