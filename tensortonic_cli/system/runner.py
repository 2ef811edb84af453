"""Judge texts: one at once in a parked spare, or many of them, a few to each process."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tensortonic_cli.core.model import Report, Slip, Verdict
from tensortonic_cli.core.slips import is_whole, recognise
from tensortonic_cli.core.verdict import Tally
from tensortonic_cli.system import processes
from tensortonic_cli.system.lanes import Job, Lanes, Tried, without_run
from tensortonic_cli.system.spare import START_LIMIT_S, Ending, Spare

LIMIT_S = 5.0
MEMORY_BYTES = 2 << 30

__all__ = ["LIMIT_S", "Job", "Runner", "UnwantedError"]

# How often a look at spares that warm up is worth while; nothing shown waits for it.
_LOOK_S = 0.02

_DISTRUSTED = frozenset({Verdict.TIMED_OUT, Verdict.CRASHED})


class UnwantedError(Exception):
    """A run was cut short because nobody waits for its verdict any more."""


class Runner:
    """Keeps spares parked for one workspace and judges texts with them; close it at the end.

    It begins with `first`, a spare that was started before, or starts one if it is to keep any.
    """

    def __init__(
        self,
        workspace: Path,
        checks_root: Path,
        *,
        limit_s: float = LIMIT_S,
        memory: int = MEMORY_BYTES,
        spares: int = 1,
        first: Spare | None = None,
    ) -> None:
        processes.adopt_orphans()
        self._workspace = workspace
        self._checks_root = checks_root
        self._limit_s = limit_s
        self._memory = memory
        self._spares = spares
        self._lock = threading.Lock()
        self._open = True
        self._running: Spare | None = None
        self._woken = threading.Event()
        self._ending: list[threading.Thread] = []
        self._parked = [first] if first else [self.start()] if spares else []

    def __enter__(self) -> Runner:
        """Return itself."""
        return self

    def __exit__(self, *error: object) -> None:
        """End every process."""
        self.close()

    def wait_ready(self) -> None:
        """Block until the next spare is parked."""
        for spare in self._parked[:1]:
            spare.wait_ready()

    def judge(
        self,
        job: Job,
        *,
        slips: Callable[[], Sequence[Slip]] = tuple,
        show: Callable[[Report], None] = lambda report: None,
        wanted: Callable[[], bool] = lambda: True,
    ) -> Report:
        """Return the verdict on one text, judged in a fresh process.

        Args:
            job: The text.
            slips: Gives the exercise's slips; asked, and run, only after a wrong answer.
            show: Gets the report as soon as the verdict is known, before slips are run.
            wanted: Whether anybody waits for this; asked again after each wake().

        Raises:
            UnwantedError: nobody does any more, and the run was cut short.
        """
        early = without_run(job)
        if early is not None:
            show(early)
            return early
        spare = self._take()
        try:
            tried = self.attempt(spare, job, wanted)
            show(tried.report)
            self.restock()
            if tried.report.verdict is Verdict.FAILED and tried.clean:
                return self._advised(spare, job, tried.report, slips, wanted)
            return tried.report
        finally:
            self._put_away(spare)

    @property
    def _is_warming(self) -> bool:
        with self._lock:
            return any(spare.is_warming for spare in self._parked)

    def restock(self) -> None:
        """Start what is missing of the spares to keep: after a verdict, or once there is time."""
        with self._lock:
            while self._open and len(self._parked) < self._spares:
                self._parked.append(self.start())

    def wake(self) -> None:
        """Let the run that is on, if one is, ask whether it is still wanted."""
        self._woken.set()
        spare = self._running
        if spare is not None:
            spare.wake()

    def judge_many(
        self, jobs: Sequence[Job], *, lanes: int = 2
    ) -> Iterator[list[tuple[int, Report]]]:
        """Give (index, report) for each job, in the order of finishing.

        Each list holds what has finished since the one before was asked for. A process judges one
        job after another. What hung, died or left something behind ends its process and is judged
        once more alone; a plain wrong answer is not.
        """
        again = []
        for finished in Lanes(self.start, self.attempt, lanes).run(jobs):
            again += [index for index, tried in finished if not tried.clean]
            yield [(index, tried.report) for index, tried in finished if tried.clean]
        for index in again:
            yield [(index, self.judge(jobs[index]))]

    def close(self) -> None:
        """End every process; what runs is cut short."""
        with self._lock:
            self._open = False
            ending = [*self._parked, *([self._running] if self._running else [])]
            self._parked = []
        for spare in ending:
            spare.end()
        for thread in self._ending:
            thread.join()

    def start(self) -> Spare:
        """Return a new spare for this workspace; its owner ends it."""
        return Spare(self._workspace, self._checks_root)

    def _take(self) -> Spare:
        with self._lock:
            spare = self._parked.pop(0) if self._parked else self.start()
            self._running = spare
        return spare

    def _put_away(self, spare: Spare) -> None:
        """End a used spare beside what comes next; keep one that was given up before its job."""
        with self._lock:
            self._running = None
            if self._open and spare.is_unused:
                self._parked.insert(0, spare)
                return
        ending = threading.Thread(target=self._replace, args=(spare,))
        self._ending = [t for t in self._ending if t.is_alive()] + [ending]
        ending.start()

    def _replace(self, used: Spare) -> None:
        """End a spare and, where it was cut before its verdict, start another."""
        used.end()
        self.restock()

    def attempt(self, spare: Spare, job: Job, wanted: Callable[[], bool] = lambda: True) -> Tried:
        """Run one job and say what it came to; the spare may be spent afterwards.

        Raises:
            UnwantedError: nobody waits for it any more.
        """
        if not (wanted() and spare.wait_ready(wanted)):
            raise UnwantedError
        tally = Tally(job.exercise)
        start = time.perf_counter()
        ending = spare.run(self._message(job), self._limit_s, tally.hear, wanted)
        seconds = time.perf_counter() - start
        if ending is Ending.CUT:
            raise UnwantedError
        if ending is Ending.DONE:
            report = tally.report(seconds)
        elif ending is Ending.HUNG:
            report = tally.timed_out(self._limit_s, spare.trace, str(job.path))
        else:
            report = tally.crashed(spare.end(), "\n".join([*spare.trace, spare.noise]))
        clean = ending is Ending.DONE and not (tally.replaced or tally.left)
        return Tried(replace(report, seconds=seconds), clean and report.verdict not in _DISTRUSTED)

    def _message(self, job: Job) -> dict[str, object]:
        return {
            "module": job.exercise.module,
            "function": job.exercise.function,
            "text": job.text.hex(),
            "path": str(job.path),
            "checks": str(self._checks_root / job.exercise.check_path),
            "memory": self._memory,
        }

    def _advised(
        self,
        spare: Spare,
        job: Job,
        report: Report,
        slips: Callable[[], Sequence[Slip]],
        wanted: Callable[[], bool],
    ) -> Report:
        """Run slips where the text ran; return the report with the advice of the one it is."""
        self._wait_for_stock(wanted)
        behaved = []
        for slip in slips():
            tried = self.attempt(spare, replace(job, text=slip.text.encode()), wanted)
            behaved.append((slip, tried.report))
            if is_whole(report, tried.report) or not tried.clean:
                break
        return replace(report, slip=recognise(report, behaved))

    def _wait_for_stock(self, wanted: Callable[[], bool]) -> None:
        """Wait until the parked spares are warm: the next save needs them first.

        Raises:
            UnwantedError: that save came meanwhile.
        """
        until = time.monotonic() + START_LIMIT_S
        while wanted() and time.monotonic() < until and self._is_warming:
            self._woken.wait(_LOOK_S)
            self._woken.clear()
        if not wanted():
            raise UnwantedError
