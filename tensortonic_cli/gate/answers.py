"""Rules 5 to 7: the stub fails, both answers pass, every slip is caught and recognised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tensortonic_cli.core import stub
from tensortonic_cli.core.errors import CurriculumError
from tensortonic_cli.core.model import CheckResult, Outcome, Report, Slip
from tensortonic_cli.core.slips import recognise
from tensortonic_cli.gate.checkfile import check_names, tests_survival
from tensortonic_cli.gate.course import Entry
from tensortonic_cli.gate.docstring import function_of, takes_collections
from tensortonic_cli.gate.finding import Finding
from tensortonic_cli.gate.trials import Progress, Trial, edited, judge

_LIMIT_S = 5.0
_ANSWERS = ("stub", "solution", "other")
_SLIP_KEYS = ("name", "says", "caught_by")


@dataclass(frozen=True)
class Judged:
    """The reports on one entry's texts; slips in their order, those that have no text left out."""

    entry: Entry
    unwritten: Report
    solution: Report
    other: Report
    slips: tuple[tuple[Slip, Report], ...]


def judge_entries(
    entries: Sequence[Entry], workspace: Path, checks: Path, say: Progress
) -> tuple[Judged, ...]:
    """Run every text that rules 5 to 7 speak of."""
    trials = [trial for entry in entries for trial in _trials(entry)]
    reports: dict[tuple[str, str, int], Report] = {}
    runs = judge(trials, workspace, checks, limit_s=_LIMIT_S)
    for done, (index, report) in enumerate(runs, 1):
        trial = trials[index]
        reports[trial.entry.slug, trial.kind, trial.number] = report
        say("answers and slips", done, len(trials))
    return tuple(_judged(entry, reports) for entry in entries)


def examine_answers(judged: Judged) -> Iterator[Finding]:
    """Yield what is wrong with stub, answers and slips, as far as running them can tell."""
    entry = judged.entry
    yield from _unwritten(entry, judged.unwritten)
    for path, report in ((entry.solution_path, judged.solution), (entry.other_path, judged.other)):
        if not report.passed:
            yield Finding(path, "answer", f"does not pass: {_first_line(report)}")
    function = function_of(entry)
    if function and takes_collections(function) and not tests_survival(entry):
        what = "no check looks whether the inputs survive: use assert_inputs_survive"
        yield Finding(entry.check_path, "checks", what)
    for table in entry.values.get("slip", []):
        try:
            edited(entry.solution, table)
        except CurriculumError as error:
            what = f'"{table.get("name")}": {error} {error.fix}'
            yield Finding(entry.toml_path, "slips", what)
    if judged.solution.passed:
        for slip, report in judged.slips:
            for what in _slip_problems(judged, slip, report):
                yield Finding(entry.toml_path, "slips", f'"{slip.name}" {what}')


def _trials(entry: Entry) -> Iterator[Trial]:
    # A stub as it was handed out is not even run; one more line makes it a learner's text.
    yield Trial(entry, "stub", stub.to_stub(entry.solution) + "# judged by the gate\n")
    yield Trial(entry, "solution", stub.to_plain(entry.solution))
    yield Trial(entry, "other", entry.other)
    for number, slip in _slips(entry):
        yield Trial(entry, "slip", slip.text, number)


def _slips(entry: Entry) -> Iterator[tuple[int, Slip]]:
    tables: list[dict[str, Any]] = entry.values.get("slip", [])
    for number, table in enumerate(tables):
        name, says, caught_by = (str(table.get(key, "")) for key in _SLIP_KEYS)
        try:
            yield number, Slip(name, says, caught_by, edited(entry.solution, table))
        except CurriculumError:
            continue  # examine_answers says so


def _judged(entry: Entry, reports: dict[tuple[str, str, int], Report]) -> Judged:
    slips = tuple((slip, reports[entry.slug, "slip", number]) for number, slip in _slips(entry))
    unwritten, solution, other = (reports[entry.slug, kind, 0] for kind in _ANSWERS)
    return Judged(entry, unwritten, solution, other, slips)


def _unwritten(entry: Entry, report: Report) -> Iterator[Finding]:
    if not report.checks:
        what = f"the stub cannot be judged: {_first_line(report)}"
        yield Finding(entry.check_path, "unwritten", what)
    for check in report.checks:
        if check.error_type != "NotImplementedError":
            ended = f"ends with {check.error_type}" if check.error_type else check.outcome.value
            what = f"on the stub {check.name} {ended}: it must end with NotImplementedError"
            yield Finding(entry.check_path, "unwritten", what)


def _slip_problems(judged: Judged, slip: Slip, report: Report) -> Iterator[str]:
    if report.passed:
        yield "passes: add a check that catches it"
        return
    failing = [check.name for check in _failing(report)]
    if slip.caught_by not in check_names(judged.entry):
        yield f"is caught by {slip.caught_by}, which is no check"
    elif slip.caught_by not in failing:
        seen = ", ".join(failing) or _first_line(report)
        yield f"is not caught by {slip.caught_by} but by: {seen}"
    advice = recognise(report, judged.slips)
    if advice is None:
        yield f"is not recognised: {_first_line(report)}"
    elif advice.name != slip.name:
        yield f'gives the very values of "{advice.name}": add a check that tells them apart'


def _failing(report: Report) -> list[CheckResult]:
    return [check for check in report.checks if check.outcome is not Outcome.PASSED]


def _first_line(report: Report) -> str:
    names = [check.name for check in _failing(report)]
    message = report.message.strip().split("\n")[0]
    where = f"{names[0]}: " if names else ""
    return f"{report.verdict.value}: {where}{message}"
