"""Imports below `exercises`: the text under test from the job, others from the workspace."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import linecache
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from tensortonic_cli.core.excerpt import lines_of

ROOT_NAME = "exercises"


class ExerciseFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Serves the package `exercises` without ever reading or writing bytecode of a stub.

    Two saves of one size within a second would else run the bytecode of the former text.
    """

    def __init__(self, workspace: Path) -> None:
        self._workspace = workspace
        self._under_test = ""
        self._text = b""
        self._path = ""

    def serve(self, module: str, text: bytes, path: str) -> None:
        """Let `module` be `text`, which errors and tracebacks call `path`; forget all before."""
        self.forget()
        self._under_test, self._text, self._path = module, text, path
        linecache.cache[path] = (len(text), None, lines_of(text), path)

    def forget(self) -> None:
        """Drop every module below `exercises`, so that the next job imports afresh."""
        for name in [n for n in sys.modules if n.split(".", 1)[0] == ROOT_NAME]:
            del sys.modules[name]
        linecache.cache.pop(self._path, None)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Find packages and modules below `exercises`; leave everything else to others."""
        if fullname.split(".", 1)[0] != ROOT_NAME:
            return None
        place = self._workspace.joinpath(*fullname.split("."))
        if fullname == self._under_test:
            return importlib.machinery.ModuleSpec(fullname, self, origin=self._path)
        if place.with_suffix(".py").is_file():
            origin = str(place.with_suffix(".py"))
            return importlib.machinery.ModuleSpec(fullname, self, origin=origin)
        if place.is_dir() or self._under_test.startswith(fullname + "."):
            spec = importlib.machinery.ModuleSpec(fullname, self, is_package=True)
            spec.submodule_search_locations = [str(place)]
            return spec
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> None:
        """Let Python make the module as usual."""

    def exec_module(self, module: ModuleType) -> None:
        """Compile the very bytes of the job, or of the file, and run them."""
        spec = module.__spec__
        if spec is None or spec.submodule_search_locations is not None:
            return
        origin = str(spec.origin)
        text = self._text if spec.name == self._under_test else Path(origin).read_bytes()
        module.__file__ = origin
        exec(compile(text, origin, "exec", dont_inherit=True), module.__dict__)
