"""One frame of a visual after a pass, drawn while the loop waits for other things."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from tensortonic_cli.actions.course import Course
from tensortonic_cli.actions.viewing import open_easel
from tensortonic_cli.system.easel import Easel, Frame
from tensortonic_cli.system.runner import Job


@dataclass(frozen=True)
class Pictured:
    """What the text of the job with this number draws."""

    number: int
    frame: Frame


class Pictures:
    """Draws one text at a time; emit is called from another thread."""

    def __init__(self, course: Course, emit: Callable[[Pictured], None]) -> None:
        self._course = course
        self._emit = emit
        self._easel: Easel | None = None

    def ask(self, number: int, job: Job) -> None:
        """Draw what a job's text does, and nothing else that was asked for."""
        self.drop()

        def show(frame: Frame) -> None:
            # Not here: to drop what was asked for is to wait for this thread.
            told = threading.Thread(target=self._tell, args=(number, frame), daemon=True)
            told.start()

        self._easel = open_easel(self._course, job.exercise, show, keep=False, calm=True)
        self._easel.start(job.text)

    def drop(self) -> None:
        """Forget what was asked for, and end its process."""
        if self._easel is not None:
            self._easel.stop()
            self._easel = None

    def _tell(self, number: int, frame: Frame) -> None:
        # The loop that paints it must not have to wait for numpy.
        import tensortonic_cli.render.still  # noqa: F401

        self._emit(Pictured(number, frame))
