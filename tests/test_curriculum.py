"""The gate over the course itself: every exercise keeps every rule."""

from pathlib import Path

import pytest

from tensortonic_cli.gate import Checkout, Entry, Finding, Inspection, inspect, read_course

COURSE = read_course(Checkout(Path(__file__).parent.parent))
# Authors have ruff; who only learns here need not.
TOOLS = "tools"


@pytest.fixture(scope="session")
def inspection() -> Inspection:
    """What the gate finds, once for all tests."""
    return inspect(COURSE, COURSE.entries)


@pytest.mark.parametrize("entry", COURSE.entries, ids=lambda entry: entry.slug)
def test_exercise(inspection: Inspection, entry: Entry) -> None:
    """An exercise keeps every rule of the gate."""
    findings = [finding for finding in inspection.findings if finding.path in entry.paths]

    assert not findings, _listed(findings)


def test_the_course_as_a_whole(inspection: Inspection) -> None:
    """Lessons, path.toml and folders keep every rule of the gate."""
    paths = {path for entry in COURSE.entries for path in entry.paths}
    rest = [
        finding
        for finding in inspection.findings
        if finding.path not in paths and finding.rule != TOOLS
    ]

    assert not rest, _listed(rest)


def _listed(findings: list[Finding]) -> str:
    return "\n".join(["", *map(str, findings)])
