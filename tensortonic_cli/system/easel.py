"""Pictures of one visual with a learner's text: drawn in other processes, the newest wish first."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from tensortonic_cli.core.verdict import how_ended, hung
from tensortonic_cli.system import processes
from tensortonic_cli.system.frames import Frame, Subject, Values
from tensortonic_cli.system.launch import VISUAL
from tensortonic_cli.system.spare import Ending, Message, Spare, SpareError

LOAD_LIMIT_S = 5.0
DRAW_LIMIT_S = 1.0
MEMORY_BYTES = 2 << 30

__all__ = ["Easel", "Frame", "Subject"]


class Easel:
    """Draws whenever the text or the values change; tells `emit` from a thread of its own.

    A text that hung or died is not asked again until it changes; the last good picture stays.
    With `keep` a process is kept ready for the next save; one that is calm lets all other
    processes have the CPU first.
    """

    def __init__(
        self,
        workspace: Path,
        subject: Subject,
        emit: Callable[[Frame], None],
        *,
        keep: bool = True,
        calm: bool = False,
    ) -> None:
        processes.adopt_orphans()
        self._workspace = workspace
        self._subject = subject
        self._emit = emit
        self._keep = keep
        self._calm = calm
        self._changed = threading.Condition()
        self._open = True
        self._wish = 0
        self._text: bytes | None = None  # one that waits to be loaded
        self._values: Values = {}
        self._child: Spare | None = None
        self._parked: Spare | None = None
        self._failed: Frame | None = None
        self._good: Message | None = None
        self._alone = False  # the child draws the reference, without a text
        self._controls: tuple[Message, ...] = ()
        self._title = ""
        self._thread = threading.Thread(target=self._work, name="tt-easel", daemon=True)

    def start(self, text: bytes, values: Mapping[str, Any] = {}) -> None:
        """Begin to draw a text."""
        self._values = dict(values)
        self._parked = self._spare()
        self.saved(text)
        self._thread.start()

    def saved(self, text: bytes) -> int:
        """Draw another text from now on; what is being drawn is cut short. Return its wish."""
        with self._changed:
            self._wish += 1
            self._text = text
            self._changed.notify()
            if self._child is not None:
                self._child.end()
            return self._wish

    def moved(self, values: Mapping[str, Any]) -> int:
        """Draw these values of the controls as soon as possible. Return their wish."""
        with self._changed:
            self._wish += 1
            self._values = dict(values)
            self._changed.notify()
            return self._wish

    def stop(self) -> None:
        """End the thread and all processes."""
        with self._changed:
            self._open = False
            self._changed.notify()
            for spare in (self._child, self._parked):
                if spare is not None:
                    spare.end()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join()

    def _work(self) -> None:
        answered = 0
        while True:
            with self._changed:
                self._changed.wait_for(lambda: not self._open or self._wish > answered)  # noqa: B023
                if not self._open:
                    return
                text, values, answered = self._text, self._values, self._wish
                self._text = None
            begun = time.perf_counter()
            try:
                frame = self._frame(text, values)
            except Exception as error:  # else this thread would end, and nothing move any more
                frame = Frame(fault=f"{type(error).__name__}: {error}", controls=self._controls)
            if self._is_overtaken():
                continue  # cut short by a save: what it came to means nothing
            seconds = time.perf_counter() - begun
            self._emit(replace(frame, title=self._title, wish=answered, seconds=seconds))
            self._park()

    def _is_overtaken(self) -> bool:
        with self._changed:
            return self._text is not None or not self._open

    def _frame(self, text: bytes | None, values: Values) -> Frame:
        if text is not None:
            self._failed = self._load(text)
        frame = self._failed or self._draw(values)
        if frame.fault or not (frame.message and self._good):
            return frame
        return replace(frame, picture=self._good, stale=True)

    def _load(self, text: bytes | None) -> Frame | None:
        """Let a fresh process take over the text; return what is wrong, if that goes wrong."""
        with self._changed:
            if self._child is not None:
                self._child.end()
            self._child, self._parked = self._parked or self._spare(), None
            self._alone = text is None
            if self._text is not None or not self._open:
                self._child.end()
        subject = self._subject
        job = {
            "module": subject.module,
            "function": subject.function,
            "path": str(subject.path),
            "visual": str(subject.visual),
            "solution": str(subject.solution),
            "text": None if text is None else text.hex(),
            "memory": MEMORY_BYTES,
        }
        answer = self._ask(job, LOAD_LIMIT_S)
        if isinstance(answer, Frame):
            return answer
        self._controls, self._title = tuple(answer["controls"]), answer["title"]
        return None

    def _draw(self, values: Values) -> Frame:
        answer = self._ask({"values": values}, DRAW_LIMIT_S)
        if isinstance(answer, Frame):
            return answer
        failed = answer.get("failed") or answer["message"]
        frame = Frame(
            answer["picture"],
            answer["values"],
            self._controls,
            answer["message"],
            answer["line"],
            unwritten=answer["unwritten"],
            calls=answer["called"],
        )
        if not failed and not frame.unwritten:
            self._good = frame.picture
        return frame

    def _ask(self, job: Message, limit_s: float) -> Message | Frame:
        """Return the child's answer, or a frame that says why there is none."""
        child = self._child
        if child is None:
            raise RuntimeError("no text was loaded")
        answers: list[Message] = []
        try:
            ending = child.run(job, limit_s, answers.append)
        except SpareError as error:
            return Frame(fault=str(error), controls=self._controls)
        if ending is Ending.DONE:
            answer = answers[0]
            if answer["event"] != "fault":
                return answer
            return Frame(fault=answer["message"], controls=self._controls)
        return self._without_text(child, ending, limit_s)

    def _without_text(self, child: Spare, ending: Ending, limit_s: float) -> Frame:
        """Say how a text hung or died; until it changes, draw the reference alone.

        What hangs or dies without a text is the visual or the reference: a fault.
        """
        message, line = self._ended(child.end(), child, ending, limit_s)
        if self._alone:
            where = "/".join(self._subject.visual.parts[-2:])
            return Frame(fault=f"{where}: {message}", controls=self._controls)
        self._failed = Frame(message=message, line=line, controls=self._controls)
        if self._good is None and not self._is_overtaken():
            drawn = self._load(None) or self._draw(self._values)
            if drawn.fault:
                self._failed = drawn
            else:
                picture, values, controls = drawn.picture, drawn.values, drawn.controls
                self._failed = replace(
                    self._failed, picture=picture, values=values, controls=controls
                )
        return self._failed

    def _ended(
        self, code: int, child: Spare, ending: Ending, limit_s: float
    ) -> tuple[str, int | None]:
        """Return how a process came to its end, and the learner's line if that is known."""
        if ending is Ending.HUNG:
            return hung(limit_s, child.trace, str(self._subject.path))
        message = f"Python ended{how_ended(code)} while this was drawn."
        return message + (" Is there an exit in the code?" if code >= 0 else ""), None

    def _spare(self) -> Spare:
        spare = Spare(self._workspace, program=VISUAL)
        if self._calm:
            spare.give_way()
        return spare

    def _park(self) -> None:
        """Keep one process ready for the next save."""
        with self._changed:
            if self._keep and self._open and self._parked is None:
                self._parked = self._spare()
