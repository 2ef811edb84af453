"""Pictures for the gate: one process after the other that draws what authors wrote."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from tensortonic_cli.gate.course import Course, Entry
from tensortonic_cli.scene import Control, wire
from tensortonic_cli.system.launch import VISUAL
from tensortonic_cli.system.spare import Ending, Message, Spare, SpareError

Values = Mapping[str, object]
Result = TypeVar("Result")

_LANES = 2
_LIMIT_S = 10.0
_MEMORY_BYTES = 2 << 30


class PaintingError(RuntimeError):
    """Nothing could be drawn; the text says why."""


@dataclass(frozen=True)
class Drawing:
    """What came of drawing with an answer: failed, if the picture shows the reference alone."""

    picture: Message
    values: dict[str, Any]
    calls: int
    failed: bool
    message: str
    cpu_s: float


class Painter:
    """Draws one visual after the other in a process that lasts until something hangs or dies."""

    def __init__(self, root: Path, workspace: Path) -> None:
        self._root = root
        self._workspace = workspace
        self._spare: Spare | None = None
        self._ending = threading.Event()

    def load(self, entry: Entry, answer: str) -> tuple[str, dict[str, Control]]:
        """Take over an exercise's visual with a text; return its title and controls.

        Raises:
            PaintingError: the visual cannot be imported, or lacks its controls.
        """
        job = {
            "module": entry.stub_path.removesuffix(".py").replace("/", "."),
            "function": str(entry.values.get("function", entry.name)),
            "path": str(self._workspace / entry.stub_path),
            "visual": str(self._root / entry.visual_path),
            "solution": str(self._root / entry.solution_path),
            "text": answer.encode().hex(),
            "memory": _MEMORY_BYTES,
        }
        loaded = self._ask(job)
        return loaded["title"], wire.heard(loaded["controls"])

    def draw(self, values: Values) -> Drawing:
        """Draw the picture for these values of the controls.

        Raises:
            PaintingError: the visual raised with the solution, or nobody answered.
        """
        drawn = self._ask({"values": dict(values)})
        failed = bool(drawn.get("failed") or drawn["message"])
        return Drawing(
            drawn["picture"],
            drawn["values"],
            drawn["called"],
            failed,
            drawn["message"],
            drawn["cpu_s"],
        )

    def unseen(self, values: Values) -> list[str]:
        """Return the marks that these values put out of sight."""
        marks: list[str] = self._ask({"unseen": dict(values)})["marks"]
        return marks

    def end(self) -> None:
        """End the process, for good; safe to call from any thread."""
        self._ending.set()
        if self._spare is not None:
            self._spare.end()

    def _ask(self, job: Message) -> Message:
        answers: list[Message] = []
        if self._spare is None:
            self._spare = Spare(self._workspace, program=VISUAL)
        if self._ending.is_set():
            self._spare.end()
        try:
            ending = self._spare.run(job, _LIMIT_S, answers.append)
        except SpareError as error:
            raise PaintingError(str(error)) from error
        if ending is not Ending.DONE:
            self._spare.end()
            self._spare = None
            raise PaintingError(f"{ending.value} while it was drawn")
        if answers[0]["event"] == "fault":
            raise PaintingError(answers[0]["message"])
        return answers[0]


def paint(
    course: Course,
    workspace: Path,
    entries: Sequence[Entry],
    work: Callable[[Painter, Entry], Result],
) -> Iterator[tuple[Entry, Result]]:
    """Do `work` for each entry, two at a time, and give the results in the order of finishing."""
    with _painters(course.checkout.root, workspace, min(_LANES, len(entries))) as free:

        def one(entry: Entry) -> Result:
            painter = free.get()
            try:
                return work(painter, entry)
            finally:
                free.put(painter)

        with ThreadPoolExecutor(_LANES) as pool:
            futures = {pool.submit(one, entry): entry for entry in entries}
            try:
                for future in as_completed(futures):
                    yield futures[future], future.result()
            finally:
                pool.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _painters(root: Path, workspace: Path, count: int) -> Iterator[queue.SimpleQueue[Painter]]:
    painters = [Painter(root, workspace) for _ in range(count)]
    free: queue.SimpleQueue[Painter] = queue.SimpleQueue()
    for painter in painters:
        free.put(painter)
    try:
        yield free
    finally:
        for painter in painters:
            painter.end()
