"""Run the `>>>` lines of solutions and lessons, away from the tool's own process.

Run as `python -P -m tensortonic_cli.child.doctests`. One JSON document comes on stdin,
{"workspace": path, "texts": [{"name", "kind": "module" or "lesson", "text"}]}; one goes to stdout:
a list that holds, for each text, a list of what went wrong there.
"""

from __future__ import annotations

import doctest
import io
import json
import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from types import ModuleType
from typing import Any


def main() -> None:
    """Answer the document on stdin; what the examples print is nobody's answer."""
    answer = os.dup(1)
    os.dup2(2, 1)
    document = json.load(sys.stdin)
    sys.path.insert(0, document["workspace"])
    problems = [problems_of(**text) for text in document["texts"]]
    with os.fdopen(answer, "w", encoding="utf-8") as stream:
        json.dump(problems, stream)


def problems_of(name: str, kind: str, text: str) -> list[str]:
    """Return what is wrong with the examples of one text, each in a line or a few."""
    try:
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            tests = _module_tests(name, text) if kind == "module" else _lesson_tests(name, text)
    except Exception as error:
        return [f"it cannot be run: {type(error).__name__}: {error}"]
    runner = _Collector()
    for test in tests:
        runner.run(test, out=lambda text: None)
    return runner.problems


class _Collector(doctest.DocTestRunner):
    """Keeps what failed as sentences, and prints nothing."""

    def __init__(self) -> None:
        super().__init__(verbose=False)
        self.problems: list[str] = []

    def report_failure(self, out: Any, test: Any, example: Any, got: str) -> None:
        self._note(test, example, f"gives {got.strip()!r}, not {example.want.strip()!r}")

    def report_unexpected_exception(self, out: Any, test: Any, example: Any, exc_info: Any) -> None:
        self._note(test, example, f"raises {exc_info[0].__name__}: {exc_info[1]}")

    def _note(self, test: doctest.DocTest, example: doctest.Example, what: str) -> None:
        line = (test.lineno or 0) + example.lineno + 1
        self.problems.append(f"line {line}: `{example.source.strip()}` {what}")


def _module_tests(name: str, text: str) -> list[doctest.DocTest]:
    module = ModuleType(name)
    exec(compile(text, name, "exec", dont_inherit=True), module.__dict__)
    functions = doctest.DocTestFinder(recurse=False)
    found = [
        test
        for value in vars(module).copy().values()
        if getattr(value, "__module__", None) == name and value.__doc__
        for test in functions.find(value, module=module, globs=module.__dict__)
    ]
    # Without a file doctest cannot tell where a docstring stands.
    for test in found:
        test.lineno = _line_of(text, test.docstring or "")
    return found


def _lesson_tests(name: str, text: str) -> list[doctest.DocTest]:
    return [doctest.DocTestParser().get_doctest(text, {}, name, None, 0)]


def _line_of(text: str, docstring: str) -> int:
    """Return how many lines of `text` come before a docstring; Python 3.13 took its indent away."""
    first = docstring.split("\n", 1)[0]
    return text.count("\n", 0, max(text.find(first), 0))


if __name__ == "__main__":
    main()
