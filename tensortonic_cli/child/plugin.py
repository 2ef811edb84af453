"""The pytest plugin of a spare: it parks inside the collection hook and runs the jobs."""

from __future__ import annotations

import faulthandler
import gc
import importlib
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tensortonic_cli import testing
from tensortonic_cli.child.channel import Channel, Printed, silent_channel, take_over_streams
from tensortonic_cli.child.finder import ExerciseFinder
from tensortonic_cli.child.guard import Guard
from tensortonic_cli.child.limits import limit_memory
from tensortonic_cli.child.tracebacks import Trouble, explain, explain_import, release
from tensortonic_cli.testing.values import settle
from tensortonic_cli.testing.words import got_noun

Fields = dict[str, Any]

TOLD_CHARS = 4000

_WARMUP = Path(__file__).parent / "warmup"


class SparePlugin:
    """Waits for jobs in place of collecting, and reports each check over the channel."""

    def __init__(self, channel: Channel, finder: ExerciseFinder, *, warm: bool) -> None:
        self._channel = channel
        self._finder = finder
        self._warm = warm
        self._guard = Guard()
        self._printed = Printed()
        self._thread = threading.get_ident()
        self._job: Fields = {}
        self._function: Any = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self, session: pytest.Session) -> bool:
        """Park here: ready at once, a job at a time, until no more can come."""
        if self._warm:
            self._warm_up(session)
        gc.freeze()  # a collection during a check then looks at the check's objects only
        gc.enable()
        self._channel.send("ready")
        while True:
            self._job = self._channel.receive()
            self._limit()
            self._run(session)
            faulthandler.cancel_dump_traceback_later()
            self._finish()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[Any]
    ) -> pytest.TestReport:
        """Stand in for pytest's own report, whose rendered tracebacks nobody would read."""
        outcome: Any = "passed" if call.excinfo is None else "failed"
        report = pytest.TestReport(
            item.nodeid, item.location, {}, outcome, None, call.when or "call", (), call.duration
        )
        if call.when == "call" or call.excinfo is not None:
            error = call.excinfo.value if call.excinfo else None
            self._end(item, error, call.duration)
        return report

    def _warm_up(self, session: pytest.Session) -> None:
        """Judge a text of our own unheard, so that the first real one finds everything used."""
        text, checks = _WARMUP / "double.py", _WARMUP / "test_warmup.py"
        self._job = {
            "module": "exercises.warm.up.double",
            "function": "double",
            "text": text.read_bytes().hex(),
            "path": str(text),
            "checks": str(checks),
        }
        heard, self._channel = self._channel, silent_channel()
        self._run(session)
        self._finish()
        self._channel.close()
        self._channel = heard
        self._guard = Guard()  # some of our own modules are imported at their first use

    def _limit(self) -> None:
        """Set the job's limits; the dump names the line even inside a matrix product."""
        limit_s = self._job["limit_s"]
        faulthandler.dump_traceback_later(limit_s, exit=True, file=self._channel.result_fd)
        limit_memory(self._job["memory"])

    def _run(self, session: pytest.Session) -> None:
        self._printed = take_over_streams(self._tell_printed)
        warnings.simplefilter("ignore")
        testing.take_record()
        try:
            module = self._import_text()
            if module is not None:
                self._run_checks(session)
        except BaseException as error:
            # KeyboardInterrupt or pytest.exit out of a check: pytest cannot go on after either.
            self._channel.send("stopped", **self._told(self._explained(error)))

    def _import_text(self) -> ModuleType | None:
        """Import the text under test; None, reported, if it raises or lacks the function."""
        job = self._job
        self._finder.serve(job["module"], bytes.fromhex(job["text"]), job["path"])
        try:
            module = importlib.import_module(job["module"])
        except BaseException as error:
            trouble = explain_import(error, job["path"])
            self._channel.send("import_failed", **self._told(trouble))
            return None
        self._function = module.__dict__.get(job["function"])
        if not callable(self._function) or _is_class(self._function):
            self._channel.send(
                "no_function",
                names=_functions_of(module),
                inside=_class_with(module, job["function"]),
                exists=job["function"] in vars(module),
                noun=got_noun(settle(self._function)),
                printed=self._printed.text(),
            )
            return None
        return module

    def _run_checks(self, session: pytest.Session) -> None:
        file = pytest.Module.from_parent(session, path=Path(self._job["checks"]))
        items = list(_functions(file))
        self._guard.watch_also(file.obj)
        names = [_name(item) for item in items]
        sentences = [_sentence(item) for item in items]
        at_import = self._printed.text()
        self._channel.send("collected", names=names, sentences=sentences, printed=at_import)
        for item, after in zip(items, [*items[1:], None], strict=True):
            self._printed.start()
            self._channel.send("started", name=_name(item))
            item.ihook.pytest_runtest_protocol(item=item, nextitem=after)

    def _end(self, item: pytest.Item, error: BaseException | None, seconds: float) -> None:
        record = testing.take_record()
        trouble = None if error is None else self._explained(error)
        release(error)
        fields = {} if trouble is None else vars(trouble) | {"ok": False}
        self._channel.send(
            "ended",
            name=_name(item),
            seconds=seconds,
            printed=self._printed.text(),
            record=record,
            **({"ok": True} | fields),
        )

    def _explained(self, error: BaseException) -> Trouble:
        job = self._job
        return explain(error, job["path"], job["checks"], self._function, job["function"])

    def _tell_printed(self, text: str) -> None:
        """Tell it at once; other threads must not write into what this one says."""
        if threading.get_ident() == self._thread:
            self._channel.send("printed", text=text[:TOLD_CHARS])

    def _told(self, trouble: Trouble) -> Fields:
        return vars(trouble) | {"printed": self._printed.text()}

    def _finish(self) -> None:
        """Say that the job is done, whether the judge was tampered with, and what stays behind."""
        replaced = self._guard.replaced_names()
        self._finder.forget()
        # Or the next job of these checks would find them bound to this text.
        sys.modules.pop(Path(self._job["checks"]).stem, None)
        left = self._guard.settle()
        self._channel.send("done", replaced=replaced, left=left)


def _functions_of(module: ModuleType) -> list[str]:
    """Return the names of the functions of a module, classes last."""
    own = module.__name__
    called = ((name, what) for name, what in module.__dict__.items() if callable(what))
    named = [(n, what) for n, what in called if getattr(what, "__module__", "") == own]
    return [name for name, _ in sorted(named, key=lambda pair: _is_class(pair[1]))]


def _class_with(module: ModuleType, function: str) -> str:
    """Return the name of a class of a module that has such a method; "" for none."""
    classes = ((name, what) for name, what in module.__dict__.items() if _is_class(what))
    return next((name for name, what in classes if function in vars(what)), "")


def _is_class(what: Any) -> bool:
    return issubclass(type(what), type)


def _functions(collector: pytest.Collector) -> Iterator[pytest.Function]:
    for node in collector.collect():
        if isinstance(node, pytest.Function):
            yield node
        elif isinstance(node, pytest.Collector):
            yield from _functions(node)


def _name(item: pytest.Item) -> str:
    return getattr(item, "originalname", item.name).removeprefix("test_")


def _sentence(item: pytest.Item) -> str:
    text = getattr(getattr(item, "function", None), "__doc__", None) or ""
    return " ".join(text.split())
