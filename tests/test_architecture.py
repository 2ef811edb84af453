"""The arrows of ARCHITECTURE.md, read from the imports with ast."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = "tensortonic_cli"

# What each part may import of ours besides itself. Arrows are transitive, but not for what authors
# write. The package as such, which holds the version, is open to all.
ARROWS = {
    "__main__": {"system.spare", "cli"},
    "cli": {"watch"},
    "watch": {"actions", "render"},
    "actions": {"system"},
    "dev": {"gate", "render"},
    "gate": {"system", "render"},
    "system": {"core"},
    "render": {"scene", "core"},
    "child": {"stages", "testing", "core"},
    "testing": {"core"},
    "stages": {"scene"},
    "visual": {"scene", "stages"},
    "curriculum": set(),
    "checks": {"testing"},
    "scene": set(),
    "core": set(),
}
AUTHORED = {"checks", "curriculum", "visual"}

# The parts that may import what is not ours. A type alone, imported for an annotation, is free.
HOMES = {
    "typer": {"cli", "dev"},
    "rich": {"render"},
    "textual": {"render.desk"},
    "watchdog": {"system.file_events"},
    "websockets": {"system.web"},
    "pytest": {"child", "checks"},
    "numpy": {"testing", "child", "render.raster", "stages", "checks", "curriculum", "visual"},
    # The learners' folder: their own process maps it to their files.
    "exercises": {"checks", "child.warmup"},
}

# No files, clock, processes or printing, and no chance without a seed.
PURE = {"core"} | AUTHORED
IMPURE = {"glob", "io", "os", "pathlib", "random", "shutil", "socket", "sqlite3", "subprocess"}
IMPURE |= {"tempfile", "threading", "time", "input", "open", "print"}

MODULE_LINES = 250
FUNCTION_LINES = 40  # without the docstring


def modules() -> Iterator[tuple[str, str]]:
    """Yield name and text of every module of ours, and of the checks as checks.AREA..."""
    for top in (ROOT / OURS, ROOT / "checks"):
        for path in sorted(top.rglob("*.py")):
            parts = path.relative_to(top).with_suffix("").parts
            name = ".".join(part for part in parts if part != "__init__")
            yield (f"checks.{name}" if top.name == "checks" else name), path.read_text("utf-8")


def complaints(name: str, text: str) -> list[str]:
    """Return what a module imports although no row of the tables lets it."""
    tree = ast.parse(text)
    type_only = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    found = [
        f"{name}:{node.lineno} imports {target}"
        for node in ast.walk(tree)
        for target in targets(node)
        if not may_import(name, target, is_type=id(node) in type_only)
    ]
    return found + [
        f"{name}:{node.lineno} calls {node.func.id}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if part_of(name) in PURE and node.func.id in IMPURE
    ]


def targets(node: ast.AST) -> list[str]:
    """Return the full names that a node imports; a relative one starts with its dots."""
    match node:
        case ast.Import():
            return [alias.name for alias in node.names]
        case ast.ImportFrom():
            base = "." * node.level + (node.module or "")
            return [f"{base}.{alias.name}" for alias in node.names]
        case ast.Call(func=ast.Name("import_module") | ast.Attribute(attr="import_module")):
            return [arg.value for arg in node.args[:1] if isinstance(arg, ast.Constant)]
    return []


def may_import(name: str, target: str, *, is_type: bool = False) -> bool:
    """Whether the tables let the module `name` import `target`."""
    part, (top, _, inner) = part_of(name), target.partition(".")
    if top == OURS:
        return inner in {"", "__version__"} or lies_in(inner, {part} | reach(part))
    if top in HOMES:
        return is_type or lies_in(name, HOMES[top] - {part}) or part in HOMES[top]
    return top in sys.stdlib_module_names and not (part in PURE and top in IMPURE)


def part_of(name: str) -> str:
    """Return the row of ARROWS that a module belongs to."""
    if name.startswith("curriculum.") and name.endswith(".visual"):
        return "visual"
    return name.partition(".")[0]


def reach(part: str) -> set[str]:
    """Return all parts that the arrows of `part` lead to."""
    if part in AUTHORED:
        return ARROWS[part]
    return set().union(*({other} | reach(other) for other in ARROWS.get(part, set())))


def lies_in(name: str, places: set[str]) -> bool:
    """Whether a module is one of these places or inside one."""
    return any(f"{name}.".startswith(f"{place}.") for place in places)


def long_functions(name: str, text: str) -> list[str]:
    """Return the functions that are too long, with their lines."""
    return [
        f"{name}.{node.name} has {lines} lines"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (lines := code_lines(node)) > FUNCTION_LINES
    ]


def code_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how many lines a function has without its docstring."""
    first = node.body[0]
    has_docstring = ast.get_docstring(node) is not None
    docstring = first.end_lineno - first.lineno + 1 if has_docstring else 0
    return node.end_lineno - node.lineno + 1 - docstring


