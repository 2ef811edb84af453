"""One check of one exercise under pdb, in the learner's own terminal.

Run as `python -P -m tensortonic_cli.child.debug WORKSPACE MODULE FUNCTION FILE CHECKS NAME`.
"""

from __future__ import annotations

import bdb
import importlib
import inspect
import pdb
import sys
from pathlib import Path
from typing import Any

import pytest

from tensortonic_cli.child.finder import ExerciseFinder
from tensortonic_cli.child.tracebacks import explain


class DebugPlugin:
    """Runs the check named on the command line under pdb, from the function's first line on."""

    def __init__(self, name: str, path: str, check_path: str, function: Any) -> None:
        self._name = name
        self._path = path
        self._check_path = check_path
        self._function = function

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep the cases of the one check."""
        items[:] = [i for i in items if getattr(i, "originalname", "") == f"test_{self._name}"]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_call(self, item: pytest.Item) -> bool:
        """Stop where the function begins, or at breakpoint(); tell how the check ends."""
        debugger = pdb.Pdb()
        # The first stop would be inside pytest: go on from there to the learner's own line.
        debugger.rcLines.insert(0, "continue")
        lines, first = inspect.getsourcelines(self._function)
        debugger.set_break(
            self._path, _first_statement(self._function, first, len(lines)), temporary=True
        )
        sys.breakpointhook = debugger.set_trace
        try:
            debugger.runcall(item.runtest)
        except bdb.BdbQuit:
            pytest.exit("", 1)
        except BaseException as error:
            name = getattr(self._function, "__name__", "the function")
            trouble = explain(error, self._path, self._check_path, self._function, name)
            print(f"\n{item.name}: not passed\n{trouble.message}\n")
            pytest.exit("", 1)
        print(f"\n{item.name}: passed\n")
        return True


def _first_statement(function: Any, first: int, count: int) -> int:
    """Return the first line of the body that runs: the docstring is none of them."""
    lines = {line for *_, line in function.__code__.co_lines() if line and line > first}
    return min(lines, default=first + count - 1)


def main() -> int:
    """Run the check; return 0 if it passes."""
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    workspace, module, function, path, checks, name = sys.argv[1:]
    finder = ExerciseFinder(Path(workspace))
    finder.serve(module, Path(path).read_bytes(), path)
    sys.meta_path.insert(0, finder)
    wanted = getattr(importlib.import_module(module), function)
    plugin = DebugPlugin(name, path, checks, wanted)
    ini = Path(__file__).parent / "pytest.ini"
    options = ["-s", "-c", str(ini), "--rootdir", str(Path(checks).parent), "--assert=plain"]
    options += [f"-pno:{name}" for name in ("cacheprovider", "terminal", "debugging", "warnings")]
    return int(pytest.main([*options, checks], plugins=[plugin]))


if __name__ == "__main__":
    sys.exit(main())
