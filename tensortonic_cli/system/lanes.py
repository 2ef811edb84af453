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
        self._waiting: queue.SimpleQueue[tuple[int, Job] | None] = queue.SimpleQueue()
        self._results: queue.SimpleQueue[tuple[int, Tried] | BaseException] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._spares: list[Spare] = []
        self._threads: list[threading.Thread] = []

    def run(self, jobs: Sequence[Job]) -> Iterator[list[tuple[int, Tried]]]:
        """Give (index, what it came to) for each job, in the order of finishing.

        Each list holds what has finished since the one before was asked for.
        """
        try:
            for index, job in enumerate(jobs):
                self._hand_out(index, job)
            for _ in self._threads:
                self._waiting.put(None)
            left = len(jobs)
            while left:
                finished = self._finished()
                left -= len(finished)
                yield finished
        finally:
            # After Ctrl-C nobody waits for what is still being judged.
            self._stopping.set()
            for spare in tuple(self._spares):
                spare.end()
            for thread in self._threads:
                self._waiting.put(None)
                thread.join()

    def _hand_out(self, index: int, job: Job) -> None:
        early = without_run(job)
        if early is not None:
            self._results.put((index, Tried(early, clean=True)))
            return
        self._waiting.put((index, job))
        if len(self._threads) < self._lanes:
            self._threads.append(threading.Thread(target=self._lane, daemon=True))
            self._threads[-1].start()

    def _finished(self) -> list[tuple[int, Tried]]:
        """Wait for a result; return it with those that have come meanwhile."""
        found: list[tuple[int, Tried]] = []
        result = next_of(self._results)
        while not isinstance(result, BaseException):
            found.append(result)
            if self._results.empty():
                return found
            result = self._results.get()
        if not found:
            raise result
        self._results.put(result)  # raised once the others are told
        return found

    def _lane(self) -> None:
        """Judge waiting jobs in one process after the other until no more can come."""
        spare: Spare | None = None
        try:
            while (task := self._waiting.get()) is not None and not self._stopping.is_set():
                index, job = task
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