def test_no_import_goes_against_the_arrows():
    """Every module imports only what its row reaches, and libraries only at their homes."""
    assert [line for module in modules() for line in complaints(*module)] == []


def test_every_module_belongs_to_a_part():
    """A new part needs a row of its own."""
    assert {part_of(name) for name, _ in modules()} - {""} <= ARROWS.keys()


def test_modules_stop_at_250_lines():
    """What is longer has a second responsibility."""
    long = {name: len(text.splitlines()) for name, text in modules()}
    assert {name: lines for name, lines in long.items() if lines > MODULE_LINES} == {}


def test_functions_stop_at_40_lines():
    """What is longer does more than one thing."""
    assert [line for module in modules() for line in long_functions(*module)] == []


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("core.words", "from tensortonic_cli.system import catalog", "system.catalog"),
        ("system.runner", "import tensortonic_cli.child.checks", "child.checks"),
        ("system.runner", "from tensortonic_cli import child", "child"),
        ("render.report", "from tensortonic_cli.actions.find import x", "actions.find.x"),
        ("actions.find", "def f():\n    from tensortonic_cli.cli import app", "cli.app"),
        ("actions.find", "import_module('tensortonic_cli.watch')", "watch"),
        ("gate.rules", "from tensortonic_cli.actions import find", "actions.find"),
        ("checks.a.b.test_c", "from tensortonic_cli.core import stub", "core.stub"),
        ("curriculum.a.b.c.solution", "from tensortonic_cli.scene import Dots", "scene.Dots"),
        ("testing.show", "from tensortonic_cli.nowhere import x", "nowhere.x"),
    ],
)
def test_a_wrong_arrow_is_found(name, text, complaint):
    """Whole names, parts of names, late imports and imports by name are all seen."""
    (found,) = complaints(name, text)
    assert found == f"{name}:{len(text.splitlines())} imports tensortonic_cli.{complaint}"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("core.words", "from . import stub"),
        ("core.words", "import numpy as np"),
        ("core.words", "from pathlib import Path"),
        ("core.words", "print('hello')"),
        ("cli.app", "from rich.text import Text"),
        ("render.report", "import numpy"),
        ("system.catalog", "import scipy"),
        ("checks.a.b.test_c", "import scipy.stats"),
        ("checks.a.b.test_c", "import random"),
    ],
)
def test_a_library_away_from_home_is_found(name, text):
    """So are impure modules in pure parts, and relative imports, which hide where they lead."""
    assert len(complaints(name, text)) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("__main__", "from tensortonic_cli.system import spare"),
        ("cli.desk", "from tensortonic_cli.core.model import State"),
        ("cli.desk", "if TYPE_CHECKING:\n    from rich.text import Text"),
        ("core.words", "from tensortonic_cli.core import stub"),
        ("render.desk.app", "import textual"),
        ("render.raster", "import numpy as np"),
        ("testing", "from tensortonic_cli.core.differences import same_record"),
        ("curriculum.a.b.c.visual", "from tensortonic_cli.scene import Dots"),
        ("curriculum.a.b.c.visual", "from tensortonic_cli.stages import plane_map"),
        ("curriculum.a.b.c.solution", "import numpy as np"),
        ("checks.a.b.test_c", "import math\nfrom exercises.a.b.c import c\nimport pytest"),
        ("checks.a.b.test_c", "from tensortonic_cli.testing import assert_close"),
        ("system.index", "from tensortonic_cli import __version__"),
    ],
)
def test_a_right_arrow_is_let_through(name, text):
    """Arrows are transitive, and each library has its homes."""
    assert complaints(name, text) == []


def test_a_long_function_is_found_by_its_code():
    """A docstring is a specification: it may be as long as it needs to be."""
    docstring = '    """Return x.\n' + "\n" * 60 + '    """\n'
    short = "def f(x):\n" + docstring + "    x += 1\n" * 39
    assert long_functions("core.a", short) == []
    assert long_functions("core.a", short + "    x += 1\n") == ["core.a.f has 41 lines"]
