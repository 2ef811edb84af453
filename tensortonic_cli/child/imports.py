"""What an import that failed was looking for, and where that is."""

from __future__ import annotations

import difflib
import re
import sys
from pathlib import Path
from types import FunctionType

_LACKS = re.compile(r"cannot import name '(\w+)' from (partially initialized module )?'([\w.]+)'")


def import_sentence(error: ImportError, path: str) -> str:
    """Return the end of "Line 3 ..." for an import in the file at `path`; "" for another error."""
    if isinstance(error, ModuleNotFoundError) and error.name:
        return f"imports `{error.name}`{_whereabouts(error.name, Path(path))}"
    found = _LACKS.match(str(error))
    if not found:
        return ""
    name, is_begun, module = found.groups()
    if is_begun and module == _importer(error):
        return f"imports `{name}` from its own file: take that line away."
    if is_begun:
        return f"imports `{name}` from `{module}`, which imports this file: one has to come first."
    return f"imports `{name}` from `{module}`, which has no such name.{_instead(name, module)}"


def _importer(error: ImportError) -> str:
    """Return the name of the module in which an import failed."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return "" if trace is None else str(trace.tb_frame.f_globals.get("__name__"))


def _instead(name: str, module: str) -> str:
    """Return the name in a module most like `name`, or what an earlier exercise holds."""
    names = dict(vars(sys.modules[module])) if module in sys.modules else {}
    near = difflib.get_close_matches(name, names, 1)
    if near:
        return f" Did you mean `{near[0]}`?"
    functions = [n for n, what in names.items() if type(what) is FunctionType]
    own = [n for n in functions if names[n].__module__ == module]
    return f" There is `{own[0]}`." if own and module.startswith("exercises.") else ""


def _whereabouts(name: str, path: Path) -> str:
    """Say where a module is that was not found, or that it is nowhere."""
    last = name.rsplit(".", 1)[-1]
    here = _exercise_named(last, path)
    if here:
        return f", whose name is `{here}` here."
    if name.startswith("exercises."):
        return f", but there is no file {name.replace('.', '/')}.py."
    known = {*sys.stdlib_module_names, *(n for n, module in sys.modules.items() if module)}
    shown = [n for n in known if n.isidentifier() and n[0] != "_" and n != name]
    near = difflib.get_close_matches(name, sorted(shown), 1, 0.8)
    if near:
        return f", which there is not. Did you mean `{near[0]}`?"
    return ", which is not installed here; no exercise needs more than NumPy."


def _exercise_named(name: str, path: Path) -> str:
    """Return the module of the exercise, or of the file beside it, that is called `name`."""
    folders = path.parents
    if not name.isidentifier() or len(folders) < 3 or folders[2].name != "exercises":
        return ""
    found = sorted(folders[2].glob(f"*/*/{name}.py"))
    return ".".join(found[0].relative_to(folders[3]).with_suffix("").parts) if found else ""
