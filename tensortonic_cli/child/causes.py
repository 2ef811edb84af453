"""What an exception says, as the end of "Line 3 ...", with what may help where that is known."""

from __future__ import annotations

import difflib
import re
import sys
import types
from collections.abc import Iterable
from itertools import islice
from typing import Any

import numpy as np

from tensortonic_cli.child.channel import NobodyToAskError
from tensortonic_cli.child.imports import import_sentence
from tensortonic_cli.testing.raised import raised_text

LONGEST = 600
_MOST_NAMES = 2_000  # among which the nearest is sought
# Their names are asked; an object of the learner's may do anything when it is.
_KNOWN = (list, tuple, dict, set, str, int, float, complex, np.ndarray, np.float64)


def happened(error: BaseException, path: str) -> str:  # noqa: PLR0911 - a table of sentences
    """Return the sentence about `error`, which a line of the file at `path` raised."""
    if isinstance(error, UnboundLocalError):
        return _unbound(error)
    if isinstance(error, NameError) and error.name:
        return f"uses `{error.name}`, which is not defined.{_definition(error)}"
    if isinstance(error, ImportError):
        return import_sentence(error, path) or f"raises {named(error)}"
    if isinstance(error, RecursionError):
        return "calls itself for ever: what ends the recursion?"
    if isinstance(error, MemoryError):
        return f"needs more memory than a check may use. {text_of(error)}".rstrip()
    if isinstance(error, SystemExit):
        return "ends the program with exit(); a check cannot pass that way."
    if isinstance(error, NobodyToAskError):
        return f"calls {text_of(error)}."
    if _is_outcome(error):
        return "asks pytest to skip or stop; a check cannot pass that way."
    if isinstance(error, AssertionError):
        text = text_of(error)
        return f"asserts what is not so: {text}" if text else "asserts what is not so."
    clue = _clue(error)
    return f"raises {named(error)}{'.' * bool(clue)} {clue}".rstrip()


def _is_outcome(error: BaseException) -> bool:
    """Whether pytest.skip and its like raised this; where pictures are drawn there is no pytest."""
    return any(kind.__module__ == "_pytest.outcomes" for kind in type(error).__mro__)


def named(error: BaseException) -> str:
    """Return the type of what was raised, and its text if it has one."""
    text = text_of(error)
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def text_of(error: BaseException) -> str:
    """Return the text of what was raised, cut; our own messages are longer than others."""
    limit = 20 * LONGEST if isinstance(error, AssertionError) else LONGEST
    try:
        return raised_text(error, limit)
    except Exception as broken:
        return f"<its text raises {type(broken).__name__}>"


def nearest(name: str, names: Iterable[str]) -> str:
    """Return " Did you mean `...`?" for the name most like `name`, "" if none is."""
    some = islice((n for n in names if isinstance(n, str)), _MOST_NAMES)
    near = difflib.get_close_matches(name, some, 1)
    return f" Did you mean `{near[0]}`?" if near else ""


def _unbound(error: UnboundLocalError) -> str:
    found = re.search(r"variable '(\w+)'", text_of(error))
    name = found[1] if found else "a variable"
    frame = _frame_of(error)
    sentence = f"uses `{name}` before it has a value."
    if frame is not None and name in frame.f_globals:
        return f"{sentence} The function assigns `{name}`, so it does not see the one outside."
    return sentence


def _definition(error: NameError) -> str:
    """Suggest the nearest name in scope where a NameError was raised, or the import it lacks."""
    name = str(error.name)
    if name == "np":
        return " Is `import numpy as np` missing?"
    frame = _frame_of(error)
    near = nearest(name, [*frame.f_locals, *frame.f_globals]) if frame else ""
    if near or name not in sys.stdlib_module_names:
        return near
    return f" Is `import {name}` missing?"


def _frame_of(error: BaseException) -> types.FrameType | None:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return None if trace is None else trace.tb_frame


def _clue(error: BaseException) -> str:
    """Return what may help with an error whose text speaks of types only; "" for most."""
    text = text_of(error)
    if isinstance(error, AttributeError) and error.name:
        return _attribute(error.name, error.obj)
    if isinstance(error, TypeError):
        return next((clue for pattern, clue in _TYPE_CLUES if re.search(pattern, text)), "")
    return ""


def _attribute(name: str, obj: Any) -> str:
    if obj is None:
        return _NONE
    kind = type(obj)
    if kind in (list, tuple) and hasattr(np.ndarray, name):
        return f"An array has it, a {kind.__name__} has not: `np.asarray` turns one into an array."
    if kind is types.ModuleType:
        return nearest(name, vars(obj)).strip()
    return nearest(name, dir(kind)).strip() if kind in _KNOWN else ""


_NONE = "Did None come from a call that returns nothing, such as `sort`?"
_LIST = "Lists do not calculate like arrays: `np.asarray` turns one into an array."
_TYPE_CLUES = (
    (r"operand type.*'NoneType'|'NoneType' object", _NONE),
    (r"operand type.*'(list|tuple)'", _LIST),
    (r"not supported between instances of.*'(list|tuple)'", _LIST),
    (r"multiply sequence by non-int|only concatenate (list|tuple)", _LIST),
    (r"(list|tuple) indices must be integers or slices, not tuple", _LIST),
    (r"can be converted to Python scalars", "One number is needed there, and an array came."),
    (
        r"return arrays must be of ArrayType",
        "The second argument of `np.log` and its like is where the result goes; for another base, "
        "divide by the logarithm of that base.",
    ),
    (r"object is not callable", "Is a name of a function used for a value, or a `*` left out?"),
)
