"""The fixed list of edits that make a wrong solution of a right one."""

from __future__ import annotations

import ast
import copy
import math
from collections.abc import Iterator
from typing import Any

DROPPED_KEYWORDS = frozenset({"axis", "keepdims", "ddof"})

_ARITHMETIC: dict[type[ast.operator], ast.operator] = {
    ast.Add: ast.Sub(),
    ast.Sub: ast.Add(),
    ast.Mult: ast.Div(),
    ast.Div: ast.Mult(),
    ast.FloorDiv: ast.Div(),
    ast.Mod: ast.Mult(),
    ast.Pow: ast.Mult(),
    ast.MatMult: ast.Mult(),
    ast.BitAnd: ast.BitOr(),
    ast.BitOr: ast.BitAnd(),
}
_COMPARISONS: dict[type[ast.cmpop], tuple[ast.cmpop, ...]] = {
    ast.Lt: (ast.LtE(), ast.GtE()),
    ast.LtE: (ast.Lt(), ast.Gt()),
    ast.Gt: (ast.GtE(), ast.LtE()),
    ast.GtE: (ast.Gt(), ast.Lt()),
    ast.Eq: (ast.NotEq(),),
    ast.NotEq: (ast.Eq(),),
    ast.Is: (ast.IsNot(),),
    ast.IsNot: (ast.Is(),),
    ast.In: (ast.NotIn(),),
    ast.NotIn: (ast.In(),),
}
_PAIRS = (
    *(("min", "max"), ("argmin", "argmax"), ("amin", "amax"), ("minimum", "maximum")),
    *(("sin", "cos"), ("sinh", "cosh"), ("exp", "expm1"), ("sum", "mean"), ("std", "var")),
    *(("floor", "ceil"), ("zeros", "ones"), ("zeros_like", "ones_like"), ("any", "all")),
    *(("cumsum", "cumprod"), ("vstack", "hstack"), ("triu", "tril"), ("log", "log2")),
)
_NEIGHBOURS = {
    **dict(_PAIRS),
    **{two: one for one, two in _PAIRS},
    "log10": "log",
    "log1p": "log",
    "prod": "sum",
    "median": "mean",
}
# A bare name can only become one that every file has.
_BARE_NEIGHBOURS = {"min": "max", "max": "min", "any": "all", "all": "any", "sum": "max"}
_UNWRAPPED = frozenset(
    {"abs", "absolute", "fabs", "sqrt", "square", "transpose", "copy", "clip", "sorted", "sort"}
)
_OTHER_AXIS = {0: 1, 1: 0, -1: 0, -2: -1}
# Steps and guards: double or half of one is the same to every tolerance.
_TINY = 1e-4


def edits_of(node: ast.AST, parent: ast.AST) -> Iterator[ast.AST]:
    """Yield what may stand in the place of one node."""
    match node:
        case ast.BinOp(op=op) | ast.AugAssign(op=op) if type(op) in _ARITHMETIC:
            yield _with(node, op=_ARITHMETIC[type(op)])
        case ast.Compare():
            yield from _comparisons(node, parent)
        case ast.BoolOp():
            yield from _boolean(node)
        case ast.UnaryOp(op=ast.USub() | ast.Not() | ast.Invert()):
            yield from _unsigned(node, parent)
        case ast.Constant() if not _is_minus(parent):
            yield from _constants(node, parent)
        case ast.Call():
            yield from _calls(node, parent)
        case ast.Attribute(attr="T"):
            yield node.value
    if _is_condition(node, parent):
        yield from _forced(parent)


def is_droppable(statement: ast.stmt, parent: ast.AST, tree: ast.Module) -> bool:
    """Whether the code still makes sense without a statement, so that losing it is a slip.

    A first assignment is none: without it every call ends in a NameError. The only statement
    under an `if` is none either: that is the condition forced to be false.
    """
    match statement:
        case ast.Assign(targets=[target], value=value):
            return not _is_conversion(value) and _is_bound_before(target, statement, tree)
        case ast.Expr(value=ast.Constant()):
            return False
        case ast.AugAssign() | ast.Expr() | ast.Raise() | ast.Break() | ast.Continue():
            return not (isinstance(parent, ast.If) and parent.body == [statement])
    return False


def _comparisons(node: ast.Compare, parent: ast.AST) -> Iterator[ast.AST]:
    forced = _is_condition(node, parent)
    for place, op in enumerate(node.ops):
        others = _COMPARISONS[type(op)]
        # The opposite of a condition adds nothing to the condition forced true and false.
        for other in others[:1] if forced and len(others) > 1 else others:
            yield _with(node, ops=[*node.ops[:place], other, *node.ops[place + 1 :]])


