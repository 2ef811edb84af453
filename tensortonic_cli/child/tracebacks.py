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
from tensortonic_cli.child.causes import happened, named, text_of
from tensortonic_cli.child.channel import NobodyToAskError
from tensortonic_cli.core.excerpt import ended, excerpt
from tensortonic_cli.core.stub import TODO_SENTENCE, TODO_TEXT

_TESTING = str(Path(testing.__file__).parent)
_SHORT = (bool, int, float, type(None))
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


def explain(
    error: BaseException, text_path: str, check_path: str, function: Any, name: str
) -> Trouble:
    """Return what `error`, raised while a check ran, means to the learner.

    Args:
        error: What was raised.
        text_path: The learner's file.
        check_path: The checks file.
        function: The learner's function, for its signature.
        name: What the check calls it.
    """
    frames = frames_of(error)
    kind = type(error).__name__
    if isinstance(error, AssertionError) and frames and frames[-1].path.startswith(_TESTING):
        return Trouble(True, text_of(error), None, "")
    own = [frame for frame in frames if _is_learners(frame, text_path)]
    if own:
        return _raised_by(error, own, text_path)
    asked = [frame for frame in frames if frame.path == check_path]
    return Trouble(False, _raised_around(error, asked, function, name), None, kind)


def explain_import(error: BaseException, text_path: str) -> Trouble:
    """Return what an exception raised while the learner's file was imported means."""
    kind = type(error).__name__
    own = [frame for frame in frames_of(error) if _is_learners(frame, text_path)]
    if isinstance(error, SyntaxError) and error.lineno:
        message = f"{Path(str(error.filename)).name}, line {error.lineno}: {ended(error.msg)}"
        is_own = error.filename == text_path
        return Trouble(False, message, error.lineno if is_own else _line_in(text_path, own), kind)
    if own:
        return _raised_by(error, own, text_path)
    return Trouble(False, f"The file raises {named(error)} when it is imported.", None, kind)


def is_raised_by(error: BaseException, text_path: str) -> bool:
    """Whether a line of the learner's files, this one or another, raised or called what did."""
    return any(_is_learners(frame, text_path) for frame in frames_of(error))


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


def _raised_by(error: BaseException, own: list[Frame], text_path: str) -> Trouble:
    """Say what happened, then show the line with a caret below the part that raised."""
    last, kind = own[-1], type(error).__name__
    line, file = _line_in(text_path, own), Path(last.path).name
    if isinstance(error, NotImplementedError) and error.args == (TODO_TEXT,):
        if last.path == text_path:
            return Trouble(False, TODO_SENTENCE, line, kind)
        sentence = f"`{last.code.co_name}` of {file} is not written yet, and this file needs it."
        last = next((frame for frame in reversed(own) if frame.path == text_path), last)
    else:
        where = "" if last.path == text_path else f" of {file}"
        sentence = f"Line {last.line}{where} {happened(error, last.path)}"
    return Trouble(False, "\n".join([sentence, *_shown(last)]), line, kind)


def _line_in(text_path: str, own: list[Frame]) -> int | None:
    """Return the last line of the learner's file that ran; others' lines are not to be opened."""
    return next((frame.line for frame in reversed(own) if frame.path == text_path), None)


def _shown(frame: Frame) -> list[str]:
    source = linecache.getline(frame.path, frame.line).rstrip("\n")
    columns = frame.columns
    if columns is None:
        return excerpt(frame.line, source)
    # Columns of code positions are bytes of UTF-8.
    raw = source.encode()
    first, last = (len(raw[:at].decode(errors="replace")) for at in columns)
    return excerpt(frame.line, source, first, last)


def _raised_around(error: BaseException, asked: list[Frame], function: Any, name: str) -> str:
    """Explain an error that no line of the learner raised: a wrong call or a wrong result."""
    call = asked[-1] if asked else None
    line = linecache.getline(call.path, call.line).strip() if call else ""
    shown = f"\n\n  the check  {line}" if line else ""
    own_name = getattr(function, "__qualname__", name)
    if isinstance(error, TypeError) and str(error).startswith(f"{own_name}()"):
        problem = str(error).removeprefix(f"{own_name}() ")
        return f"{name}{_signature(function)} cannot be called as the check does: {problem}.{shown}"
    if isinstance(error, NobodyToAskError):  # pdb at the end of a function is in no line of it
        return f"{name} calls {text_of(error)}."
    if call and _marked(call).startswith(f"{name}("):
        return f"The call of {name} raises {named(error)}{shown}"
    return (
        f"The check could not work with what the function returned: {named(error)}. "
        f"Is it the kind of value that the docstring asks for?{shown}"
    )


def _marked(frame: Frame) -> str:
    """Return the part of a line that a frame was at."""
    first, last = frame.columns or (0, 0)
    return linecache.getline(frame.path, frame.line).encode()[first:last].decode(errors="replace")


def _signature(function: Callable[..., Any]) -> str:
    """Return the parameters by name, with those defaults that are short for certain."""
    try:
        parameters = inspect.signature(function).parameters.values()
        return str(inspect.Signature([_plain(one) for one in parameters]))
    except (TypeError, ValueError):
        return "(...)"


def _plain(one: inspect.Parameter) -> inspect.Parameter:
    is_short = one.default is one.empty or type(one.default) in _SHORT
    return inspect.Parameter(one.name, one.kind, default=one.default if is_short else _Dots())


class _Dots:
    """A default that may be long, or an object of the learner's."""

    def __repr__(self) -> str:
        return "..."
