"""The page in the browser: it follows one exercise, its saves and its verdicts."""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tensortonic_cli.actions.course import Course
from tensortonic_cli.actions.viewing import about, open_easel
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.model import Exercise, Report
from tensortonic_cli.core.results import report_fields
from tensortonic_cli.system.easel import Easel, Frame
from tensortonic_cli.watch.telling import about_fields, frame_fields

if TYPE_CHECKING:
    from tensortonic_cli.system.web import PageServer

# So many pages are told which of their wishes was answered last.
_PAGES = 16


@dataclass(frozen=True)
class Asked:
    """Somebody wants to see another exercise on the page."""

    slug: str


class Page:
    """Shows an exercise to whoever opens its address; used from the thread that opened the course.

    Nothing here waits for a process: that is left to a thread of its own, so that a loop which
    has a verdict to show is not held up. `ask` hears of another exercise that somebody wants
    to see; it is called from another thread.
    """

    def __init__(self, course: Course, ask: Callable[[Asked], None]) -> None:
        self._course = course
        self._ask = ask
        self._server: PageServer | None = None
        self._slug = ""
        self._path: Path | None = None
        self._easel: Easel | None = None
        self._lock = threading.Lock()
        self._asked: deque[tuple[int, str, int]] = deque()
        self._answers: dict[str, int] = {}
        self._tasks: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="tt-page", daemon=True)

    @property
    def is_seen(self) -> bool:
        """Whether a browser has it open."""
        return self._server is not None and self._server.pages > 0

    def open(self) -> str:
        """Serve the page from now on; return its address.

        Raises:
            TTError: no port can be had.
        """
        from tensortonic_cli.system.web import PageServer

        if self._server is None:
            server = PageServer(self._hear)
            try:
                server.start()
            except OSError as error:
                message = f"No port of this machine can be had: {error.strerror}."
                raise TTError(message, "The terminal has all but the picture.") from error
            self._server = server
            self._thread.start()
        return self._server.address

    def show(self, exercise: Exercise, report: Report | None = None) -> None:
        """Follow this exercise from now on, with the last verdict on it."""
        if self._server is None:
            return
        notice = ""
        try:
            text = self._course.workspace.read_bytes(exercise)
        except TTError as error:
            text, notice = self._course.catalog.stub(exercise).encode(), f"{error} {error.fix}"
        self._slug, self._path = exercise.slug, self._course.workspace.stub_path(exercise)
        self._post("exercise", about_fields(about(self._course, exercise)))
        self._post("frame", frame_fields(Frame(), {}))
        self.judged(report, notice=notice)
        self._tasks.put(partial(self._change_easel, exercise, text))

    def saved(self, path: Path, text: bytes) -> None:
        """Draw another text, if it is that of the exercise that is shown."""
        if self._server is not None and path == self._path:
            self._tasks.put(lambda: self._easel.saved(text) if self._easel else None)

    def judged(
        self, report: Report | None, *, checking: bool = False, notice: str = ""
    ) -> None:  # fmt: skip
        """Show the verdict on the exercise that is shown; the last one while it is checked."""
        if self._server is None or (report is not None and report.slug != self._slug):
            return
        fields = report_fields(report) if report is not None else None
        self._post("verdict", {"report": fields, "checking": checking, "notice": notice})

    def stop(self) -> None:
        """Close the page and end its processes."""
        if self._server is not None:
            self._server.stop()
            self._tasks.put(None)
            self._thread.join()

    def _post(self, topic: str, fields: dict[str, Any]) -> None:
        if self._server is not None:
            self._server.post(topic, {**fields, "slug": self._slug})

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            try:
                task()
            except Exception as error:  # else nobody would learn of it
                self._post("frame", frame_fields(Frame(fault=f"{error}"), {}))
        self._change_easel(None, b"")

    def _change_easel(self, exercise: Exercise | None, text: bytes) -> None:
        with self._lock:
            former, self._easel = self._easel, None
            self._asked.clear()
            self._answers.clear()
        if former is not None:
            former.stop()
        if exercise is not None and exercise.visual:
            easel = open_easel(self._course, exercise, partial(self._drawn, exercise.slug))
            easel.start(text)
            with self._lock:
                self._easel = easel

    def _drawn(self, slug: str, frame: Frame) -> None:
        """Pass on a picture, and which wish of each page it answers."""
        with self._lock:
            while self._asked and self._asked[0][0] <= frame.wish:
                _, page, number = self._asked.popleft()
                self._answers.pop(page, None)
                self._answers[page] = number
            for page in list(self._answers)[:-_PAGES]:
                del self._answers[page]
            answers = dict(self._answers)
        if self._server is not None:
            self._server.post("frame", {**frame_fields(frame, answers), "slug": slug})

    def _hear(self, message: dict[str, Any]) -> None:
        """Take what a page says: somebody wants another exercise, or moved a control."""
        match message:
            case {"go": str(slug)}:
                self._ask(Asked(slug))
            case {"slug": self._slug, "values": dict(values), "by": str(page), "n": int(number)}:
                with self._lock:
                    if self._easel is not None:
                        self._asked.append((self._easel.moved(values), page[:64], number))