def _boolean(node: ast.BoolOp) -> Iterator[ast.AST]:
    yield _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
    for place in range(len(node.values)):
        rest = node.values[:place] + node.values[place + 1 :]
        yield rest[0] if len(rest) == 1 else _with(node, values=rest)


def _unsigned(node: ast.UnaryOp, parent: ast.AST) -> Iterator[ast.AST]:
    """Yield what becomes of -x, not x and ~x; a negative number is one thing."""
    match node.operand:
        case ast.Constant(value=int(size)) if _is_axis(parent) and -size in _OTHER_AXIS:
            yield ast.Constant(_OTHER_AXIS[-size])
        case ast.Constant() as number if isinstance(node.op, ast.USub):
            yield number
            yield from (_with(node, operand=other) for other in _constants(number, parent))
        case operand:
            yield operand


def _constants(node: ast.Constant, parent: ast.AST) -> Iterator[ast.AST]:
    match node.value:
        case bool(flag):
            if not (isinstance(parent, ast.keyword) and parent.arg in DROPPED_KEYWORDS):
                yield ast.Constant(not flag)
        case int(axis) if _is_axis(parent) and axis in _OTHER_AXIS:
            yield ast.Constant(_OTHER_AXIS[axis])
        case int(count):
            yield ast.Constant(count // 2 if count >= 100 else count + 1)
        case float(size) if 0 < size <= _TINY:
            yield ast.Constant(0.0)
        case float(size):
            yield ast.Constant(2 * size if size else 1.0)


def _calls(node: ast.Call, parent: ast.AST) -> Iterator[ast.AST]:
    match node.func:
        case ast.Attribute(value=home, attr=name) if _has_neighbour(home, name):
            yield _with(node, func=_with(node.func, attr=_NEIGHBOURS[name]))
        case ast.Name(id=name) if name in _BARE_NEIGHBOURS:
            yield _with(node, func=ast.Name(_BARE_NEIGHBOURS[name]))
        case ast.Attribute(attr=name) | ast.Name(id=name) if name in _UNWRAPPED:
            yield from _unwrapped(node) if not isinstance(parent, ast.Expr) else ()
    for word in node.keywords:
        if word.arg in DROPPED_KEYWORDS:
            yield _with(node, keywords=[other for other in node.keywords if other is not word])


def _has_neighbour(home: ast.expr, name: str) -> bool:
    """Whether a function has a neighbour that exists in its home: math has no mean."""
    in_math = isinstance(home, ast.Name) and home.id == "math"
    return name in _NEIGHBOURS and (not in_math or hasattr(math, _NEIGHBOURS[name]))


def _unwrapped(node: ast.Call) -> Iterator[ast.AST]:
    """Yield what a call is applied to: x of np.abs(x), x of x.copy()."""
    if isinstance(node.func, ast.Attribute) and not _is_module(node.func.value):
        yield node.func.value
    elif node.args:
        yield node.args[0]


def _forced(parent: ast.AST) -> Iterator[ast.AST]:
    if not isinstance(parent, ast.While):  # a loop that never ends is killed by any check
        yield ast.Constant(True)
    if not isinstance(parent, ast.comprehension):
        yield ast.Constant(False)


def _is_condition(node: ast.AST, parent: ast.AST) -> bool:
    match parent:
        case ast.If() | ast.IfExp() | ast.While():
            return parent.test is node
        case ast.comprehension():
            return node in parent.ifs
    return False


def _is_axis(parent: ast.AST) -> bool:
    return isinstance(parent, ast.keyword) and parent.arg == "axis"


def _is_minus(parent: ast.AST) -> bool:
    return isinstance(parent, ast.UnaryOp) and isinstance(parent.op, ast.USub)


def _is_module(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in {"np", "numpy", "math"}


def _is_conversion(value: ast.expr) -> bool:
    """Whether a value is np.asarray(...) or several of them: harmless to lose, most of the time."""
    match value:
        case ast.Tuple(elts=parts):
            return all(_is_conversion(part) for part in parts)
        case ast.Call(func=ast.Attribute(attr="asarray")):
            return True
    return False


def _is_bound_before(target: ast.expr, statement: ast.stmt, tree: ast.Module) -> bool:
    names = {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}
    bound: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            bound |= {node.id} if node.lineno < statement.lineno else set()
    return names <= bound


def _with(node: Any, **fields: Any) -> Any:
    """Return a copy of a node with other fields; the original stays as it is."""
    changed = copy.copy(node)
    for field, value in fields.items():
        setattr(changed, field, value)
    return changed
