"""Judge texts: one at once in a parked spare, or many of them, a few to each process."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tensortonic_cli.core.model import Report, Slip, Verdict
from tensortonic_cli.core.slips import recognise
from tensortonic_cli.core.verdict import Tally
from tensortonic_cli.system import processes
from tensortonic_cli.system.lanes import Job, Lanes, Tried, without_run
from tensortonic_cli.system.spare import Ending, Spare

LIMIT_S = 5.0
MEMORY_BYTES = 2 << 30

__all__ = ["LIMIT_S", "Job", "Runner"]

_DISTRUSTED = frozenset({Verdict.TIMED_OUT, Verdict.CRASHED})


class Runner:
    """Keeps spares parked for one workspace and judges texts with them; close it at the end."""

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
        self._lock = threading.Lock()
        self._open = True
        self._running: Spare | None = None
        self._renewing: list[threading.Thread] = []
        self._parked = [first] if first else []
        self._parked += [self.start() for _ in range(spares - len(self._parked))]

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
    ) -> Report:
        """Return the verdict on one text, judged in a fresh process.

        Args:
            job: The text.
            slips: Gives the exercise's slips; asked, and run, only after a wrong answer.
            show: Gets the report as soon as the verdict is known, before slips are run.
        """
        early = without_run(job)
        if early is not None:
            show(early)
            return early
        spare = self._take()
        try:
            tried = self.attempt(spare, job)
            show(tried.report)
            if tried.report.verdict is Verdict.FAILED and tried.clean:
                return self._advised(spare, job, tried.report, slips())
            return tried.report
        finally:
            self._running = None
            renewing = threading.Thread(target=self._renew, args=(spare,))
            self._renewing = [t for t in self._renewing if t.is_alive()] + [renewing]
            renewing.start()

    @property
    def is_running(self) -> bool:
        """Whether a text is being judged alone."""
        return self._running is not None

    def cancel(self) -> None:
        """End the run that is on, if one is; its report then says that Python ended."""
        spare = self._running
        if spare is not None:
            spare.end()

    def judge_many(self, jobs: Sequence[Job], *, lanes: int = 2) -> Iterator[tuple[int, Report]]:
        """Give (index, report) for each job, in the order of finishing.

        A process judges one job after another. What hung, died or left something behind ends its
        process and is judged once more alone; a plain wrong answer is not.
        """
        again = []
        for index, tried in Lanes(self.start, self.attempt, lanes).run(jobs):
            if tried.clean:
                yield index, tried.report
            else:
                again.append(index)
        for index in again:
            yield index, self.judge(jobs[index])

    def close(self) -> None:
        """End every process; what runs is cut short."""
        with self._lock:
            self._open = False
            ending = [*self._parked, *([self._running] if self._running else [])]
            self._parked = []
        for spare in ending:
            spare.end()
        for thread in self._renewing:
            thread.join()

    def start(self) -> Spare:
        """Return a new spare for this workspace; its owner ends it."""
        return Spare(self._workspace, self._checks_root)

    def _take(self) -> Spare:
        with self._lock:
            spare = self._parked.pop(0) if self._parked else self.start()
            self._running = spare
        return spare

    def _renew(self, used: Spare) -> None:
        """End a used spare and park another, after the verdict was shown."""
        used.end()
        with self._lock:
            if self._open:
                self._parked.append(self.start())

    def attempt(self, spare: Spare, job: Job) -> Tried:
        """Run one job and say what it came to; the spare may be spent afterwards."""
        spare.wait_ready()
        tally = Tally(job.exercise)
        start = time.perf_counter()
        ending = spare.run(self._message(job), self._limit_s, tally.hear)
        seconds = time.perf_counter() - start
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
        self, spare: Spare, job: Job, report: Report, slips: Sequence[Slip]
    ) -> Report:  # fmt: skip
        """Run the slips where the text ran; return the report with the advice of the one it is."""
        tried: list[tuple[Slip, Report]] = []
        for slip in slips:
            result = self.attempt(spare, replace(job, text=slip.text.encode()))
            tried.append((slip, result.report))
            if not result.clean:
                break
        return replace(report, slip=recognise(report, tried))
