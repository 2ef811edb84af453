"""Reports as JUnit XML: a suite an exercise, a case a check."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree import ElementTree

from tensortonic_cli.core.model import CheckResult, Exercise, Outcome, Report

# What XML 1.0 cannot hold, whatever learners' code puts into its messages.
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_xml(reports: Iterable[tuple[Exercise, Report]]) -> str:
    """Return the document."""
    root = ElementTree.Element("testsuites", name="tt")
    for exercise, report in reports:
        cases = _cases(report)
        suite = ElementTree.SubElement(root, "testsuite", _suite_fields(exercise, report, cases))
        for check in cases:
            name = {"name": check.name, "classname": exercise.module}
            case = ElementTree.SubElement(suite, "testcase", name, time=f"{check.seconds:.6f}")
            _add_problem(case, check, report)
    ElementTree.indent(root)
    # Not tostring's own declaration: it names the encoding of the system.
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, "unicode") + "\n"


def _cases(report: Report) -> tuple[CheckResult, ...]:
    """Return the checks; where none of them tells why there is no pass, one more that does."""
    if report.passed or any(check.outcome is not Outcome.PASSED for check in report.checks):
        return report.checks
    return (*report.checks, CheckResult("verdict", "", Outcome.ERROR, report.message))


def _suite_fields(
    exercise: Exercise, report: Report, cases: tuple[CheckResult, ...]
) -> dict[str, str]:
    kinds = [check.outcome for check in cases]
    return {
        "name": f"{exercise.area}/{exercise.topic}/{exercise.slug}",
        "tests": str(len(cases)),
        "failures": str(kinds.count(Outcome.FAILED)),
        "errors": str(kinds.count(Outcome.ERROR)),
        "time": f"{report.seconds:.6f}",
    }


def _add_problem(case: ElementTree.Element, check: CheckResult, report: Report) -> None:
    kind = {Outcome.FAILED: "failure", Outcome.ERROR: "error"}.get(check.outcome)
    if kind:
        text = _UNFIT.sub("?", check.message)
        first = text.split("\n", 1)[0]
        problem = ElementTree.SubElement(case, kind, message=first, type=report.verdict.value)
        problem.text = text
