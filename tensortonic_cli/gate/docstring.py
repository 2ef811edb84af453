"""Rule 4: the docstring of a solution is its whole specification."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tensortonic_cli.gate.course import Entry
from tensortonic_cli.gate.finding import Finding

_SECTION = re.compile(r"^(Args|Returns|Raises|Example):\n((?:(?: .*)?\n)*)", re.MULTILINE)
_ARGUMENT = re.compile(r"^ {4}([*\w, ]+):((?:.*\n)(?:(?: {5,}.*)?\n)*)", re.MULTILINE)
_COLLECTION = re.compile(r"\b(shape|lists?|arrays?|dicts?|matrix|vectors?)\b", re.IGNORECASE)
_KIND = re.compile(
    r"\b(shape|scalars?|floats?|ints?|integers?|numbers?|bools?|booleans?|true|false|strings?|"
    r"str|texts?|names?|lists?|dicts?|dictionary|tuples?|pairs?|sequences?|sets?|functions?|"
    r"callable|generators?|seeds?|symbols?|none|complex|probability)\b|[<>≤≥∈]|[\[(]\S+, \S+[\])]",
    re.IGNORECASE,
)


def examine_docstring(entry: Entry) -> Iterator[Finding]:
    """Yield what the docstring of the exercise's function leaves out."""
    try:
        ast.parse(entry.solution)
    except SyntaxError:
        return  # a finding says so already
    function = function_of(entry)
    if function is None:
        name = entry.values.get("function")
        yield Finding(entry.solution_path, "docstring", f"has no function {name}: define it")
        return
    for what in _problems(function):
        yield Finding(entry.solution_path, "docstring", what)


def function_of(entry: Entry) -> ast.FunctionDef | None:
    """Return the function that exercise.toml names, None where the solution has none.

    Raises:
        SyntaxError: the solution is not Python.
    """
    name = entry.values.get("function")
    body = ast.parse(entry.solution).body
    functions = [node for node in body if isinstance(node, ast.FunctionDef)]
    return next((function for function in functions if function.name == name), None)


def takes_collections(function: ast.FunctionDef) -> bool:
    """Whether an argument is something that a careless answer could change in place."""
    arguments = _sections(function).get("Args", "")
    return any(_COLLECTION.search(text) for text in _arguments(arguments).values())


def _problems(function: ast.FunctionDef) -> Iterator[str]:
    sections = _sections(function)
    arguments = _arguments(sections.get("Args", ""))
    parameters = _parameters(function)
    if parameters and "Args" not in sections:
        yield "has no `Args:`: say of each argument what it is and its shape"
    elif parameters:
        yield from _argument_problems(parameters, arguments)
    if "Returns" not in sections:
        yield "has no `Returns:`: say what comes back and its shape"
    elif not _KIND.search(sections["Returns"]):
        yield "Returns: say the shape, or that it is a float, an int, ..."
    if ">>>" not in sections.get("Example", ""):
        yield "has no `Example:` with a >>> line: show one that can be checked by hand"


def _argument_problems(parameters: dict[str, bool], arguments: dict[str, str]) -> Iterator[str]:
    for name, speaks_for_itself in parameters.items():
        if name not in arguments:
            yield f"Args: `{name}` is missing"
        elif not speaks_for_itself and not _KIND.search(arguments[name]):
            yield f"Args: `{name}` needs its shape, or that it is a float, an int, ..."
    for name in arguments.keys() - parameters.keys():
        yield f"Args: `{name}` is no parameter"


def _sections(function: ast.FunctionDef) -> dict[str, str]:
    text = (ast.get_docstring(function) or "") + "\n"
    return {found[1]: found[2] for found in _SECTION.finditer(text)}


def _arguments(section: str) -> dict[str, str]:
    """Return what is said of each argument; one line may speak of several: `p, q: ...`."""
    return {
        name.strip(" *"): found[2]
        for found in _ARGUMENT.finditer(section)
        for name in found[1].split(",")
    }


def _parameters(function: ast.FunctionDef) -> dict[str, bool]:
    """Return the names of the parameters, and whether a default says what each is."""
    arguments = function.args
    plain = [*arguments.posonlyargs, *arguments.args]
    defaults = [None] * (len(plain) - len(arguments.defaults)) + list(arguments.defaults)
    pairs = [*zip(plain, defaults, strict=True)]
    pairs += zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    return {arg.arg: _says_its_kind(default) for arg, default in pairs}


def _says_its_kind(default: ast.expr | None) -> bool:
    return isinstance(default, ast.Constant) and default.value is not None
