"""Draws one visual twice, with the learner's functions and with the reference's."""

from __future__ import annotations

import copy
import importlib
import warnings
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from tensortonic_cli.child.finder import ExerciseFinder
from tensortonic_cli.child.tracebacks import Trouble, explain, explain_import, is_raised_by
from tensortonic_cli.core.stub import TODO_TEXT
from tensortonic_cli.scene import wire
from tensortonic_cli.scene.ghosts import only_ghosts, with_ghosts
from tensortonic_cli.scene.lowering import Picture, lower
from tensortonic_cli.scene.numbers import SceneError, described
from tensortonic_cli.scene.sight import unseen

Fields = dict[str, Any]


class VisualError(RuntimeError):
    """The visual itself, or the reference, raised: a fault of ours, not of the learner."""


class NoFunctionError(AttributeError):
    """The learner's file lacks a function that the visual calls."""


class Functions:
    """A module's functions as a visual calls them: arguments are copies, calls are counted."""

    def __init__(self, module: ModuleType) -> None:
        self._module = module
        self.calls = 0
        self.last: tuple[str, object] | None = None

    def __getattr__(self, name: str) -> Any:
        """Return what the module has under that name, wrapped if it can be called."""
        found = vars(self._module).get(name)
        if found is None:
            raise NoFunctionError(name)
        return self._watched(name, found) if callable(found) else found

    def _watched(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            self.calls += 1
            self.last = None
            result = function(*map(_copied, args), **{k: _copied(v) for k, v in named.items()})
            self.last = (name, result)
            return result

        return call


class Studio:
    """Holds a visual, its reference, and the learner's module or what is wrong with that."""

    def __init__(self, finder: ExerciseFinder) -> None:
        self._finder = finder
        self._visual: Any = None
        self._reference: Functions | None = None
        self._learner: Functions | None = None
        self._trouble: Trouble | None = None
        self._path = ""
        self._function = ""

    def load(self, job: Fields) -> Fields:
        """Take over a visual, its solution and, if the job has one, a text; return the controls.

        Raises:
            VisualError: the visual or the solution cannot be imported, or lacks its two names.
        """
        warnings.simplefilter("ignore")
        self._path, self._function = job["path"], job["function"]
        self._finder.serve(job["module"], bytes.fromhex(job["text"] or ""), job["path"])
        try:
            self._visual = _module("visual", job["visual"])
            self._reference = Functions(_module("reference", job["solution"]))
            controls = wire.told(self._visual.controls)
        except Exception as error:
            raise VisualError(_fault(error, job["visual"])) from error
        self._learner, self._trouble = None, None
        if job["text"] is not None:
            self._import(job["module"])
        return {"controls": controls, "title": _first_line(self._visual)}

    def draw(self, values: Fields) -> Fields:
        """Return the picture for these values, the values as used, and what is wrong, if anything.

        Raises:
            VisualError: the visual raises with the reference's functions.
        """
        used = wire.cleaned(self._visual.controls, values)
        try:
            reference = self._picture(used, self._reference, None)
        except Exception as error:
            raise VisualError(_fault(error, str(self._visual.__file__))) from error
        drawn = {"values": used, "called": 0, "unwritten": False, "message": "", "line": None}
        if self._learner is None:
            told = vars(self._trouble) if self._trouble else {}
            unwritten = self._trouble is None
            return {
                **drawn,
                **_said(told),
                "picture": only_ghosts(reference),
                "unwritten": unwritten,
            }
        self._learner.calls = 0
        try:
            mine = self._picture(used, self._learner, reference)
        except BaseException as error:
            unwritten = isinstance(error, NotImplementedError) and str(error) == TODO_TEXT
            told = {} if unwritten else vars(self._explained(error))
            called = self._learner.calls
            drawn |= {"unwritten": unwritten, "called": called, **_said(told)}
            return {**drawn, "picture": only_ghosts(reference), "failed": True}
        return {**drawn, "picture": with_ghosts(mine, reference), "called": self._learner.calls}

    def unseen(self, values: Fields) -> list[str]:
        """Return the marks that lie outside of their panels, drawn with the reference.

        Raises:
            VisualError: the visual raises with the reference's functions.
        """
        used = wire.cleaned(self._visual.controls, values)
        try:
            return unseen(self._visual.scene(wire.as_names(used), self._reference))
        except Exception as error:
            raise VisualError(_fault(error, str(self._visual.__file__))) from error

    def _picture(self, used: Fields, functions: Functions | None, like: Picture | None) -> Picture:
        with np.errstate(all="ignore"):  # gaps are drawn, even if the text lets numpy raise
            return lower(self._visual.scene(wire.as_names(used), functions), like)

    def _import(self, name: str) -> None:
        try:
            self._learner = Functions(importlib.import_module(name))
        except BaseException as error:
            self._trouble = explain_import(error, self._path)

    def _explained(self, error: BaseException) -> Trouble:
        kind = type(error).__name__
        if isinstance(error, NoFunctionError):
            return Trouble(False, f"There is no function `{error}` in the file.", None, kind)
        if is_raised_by(error, self._path):
            return explain(error, self._path, "", None, self._function)
        what = str(error) if isinstance(error, SceneError) else f"{kind}: {error}."
        last = self._learner.last if self._learner else None
        returned = f" `{last[0]}` returned {described(last[1])}." if last else ""
        return Trouble(False, f"The picture cannot be drawn. {what}{returned}", None, kind)


def _said(told: Fields) -> Fields:
    return {key: told[key] for key in ("message", "line") if key in told}


def _copied(value: Any) -> Any:
    """Return what a learner's function may change without changing the picture's own numbers."""
    if type(value) is tuple:
        return tuple(map(_copied, value))
    return copy.deepcopy(value) if hasattr(value, "copy") else value


def _module(name: str, path: str) -> ModuleType:
    module = ModuleType(name)
    module.__file__ = path
    text = Path(path).read_bytes()
    exec(compile(text, path, "exec", dont_inherit=True), module.__dict__)
    return module


def _first_line(module: Any) -> str:
    return (module.__doc__ or "").strip().split("\n")[0]


def _fault(error: BaseException, path: str) -> str:
    """Say what an error in a visual or a reference is, and where in that file."""
    trace, line = error.__traceback__, 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path:
            line = trace.tb_lineno
        trace = trace.tb_next
    where = f"{Path(path).parent.name}/{Path(path).name}" + (f":{line}" if line else "")
    return f"{where}: {type(error).__name__}: {error}"
