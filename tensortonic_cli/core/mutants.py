"""Every single edit of a solution that its checks should notice."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from tensortonic_cli.core.operators import edits_of, is_droppable
from tensortonic_cli.core.stub import region_of, to_plain, with_region

_NEEDS_BRACKETS = (ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.Lambda)
_BINDS_TIGHTLY = (*_NEEDS_BRACKETS, ast.Attribute, ast.Subscript, ast.Starred, ast.Call)
_UNSEEN_FIELDS = frozenset({"annotation", "returns", "type_comment"})

Node = ast.expr | ast.stmt
Placed = Node | ast.keyword
Edit = tuple[Node, ast.AST]


@dataclass(frozen=True)
class Mutant:
    """One edit: description is stable and names it; text is the whole wrong file.

    swap is the edit as (old, new), where old occurs once between the markers.
    """

    description: str
    text: str
    swap: tuple[str, str]


def mutants(solution: str) -> tuple[Mutant, ...]:
    """Return the distinct wrong variants of a solution, in the order of its lines.

    Only what stands between the markers is edited; two edits that come to the same code count
    once. Messages of exceptions, f-strings and annotations are left alone.

    Raises:
        CurriculumError: there is no marked region, or more than one.
        SyntaxError: the solution is not Python.
    """
    source = _Source.of(solution)
    seen = {meaning(to_plain(solution))}
    found: list[Mutant] = []
    for old, new in source.edits():
        mutant = source.mutant(old, new)
        if (code := meaning(mutant.text)) not in seen:
            seen.add(code)
            found.append(mutant)
    return tuple(_numbered(found))


def meaning(text: str) -> str:
    """Return what makes two texts the same code: layout, comments and quotes do not count."""
    return ast.dump(ast.parse(text))


@dataclass(frozen=True)
class _Source:
    """A solution taken apart: start is where its region begins, in characters."""

    solution: str
    region: str
    start: int
    tree: ast.Module
    parents: dict[ast.AST, ast.AST]

    @classmethod
    def of(cls, solution: str) -> _Source:
        region = region_of(solution)
        start = solution.index(region, solution.index("# >>> solution\n"))
        tree = ast.parse(solution)
        parents = {kid: node for node in ast.walk(tree) for kid in ast.iter_child_nodes(node)}
        return cls(solution, region, start, tree, parents)

    def edits(self) -> Iterator[Edit]:
        """Yield (node, what stands there instead) for every node of the region."""
        for node in _visible(self.tree):
            if isinstance(node, ast.expr | ast.stmt) and self._is_inside(node):
                parent = self.parents[node]
                yield from ((node, new) for new in edits_of(node, parent))
                if isinstance(node, ast.stmt) and is_droppable(node, parent, self.tree):
                    yield node, ast.Pass()

    def mutant(self, old: Node, new: ast.AST) -> Mutant:
        """Return the variant in which `new` stands for `old`."""
        begin, end = self._span(old)
        text = self._written(old, new, begin, end)
        region = self.region[:begin] + text + self.region[end:]
        line = self.region.count("\n", 0, begin) + 1
        return Mutant(
            f"line {line}: {self._said(old, new)}",
            with_region(self.solution, region),
            self._swap(begin, end, text),
        )

    def _said(self, old: Node, new: ast.AST) -> str:
        """Return an edit as people say it; a number with what stands around it."""
        if lost := _lost_keyword(old, new):
            return f'"{_on_one_line(ast.unparse(old))}" without {lost}'
        around = self.parents[old]
        shown: Placed = old
        if _is_number(old) and isinstance(around, ast.expr | ast.keyword):
            shown = around
        (head, tail), (begin, end) = self._span(shown), self._span(old)
        was = self.region[head:tail]
        becomes = self.region[head:begin] + ast.unparse(new) + self.region[end:tail]
        return f'"{_on_one_line(was)}" -> "{_on_one_line(becomes)}"'

    def _is_inside(self, node: Placed) -> bool:
        begin, end = self._span(node)
        return begin >= 0 and end <= len(self.region)

    def _span(self, node: Placed) -> tuple[int, int]:
        """Return where a node begins and ends, in characters from the start of the region."""
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        begin = self._offset(node.lineno, node.col_offset)
        return begin, self._offset(node.end_lineno, node.end_col_offset)

    def _offset(self, line: int, byte: int) -> int:
        lines = self.solution.split("\n")
        # Python counts columns in bytes; formulas hold letters of two bytes and more.
        column = len(lines[line - 1].encode()[:byte].decode())
        return sum(len(text) + 1 for text in lines[: line - 1]) + column - self.start

    def _written(self, old: Node, new: ast.AST, begin: int, end: int) -> str:
        text = ast.unparse(new)
        has_brackets = self.region[begin - 1 : begin] + self.region[end : end + 1] == "()"
        tight = isinstance(new, _NEEDS_BRACKETS) and isinstance(self.parents[old], _BINDS_TIGHTLY)
        return f"({text})" if tight and not has_brackets else text

    def _swap(self, begin: int, end: int, new: str) -> tuple[str, str]:
        """Return an edit as texts, widened to whole lines and more of them until it is unique."""
        for head, tail in [(begin, end), *_wider(self.region, begin, end)]:
            old = self.region[head:tail]
            if self.region.count(old) == 1:
                return old, self.region[head:begin] + new + self.region[end:tail]
        return self.region, self.region[:begin] + new + self.region[end:]


def _wider(region: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield spans of whole lines around (begin, end), without the first one's indentation."""
    lines = region.split("\n")
    first, last = region.count("\n", 0, begin), region.count("\n", 0, end)
    starts = [sum(len(text) + 1 for text in lines[:i]) for i in range(len(lines))]
    for more in range(len(lines)):
        for before in range(min(more, first) + 1):
            top, bottom = first - before, last + more - before
            if bottom < len(lines):
                margin = len(lines[top]) - len(lines[top].lstrip(" "))
                yield starts[top] + margin, starts[bottom] + len(lines[bottom])


def _visible(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes below `node` in the order of the text, without those no check looks at."""
    for field, value in ast.iter_fields(node):
        if field in _UNSEEN_FIELDS:
            continue
        for kid in value if isinstance(value, list) else [value]:
            if isinstance(kid, ast.AST) and not isinstance(kid, ast.JoinedStr):
                yield kid
                if not isinstance(kid, ast.Raise | ast.Assert):
                    yield from _visible(kid)


def _is_number(node: ast.AST) -> bool:
    inner = node.operand if isinstance(node, ast.UnaryOp) else node
    return isinstance(inner, ast.Constant)


def _lost_keyword(old: ast.AST, new: ast.AST) -> str:
    """Return the keyword argument that a call loses in an edit, else an empty text."""
    if not (isinstance(old, ast.Call) and isinstance(new, ast.Call)):
        return ""
    lost = [word for word in old.keywords if word not in new.keywords]
    return ast.unparse(lost[0]) if lost else ""


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _numbered(found: list[Mutant]) -> Iterator[Mutant]:
    """Tell apart edits that read alike: the second of a kind on a line is "(2)"."""
    counts: dict[str, int] = {}
    for mutant in found:
        count = counts[mutant.description] = counts.get(mutant.description, 0) + 1
        suffix = f" ({count})" if count > 1 else ""
        yield Mutant(mutant.description + suffix, mutant.text, mutant.swap)
