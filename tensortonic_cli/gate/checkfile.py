"""Rule 8: checks are plain, speak for themselves and use the asserts of testing.py."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator

from tensortonic_cli.gate.course import Entry
from tensortonic_cli.gate.finding import Finding

_TESTING = "tensortonic_cli.testing"
_LIBRARIES = frozenset({"numpy", "pytest"}) | sys.stdlib_module_names
_LEAST, _MOST = 3, 10
# Each has an assert of testing.py in its place, which records what came back.
_OTHER_ASSERTS = re.compile(
    r"^(np|numpy)\.(testing\b.*|allclose|isclose|array_equal|array_equiv)$|^pytest\.(approx|raises)$"
)
_SURVIVAL_NAME = re.compile(r"_(left_alone|survives?|unchanged)$")


def examine_checks(entry: Entry) -> Iterator[Finding]:
    """Yield what is wrong with the file of checks, as far as reading it can tell."""
    if not entry.checks:
        return  # it is missing, which is a finding already
    try:
        tree = ast.parse(entry.checks)
    except SyntaxError as error:
        yield Finding(entry.check_path, "checks", f"line {error.lineno} is not Python: {error.msg}")
        return
    problems = (_imports, _count, _each_check, _foreign_asserts)
    for problem in problems:
        yield from (Finding(entry.check_path, "checks", what) for what in problem(entry, tree))


def tests_survival(entry: Entry) -> bool:
    """Whether a check looks at what becomes of the arguments."""
    tree = ast.parse(entry.checks)
    names = {name for check in _checks(tree) for name in _names(check)}
    named = any(_SURVIVAL_NAME.search(check.name) for check in _checks(tree))
    return named or "assert_inputs_survive" in names


def check_names(entry: Entry) -> frozenset[str]:
    """Return the names of the checks without test_."""
    return frozenset(check.name.removeprefix("test_") for check in _checks(ast.parse(entry.checks)))


def _imports(entry: Entry, tree: ast.Module) -> Iterator[str]:
    function = entry.values.get("function")
    module = entry.stub_path.removesuffix(".py").replace("/", ".")
    wanted = f"from {module} import {function}"
    if wanted not in {ast.unparse(node) for node in tree.body}:
        yield f"must say `{wanted}`"
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                modules = [alias.name for alias in names]
            case ast.ImportFrom(module=source, names=names):
                modules = [str(source)]
                if any(alias.name == "*" for alias in names):
                    yield f"line {node.lineno}: name what you import from {source}"
            case _:
                continue
        if node not in tree.body:
            yield f"line {node.lineno}: import at the top"
        for name in modules:
            if name not in {module, _TESTING} and name.split(".")[0] not in _LIBRARIES:
                yield f"line {node.lineno}: do not import {name}: checks are plain"


def _count(entry: Entry, tree: ast.Module) -> Iterator[str]:
    names = [check.name for check in _checks(tree)]
    if not _LEAST <= len(names) <= _MOST:
        yield f"has {len(names)} checks: {_LEAST} to {_MOST} it should have"
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"two checks are called {name}: only the last would run"


def _each_check(entry: Entry, tree: ast.Module) -> Iterator[str]:
    ours = {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module == _TESTING
        for alias in node.names
    }
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    for check in _checks(tree):
        if not (ast.get_docstring(check) or "").strip():
            yield f"{check.name} has no docstring: give the reason for its claim"
        if not ours & _reached(check, functions):
            yield f"{check.name} asserts nothing: use the asserts of testing.py"


def _foreign_asserts(entry: Entry, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert):
            yield f"line {node.lineno}: use an assert of testing.py in the place of `assert`"
        elif isinstance(node, ast.Attribute) and _OTHER_ASSERTS.match(ast.unparse(node)):
            yield f"line {node.lineno}: use an assert of testing.py for {ast.unparse(node)}"


def _checks(tree: ast.Module) -> list[ast.FunctionDef]:
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    return [function for function in functions if function.name.startswith("test_")]


def _reached(check: ast.FunctionDef, functions: dict[str, ast.FunctionDef]) -> set[str]:
    """Return the names that a check uses, itself or in the functions of its file."""
    names: set[str] = set()
    waiting = [check]
    while waiting:
        new = _names(waiting.pop()) - names
        names |= new
        waiting += [functions[name] for name in new if name in functions]
    return names


def _names(function: ast.FunctionDef) -> set[str]:
    return {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
