"""The thread that judges, so that a save during a run can end that run."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tensortonic_cli.core.model import Report, Slip
from tensortonic_cli.system.runner import Job, Runner, UnwantedError

# For a loop that is busy with something else: what follows a verdict need not wait for ever.
_PAINT_S = 0.25


@dataclass(frozen=True)
class Judged:
    """The verdict on the job with this number; final once slips were looked for."""

    number: int
    job: Job
    report: Report
    final: bool


@dataclass(frozen=True)
class JudgeFailed:
    """No verdict: the checks themselves could not run."""

    number: int
    error: BaseException


Emit = Callable[[Judged | JudgeFailed], None]


class JudgeThread:
    """Judges the newest job only; a job that is replaced by a newer one is cut short."""

    def __init__(self, runner: Runner, slips: Callable[[Job], Sequence[Slip]], emit: Emit) -> None:
        self._runner = runner
        self._slips = slips
        self._emit = emit
        self._jobs: queue.SimpleQueue[tuple[int, Job] | None] = queue.SimpleQueue()
        self._painted = threading.Event()
        self._thread = threading.Thread(target=self._work, name="tt-judge", daemon=True)
        self.newest = 0

    def start(self) -> None:
        """Begin to wait for jobs."""
        self._thread.start()

    def judge(self, job: Job) -> None:
        """Judge this job and forget any other."""
        self.forget()
        self._jobs.put((self.newest, job))

    def painted(self) -> None:
        """Take note that the verdict is on the screen: what follows it may use the processors."""
        self._painted.set()

    def forget(self) -> None:
        """Cut the run that is on short; nothing that it comes to counts."""
        self.newest += 1
        self._painted.set()
        self._runner.wake()

    def stop(self) -> None:
        """End the thread, and the run that is on."""
        self.forget()
        self._jobs.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _work(self) -> None:
        while (task := self._jobs.get()) is not None:
            number, job = task
            if number == self.newest:
                self._judge(number, job)

    def _judge(self, number: int, job: Job) -> None:
        def show(report: Report) -> None:
            self._painted.clear()
            self._emit(Judged(number, job, report, final=False))
            if number == self.newest:
                self._painted.wait(_PAINT_S)

        try:
            report = self._runner.judge(
                job,
                slips=lambda: self._slips(job),
                show=show,
                wanted=lambda: number == self.newest,
            )
        except UnwantedError:
            pass
        except Exception as error:
            self._emit(JudgeFailed(number, error))
        else:
            self._emit(Judged(number, job, report, final=True))
