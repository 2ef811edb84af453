"""Many jobs on a few processes side by side, each of which judges one after the other."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tensortonic_cli.core.model import Exercise, Report, Verdict
from tensortonic_cli.core.rules import find_forbidden, find_syntax_error, forbidden_sentence
from tensortonic_cli.core.stub import same_text
from tensortonic_cli.system.spare import Spare
from tensortonic_cli.system.waiting import next_of


@dataclass(frozen=True)
class Job:
    """A text to judge. path is what messages call it; stub is the text that was handed out."""

    exercise: Exercise
    text: bytes
    path: Path
    stub: str


@dataclass(frozen=True)
class Tried:
    """What a job came to; clean means that its process may judge others too."""

    report: Report
    clean: bool


class Lanes:
    """Spreads jobs over processes; one that a job spoilt is ended and replaced."""

    def __init__(
        self, start: Callable[[], Spare], attempt: Callable[[Spare, Job], Tried], lanes: int
    ) -> None:
        self._start = start
        self._attempt = attempt
        self._lanes = lanes
        self._waiting: queue.SimpleQueue[tuple[int, Job]] = queue.SimpleQueue()
        self._results: queue.SimpleQueue[tuple[int, Tried] | BaseException] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._spares: list[Spare] = []

    def run(self, jobs: Sequence[Job]) -> Iterator[tuple[int, Tried]]:
        """Give (index, what it came to) for each job, in the order of finishing."""
        open_jobs = 0
        for index, job in enumerate(jobs):
            early = without_run(job)
            if early is None:
                self._waiting.put((index, job))
                open_jobs += 1
            else:
                yield index, Tried(early, clean=True)
        threads = [
            threading.Thread(target=self._lane, daemon=True)
            for _ in range(min(self._lanes, open_jobs))
        ]
        for thread in threads:
            thread.start()
        try:
            for _ in range(open_jobs):
                result = next_of(self._results)
                if isinstance(result, BaseException):
                    raise result
                yield result
        finally:
            # After Ctrl-C nobody waits for what is still being judged.
            self._stopping.set()
            for spare in tuple(self._spares):
                spare.end()
            for thread in threads:
                thread.join()

    def _lane(self) -> None:
        """Judge waiting jobs in one process after the other until none waits."""
        spare: Spare | None = None
        try:
            while not self._stopping.is_set():
                try:
                    index, job = self._waiting.get_nowait()
                except queue.Empty:
                    return
                spare = spare or self._open_spare()
                tried = self._attempt(spare, job)
                self._results.put((index, tried))
                if not tried.clean:
                    spare.end()
                    spare = None
        except BaseException as error:
            self._results.put(error)
        finally:
            if spare is not None:
                spare.end()

    def _open_spare(self) -> Spare:
        spare = self._start()
        self._spares.append(spare)
        if self._stopping.is_set():
            spare.end()
        return spare


def without_run(job: Job) -> Report | None:
    """Return the verdict that needs no run: broken, unwritten, forbidden; else None."""
    slug = job.exercise.slug
    problem = find_syntax_error(job.text)
    if problem is not None:
        return Report(slug, Verdict.BROKEN, problem.message, problem.line)
    if same_text(job.text.decode("utf-8", "replace"), job.stub):
        return Report(slug, Verdict.UNWRITTEN, "The function is not written yet.")
    call = find_forbidden(job.text, job.exercise.forbid)
    if call is not None:
        return Report(slug, Verdict.FORBIDDEN, forbidden_sentence(call), call.line)
    return None


def default_lanes() -> int:
    """Return how many processes judge side by side: one a core, two at least, eight at most."""
    return max(2, min(8, os.cpu_count() or 2))
