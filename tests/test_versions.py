"""The oldest versions that pyproject.toml allows are those that are tested."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
LINTERS = {"ruff", "mypy"}  # they judge the text, and run nothing of it


def test_the_oldest_versions_are_the_lower_bounds():
    """A bound that moves in one file and not in the other would be tested by nobody."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    bounds = dict(re.match(r"([\w-]+)>=([\d.]+)", one).groups() for one in wanted)
    pins = re.findall(r"(?m)^([\w-]+)==([\d.]+)$", (ROOT / ".ci/oldest.txt").read_text("utf-8"))

    tested = {name: bound for name, bound in bounds.items() if name not in LINTERS}
    assert {name: _parts(pin) for name, pin in pins} == {n: _parts(b) for n, b in tested.items()}


def test_the_workflow_runs_the_gate_on_three_systems():
    """And on each Python from the oldest that is allowed."""
    text = (ROOT / ".github/workflows/tests.yml").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    for system in ("ubuntu", "macos", "windows"):
        assert text.count(f"{system}-latest") == 2
    assert 'python: ["3.11", "3.12", "3.13"]' in text
    assert project["requires-python"] == ">=3.11"
    assert re.findall(r"- run: (.*)", text) == [".ci/run", ".ci/run --oldest"]


def _parts(version):
    """Return a version as numbers, without the zeros at its end."""
    numbers = [int(part) for part in version.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return numbers
