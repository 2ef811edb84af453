"""Exceptions as learners can use them: a sentence, their line with a caret, nothing of ours."""

from __future__ import annotations

import inspect
import linecache
import traceback
import types
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from tensortonic_cli import testing
from tensortonic_cli.child.channel import NobodyToAskError
from tensortonic_cli.core.stub import TODO_TEXT
from tensortonic_cli.testing.raised import raised_text

_TESTING = str(Path(testing.__file__).parent)
_LONGEST = 600
_CHAINED = 10  # errors raised while another was handled; a learner can tie them into a ring


@dataclass(frozen=True)
class Frame:
    """One step of a traceback; at is the instruction of its code that was on."""

    path: str
    line: int
    code: types.CodeType
    at: int

    @property
    def columns(self) -> tuple[int, int] | None:
        """The first and last column on its line, from 0; None where they are unknown."""
        # Looked up for the frame that is shown only: a third of what a failing check costs.
        position = next(islice(self.code.co_positions(), self.at // 2, None), None)
        if position and position[0] == position[1] == self.line:
            return position[2] or 0, position[3] or 0
        return None


@dataclass(frozen=True)
class Trouble:
    """What an exception comes to: failed marks our own assert, line is the learner's."""

    failed: bool
    message: str
    line: int | None
    error_type: str


def explain(error: BaseException, text_path: str, check_path: str, function: Any) -> Trouble:
    """Return what `error`, raised while a check ran, means to the learner.

    Args:
        error: What was raised.
        text_path: The learner's file.
        check_path: The checks file.
        function: The learner's function, for its signature.
    """
    frames = frames_of(error)
    kind = type(error).__name__
    if isinstance(error, AssertionError) and frames and frames[-1].path.startswith(_TESTING):
        return Trouble(True, _text_of(error), None, "")
    own = [frame for frame in frames if _is_learners(frame, text_path)]
    if isinstance(error, NotImplementedError) and str(error) == TODO_TEXT:
        return Trouble(False, "This part is not written yet.", own[-1].line if own else None, kind)
    if own:
        return Trouble(False, _raised_in(error, own[-1], text_path), own[-1].line, kind)
    asked = [frame for frame in frames if frame.path == check_path]
    return Trouble(False, _raised_around(error, asked, function), None, kind)


def explain_import(error: BaseException, text_path: str) -> Trouble:
    """Return what an exception raised while the learner's file was imported means."""
    kind = type(error).__name__
    own = [frame for frame in frames_of(error) if _is_learners(frame, text_path)]
    if isinstance(error, SyntaxError) and error.lineno:
        message = f"{Path(str(error.filename)).name}, line {error.lineno}: {error.msg}."
        return Trouble(False, message, error.lineno, kind)
    if own:
        return Trouble(False, _raised_in(error, own[-1], text_path), own[-1].line, kind)
    return Trouble(False, f"The file raises {_named(error)} when it is imported.", None, kind)


def release(error: BaseException | None) -> None:
    """Let go of what the calls that `error` ended still hold: the next check needs the memory."""
    for _ in range(_CHAINED):
        if error is not None:
            traceback.clear_frames(error.__traceback__)
            error = error.__context__


def frames_of(error: BaseException) -> list[Frame]:
    """Return the steps from where `error` was caught to where it was raised."""
    frames = []
    trace = error.__traceback__
    while trace is not None:
        frames.append(_frame(trace))
        trace = trace.tb_next
    return frames


def _frame(trace: types.TracebackType) -> Frame:
    code = trace.tb_frame.f_code
    return Frame(code.co_filename, trace.tb_lineno, code, trace.tb_lasti)


def _is_learners(frame: Frame, text_path: str) -> bool:
    return frame.path == text_path or "exercises" in Path(frame.path).parts[-4:-3]


def _raised_in(error: BaseException, frame: Frame, text_path: str) -> str:
    """Say what happened, then show the line with a caret below the part that raised."""
    where = "" if frame.path == text_path else f" of {Path(frame.path).name}"
    sentence = f"Line {frame.line}{where} {_happened(error)}"
    source = linecache.getline(frame.path, frame.line).rstrip("\n")
    if not source.strip():
        return sentence
    number = f"{frame.line:>4} | "
    lines = [sentence, "", number + source]
    if frame.columns is not None:
        first, last = frame.columns
        # Columns of code positions are bytes of UTF-8.
        raw = source.encode()
        start = len(raw[:first].decode(errors="replace"))
        width = len(raw[first:last].decode(errors="replace"))
        lines.append(" " * (len(number) - 2) + "| " + " " * start + "^" * max(width, 1))
    return "\n".join(lines)


def _happened(error: BaseException) -> str:  # noqa: PLR0911 - a table of sentences
    name = getattr(error, "name", None)
    if isinstance(error, UnboundLocalError):
        return f"uses a variable before it has a value: {_text_of(error)}."
    if isinstance(error, NameError) and name:
        return f"uses `{name}`, which is not defined.{_perhaps(error)}"
    if isinstance(error, RecursionError):
        return "calls itself for ever: what ends the recursion?"
    if isinstance(error, MemoryError):
        return f"needs more memory than a check may use. {_text_of(error)}".rstrip()
    if isinstance(error, SystemExit):
        return "ends the program with exit(); a check cannot pass that way."
    if isinstance(error, NobodyToAskError):
        return f"calls {_text_of(error)}."
    if _is_outcome(error):
        return "asks pytest to skip or stop; a check cannot pass that way."
    return f"raises {_named(error)}"


def _is_outcome(error: BaseException) -> bool:
    """Whether pytest.skip and its like raised this; where pictures are drawn there is no pytest."""
    return any(kind.__module__ == "_pytest.outcomes" for kind in type(error).__mro__)


def _perhaps(error: NameError) -> str:
    """Suggest the nearest name that is in scope where a NameError was raised."""
    import difflib

    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return ""
    names = [*trace.tb_frame.f_locals, *trace.tb_frame.f_globals]
    near = difflib.get_close_matches(str(error.name), names, 1)
    return f" Did you mean `{near[0]}`?" if near else ""


def _raised_around(error: BaseException, asked: list[Frame], function: Any) -> str:
    """Explain an error that no line of the learner raised: a wrong call or a wrong result."""
    call = linecache.getline(asked[-1].path, asked[-1].line).strip() if asked else ""
    shown = f"\n\n  the check  {call}" if call else ""
    name = getattr(function, "__name__", "")
    if isinstance(error, TypeError) and str(error).startswith(f"{name}()"):
        problem = str(error).removeprefix(f"{name}() ")
        return f"{name}{_signature(function)} cannot be called as the check does: {problem}.{shown}"
    if isinstance(error, TypeError) and "object is not callable" in str(error) and not name:
        return f"What stands under that name is {type(function).__name__}, not a function.{shown}"
    return (
        f"The check could not work with what the function returned: {_named(error)}. "
        f"Is it the kind of value that the docstring asks for?{shown}"
    )


def _signature(function: Callable[..., Any]) -> str:
    try:
        return str(inspect.signature(function))
    except (TypeError, ValueError):
        return "(...)"


def _named(error: BaseException) -> str:
    text = _text_of(error)
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _text_of(error: BaseException) -> str:
    limit = 20 * _LONGEST if isinstance(error, AssertionError) else _LONGEST
    try:
        return raised_text(error, limit)
    except Exception as broken:
        return f"<its text raises {type(broken).__name__}>"
