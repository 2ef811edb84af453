"""What can be said about a text before it runs: syntax errors and forbidden calls, by ast."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable
from dataclasses import dataclass

from tensortonic_cli.core.syntax import encoding_problem, syntax_sentence


@dataclass(frozen=True)
class Finding:
    """Something wrong with a text: a message for learners and the line, from 1."""

    message: str
    line: int


@dataclass(frozen=True)
class ForbiddenCall:
    """A forbidden name as the text writes it, the rule it breaks, and the line, from 1."""

    written: str
    rule: str
    line: int


def find_syntax_error(text: bytes) -> Finding | None:
    """Return why `text` is not Python, with the line and a caret; None if it is."""
    problem = encoding_problem(text)
    if problem is not None:
        return Finding(*problem)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an invalid escape is no error
            compile(text, "stub", "exec", dont_inherit=True)
    except SyntaxError as error:
        return Finding(syntax_sentence(error, text), error.lineno or 1)
    except (RecursionError, MemoryError):
        return Finding("Python cannot read this file: something in it is nested too deeply.", 1)
    except ValueError as error:
        return Finding(f"Python cannot read this file: {error}.", 1)
    return None


def find_forbidden(text: bytes | str, forbid: tuple[str, ...]) -> ForbiddenCall | None:
    """Return the first use of a forbidden name, or None.

    Args:
        text: A file that parses.
        forbid: Dotted names; a name forbids all below it. A method with the last part of a
            forbidden name counts too (`A.dot(B)` for numpy.dot), as does "@" for the operator.

    Raises:
        SyntaxError: the text does not parse.
    """
    if not forbid:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        search = _Search(forbid)
        search.run(ast.parse(text))
    return min(search.found, key=lambda call: call.line, default=None)


def forbidden_sentence(call: ForbiddenCall) -> str:
    """Say which call must go and why."""
    why = "This exercise is about doing that yourself."
    if call.written == "@":
        return f"Line {call.line} uses the operator @. {why}"
    within = call.written.startswith(call.rule)
    meant = "" if within else f", which is {call.rule}"
    return f"Line {call.line} uses `{call.written}`{meant}. {why}"


class _Search(ast.NodeVisitor):
    """Walks a file, knows what its imports call what, and notes each forbidden use."""

    def __init__(self, forbid: tuple[str, ...]) -> None:
        self._forbid = forbid
        # A method can hide behind any object: only the last part of a dotted rule tells it.
        self._methods = {rule.rsplit(".", 1)[1]: rule for rule in forbid if "." in rule}
        self._means: dict[str, str] = {}
        self._stars: list[str] = []
        self._waiting: list[ast.AST | Callable[[], None]] = []
        self.found: list[ForbiddenCall] = []

    def run(self, tree: ast.AST) -> None:
        """Search a tree of any depth: what is deeper than Python calls itself is Python too."""
        self._waiting = [tree]
        while self._waiting:
            step = self._waiting.pop()
            if isinstance(step, ast.AST):
                self.visit(step)
            else:
                step()

    def generic_visit(self, node: ast.AST) -> None:
        """Let what is inside of a node come next."""
        self._waiting += reversed(list(ast.iter_child_nodes(node)))

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            short = alias.asname or alias.name.split(".", 1)[0]
            self._means[short] = alias.name if alias.asname else short
            self._note(alias.name, alias.name, node.lineno)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = node.module or ""
        for alias in node.names:
            if alias.name == "*":
                self._stars.append(module)
                self._note(module, module, node.lineno)
            else:
                self._means[alias.asname or alias.name] = f"{module}.{alias.name}"
                self._note(f"{module}.{alias.name}", alias.name, node.lineno)

    def visit_Assign(self, node: ast.Assign) -> None:
        """Follow `inv = np.linalg.inv`, once its right side has been searched."""
        self._waiting.append(lambda: self._follow(node))
        self.generic_visit(node)

    def _follow(self, node: ast.Assign) -> None:
        means = self._resolve(node.value)
        for target in node.targets:
            if means and isinstance(target, ast.Name):
                self._means[target.id] = means

    def visit_Name(self, node: ast.Name) -> None:
        means = self._means.get(node.id)
        for name in [means] if means else [f"{star}.{node.id}" for star in self._stars]:
            self._note(name, node.id, node.lineno)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        means = self._resolve(node)
        if means:
            self._note(means, ".".join(_chain(node)), node.lineno)
            return
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """See `A.dot(B)` for numpy.dot, and modules or names that are given as texts."""
        function = node.func
        if isinstance(function, ast.Attribute) and not self._resolve(function):
            rule = self._methods.get(function.attr)
            if rule:
                self._add(f".{function.attr}()", rule, node.lineno)
        called = _chain(function)[-1]
        words = [_text(argument) for argument in node.args[:2]]
        if called in {"__import__", "import_module"} and words and words[0]:
            self._note(words[0], words[0], node.lineno)
        if called == "getattr" and len(words) > 1 and words[1]:
            name = f"{self._resolve(node.args[0])}.{words[1]}"
            self._note(name, name, node.lineno)
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        self._operator(node.op, node.lineno)
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self._operator(node.op, node.lineno)
        self.generic_visit(node)

    def _operator(self, operator: ast.operator, line: int) -> None:
        if isinstance(operator, ast.MatMult) and "@" in self._forbid:
            self._add("@", "@", line)

    def _resolve(self, node: ast.expr) -> str:
        """Return the full dotted name that `np.linalg.inv` stands for; "" if it is none."""
        first, *parts = _chain(node)
        return ".".join([self._means[first], *parts]) if first in self._means else ""

    def _note(self, full: str, written: str, line: int) -> None:
        for rule in self._forbid:
            if full == rule or full.startswith(rule + "."):
                self._add(written, rule, line)

    def _add(self, written: str, rule: str, line: int) -> None:
        self.found.append(ForbiddenCall(written, rule, line))


def _chain(node: ast.expr) -> list[str]:
    """Return the parts of `np.linalg.inv`; the first is "" where it is no name."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    parts.append(node.id if isinstance(node, ast.Name) else "")
    return parts[::-1]


def _text(node: ast.expr) -> str:
    """Return the text that a literal is, else ""."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
