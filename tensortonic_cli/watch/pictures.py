"""One frame of a visual after a pass, drawn while the loop waits for other things."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass

from tensortonic_cli.actions.course import Course
from tensortonic_cli.actions.viewing import open_easel
from tensortonic_cli.system.easel import Easel, Frame
from tensortonic_cli.system.runner import Job

# Whoever saves again so soon needs the processors for the checks.
_QUIET_S = 0.2


@dataclass(frozen=True)
class Pictured:
    """What the text of the job with this number draws."""

    number: int
    frame: Frame


Answers = queue.SimpleQueue[Frame | None]  # None: it is not wanted any more


class Pictures:
    """Draws the newest text that was asked for; `emit` is called from another thread."""

    def __init__(self, course: Course, emit: Callable[[Pictured], None]) -> None:
        self._course = course
        self._emit = emit
        self._answers: Answers = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []

    def ask(self, number: int, job: Job) -> None:
        """Draw what a job's text does once nothing was saved for a moment.

        Raises:
            TTError: the exercise has no visual.
        """
        self.drop()
        self._answers = queue.SimpleQueue()
        easel = open_easel(self._course, job.exercise, self._answers.put, keep=False, calm=True)
        drawing = threading.Thread(
            target=self._draw, args=(number, job, easel, self._answers), daemon=True
        )
        self._threads = [one for one in self._threads if one.is_alive()] + [drawing]
        drawing.start()

    def drop(self) -> None:
        """Forget what was asked for; its process ends while others go on."""
        self._answers.put(None)

    def stop(self) -> None:
        """Forget what was asked for, and wait for the end of its process."""
        self.drop()
        for thread in self._threads:
            thread.join()

    def _draw(self, number: int, job: Job, easel: Easel, answers: Answers) -> None:
        if not _is_quiet(answers):
            return
        easel.start(job.text)
        try:
            frame = answers.get()
        finally:
            easel.stop()
        if frame is not None:
            # The loop that paints it must not have to wait for numpy.
            import tensortonic_cli.render.still  # noqa: F401

            self._emit(Pictured(number, frame))


def _is_quiet(answers: Answers) -> bool:
    try:
        answers.get(timeout=_QUIET_S)
    except queue.Empty:
        return True
    return False
