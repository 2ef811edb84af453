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
    *(module for name, module in sys.modules.items() if name.startswith("tensortonic_cli.")),
)
# What an interpreter or a debugger sets by itself.
_VOLATILE = frozenset({"_", "__warningregistry__", "__loader__", "__spec__", "__builtins__"})

Names = dict[str, Any]


class Guard:
    """Remembers what every name of the judge means, and says which ones mean something else."""

    def __init__(self) -> None:
        self._meanings = [(module.__name__, module.__dict__, _names(module)) for module in _JUDGES]
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
        """Remember the names of a checks file as well, until `stop_watching`."""
        self._meanings = self._meanings[: len(_JUDGES)]
        self._meanings.append((module.__name__, module.__dict__, _names(module)))

    def replaced_names(self) -> list[str]:
        """Return the dotted names that no longer mean what they did, at most five of them."""
        found = []
        for module, present, former in self._meanings:
            found += [f"{module}.{n}" for n, what in former.items() if present.get(n) is not what]
        for name, what in self._asserts.items():
            found += [f"{m}.{name}" for m, _, names in self._meanings[len(_JUDGES) :]
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


def _names(module: ModuleType) -> Names:
    return {name: what for name, what in module.__dict__.items() if name not in _VOLATILE}


def _judge_still_judges() -> bool:
    """Whether assert_close refuses what is plainly wrong: its inner parts may be replaced too."""
    try:
        testing.assert_close(0.0, 1.0)
    except AssertionError:
        return True
    finally:
        testing.take_record()
    return False
