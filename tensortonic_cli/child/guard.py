"""Whether the judge is still itself after learners' code ran beside it."""

from __future__ import annotations

import builtins
import math
import os
import sys
import threading
import time
import warnings
from types import ModuleType
from typing import Any

import numpy as np
import numpy.linalg
import numpy.random
import numpy.testing
import pytest

from tensortonic_cli import testing

_JUDGES: tuple[ModuleType, ...] = (
    np,
    np.testing,
    np.linalg,
    np.random,
    math,
    builtins,
    pytest,
    os,
    time,
)
_OURS = "tensortonic_cli."
# Of pytest, what runs a check; of our own modules, every class.
_RUNNERS = (pytest.Module, pytest.Function, pytest.Item, pytest.CallInfo, pytest.Session)
# What an interpreter or a debugger sets by itself.
_VOLATILE = frozenset({"_", "__warningregistry__", "__loader__", "__spec__", "__builtins__"})

Names = dict[str, Any]


class Guard:
    """Remembers what every name of the judge means, and says which ones mean something else."""

    def __init__(self) -> None:
        self._meanings = [(_called(what), vars(what), _names(what)) for what in _judges()]
        self._kept = len(self._meanings)
        self._asserts = {name: getattr(testing, name) for name in testing.__all__}
        self._numpy_errors = np.geterr()
        self._numpy_print = np.get_printoptions()
        self._recursion = sys.getrecursionlimit()
        self._path = list(sys.path)
        self._hooks = list(sys.meta_path)
        self._cwd = os.getcwd()  # noqa: PTH109 - a Path would cost a parse after every check
        self._environ = dict(os.environ)
        self._filters = list(warnings.filters)

    def watch_also(self, module: ModuleType) -> None:
        """Remember the names of a checks file too, in place of the last one's."""
        self._meanings = self._meanings[: self._kept]
        self._meanings.append((module.__name__, module.__dict__, _names(module)))

    def replaced_names(self) -> list[str]:
        """Return the dotted names that no longer mean what they did, at most five of them."""
        found = []
        for module, present, former in self._meanings:
            found += [f"{module}.{n}" for n, what in former.items() if present.get(n) is not what]
        for name, what in self._asserts.items():
            found += [f"{m}.{name}" for m, _, names in self._meanings[self._kept :]
                      if names.get(name, what) is not what]  # fmt: skip
        if not found and not _judge_still_judges():
            found = ["tensortonic_cli.testing.assert_close"]
        return found[:5]

    def settle(self) -> list[str]:
        """Undo what a text may leave behind; return what cannot be undone, in words."""
        np.seterr(**self._numpy_errors)
        np.set_printoptions(**self._numpy_print)
        sys.setrecursionlimit(self._recursion)
        warnings.filters[:] = self._filters
        sys.path[:], sys.meta_path[:] = self._path, self._hooks
        os.chdir(self._cwd)
        if dict(os.environ) != self._environ:
            os.environ.clear()
            os.environ.update(self._environ)
        return ["a thread was left running"] if threading.active_count() > 1 else []


def _judges() -> list[ModuleType | type]:
    """Return modules and classes: a method that is replaced judges no better than a function."""
    ours = [module for name, module in sys.modules.items() if name.startswith(_OURS)]
    named = (what for module in ours for what in vars(module).values())
    classes = (x for x in named if isinstance(x, type) and x.__module__.startswith(_OURS))
    return list(dict.fromkeys((*_JUDGES, *_RUNNERS, *ours, *classes)))


def _called(what: ModuleType | type) -> str:
    return f"{what.__module__}.{what.__qualname__}" if isinstance(what, type) else what.__name__


def _names(where: ModuleType | type) -> Names:
    return {name: what for name, what in vars(where).items() if name not in _VOLATILE}


def _judge_still_judges() -> bool:
    """Whether assert_close refuses what is plainly wrong: its inner parts may be replaced too."""
    try:
        testing.assert_close(0.0, 1.0)
    except AssertionError:
        return True
    finally:
        testing.take_record()
    return False
