"""All rules over the exercises that are asked for."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tensortonic_cli.core.errors import CurriculumError
from tensortonic_cli.core.stub import region_of, to_plain
from tensortonic_cli.gate.answers import examine_answers, judge_entries
from tensortonic_cli.gate.checkfile import examine_checks
from tensortonic_cli.gate.course import Course, Entry
from tensortonic_cli.gate.docstring import examine_docstring
from tensortonic_cli.gate.examples import Examples, examine_examples
from tensortonic_cli.gate.finding import Finding
from tensortonic_cli.gate.keys import examine_keys, is_well_formed
from tensortonic_cli.gate.layout import examine_layout
from tensortonic_cli.gate.lessons import examine_lesson
from tensortonic_cli.gate.order import examine_order
from tensortonic_cli.gate.strength import Strength, examine_strength, measure
from tensortonic_cli.gate.stubs import examine_stubs
from tensortonic_cli.gate.trials import Progress, solved_workspace
from tensortonic_cli.gate.visuals import examine_visuals


@dataclass(frozen=True)
class Inspection:
    """What has to be mended, sorted by path; notes are what may stay as it is."""

    findings: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    strengths: tuple[Strength, ...]


def inspect(
    course: Course,
    entries: Sequence[Entry],
    *,
    with_mutants: bool = True,
    say: Progress = lambda label, done, total: None,
) -> Inspection:
    """Return what the rules find at these entries, their lessons, stubs and checks.

    Only when `entries` are all of the course does it hold the whole of rule 1: stray folders.
    """
    findings = [*_read(course, entries)]
    sound = [entry for entry in entries if _is_runnable(entry)]
    with solved_workspace(course) as workspace:
        findings += examine_examples(_examples(course, sound), workspace)
        judged = judge_entries(sound, workspace, course.checkout.checks, say)
        for one in judged:
            findings += examine_answers(one)
        strengths: tuple[Strength, ...] = ()
        passing = [one.entry for one in judged if one.solution.passed]
        findings += examine_visuals(course, passing, workspace, say)
        if with_mutants:
            strengths = measure(course, passing, workspace, say)
    weak, notes = examine_strength(strengths)
    everything = sorted(set(findings + weak))
    return Inspection(tuple(everything), tuple(sorted(notes)), strengths)


def _read(course: Course, entries: Sequence[Entry]) -> Iterator[Finding]:
    """Yield what can be found without running anything."""
    everything = len(entries) == len(course.entries)
    concerned = {path for entry in entries for path in entry.paths}
    for finding in [*examine_order(course), *examine_stubs(course, tuple(entries))]:
        if everything or finding.path in concerned:
            yield finding
    for entry in entries:
        yield from examine_keys(entry)
        yield from _syntax(entry)
        yield from examine_checks(entry)
        yield from examine_docstring(entry)
    for topic in dict.fromkeys(entry.topic for entry in entries):
        yield from examine_lesson(course, topic)
    yield from examine_layout(course.checkout.root, _python_files(course.checkout.root, entries))


def _syntax(entry: Entry) -> Iterator[Finding]:
    for path, text in ((entry.solution_path, entry.solution), (entry.other_path, entry.other)):
        try:
            ast.parse(text)
        except SyntaxError as error:
            yield Finding(path, "answer", f"line {error.lineno} is not Python: {error.msg}")


def _python_files(root: Path, entries: Sequence[Entry]) -> list[str]:
    paths = [path for entry in entries for path, _ in entry.texts if path.endswith(".py")]
    return [path for path in paths if (root / path).is_file()]


def _is_runnable(entry: Entry) -> bool:
    """Whether the files say enough to run them; if not, a finding says what is missing."""
    try:
        region_of(entry.solution)
        ast.parse(entry.checks)
    except (CurriculumError, SyntaxError):
        return False
    has_answers = not list(_syntax(entry)) and entry.other
    return bool(has_answers and entry.checks and is_well_formed(entry))


def _examples(course: Course, entries: Sequence[Entry]) -> list[Examples]:
    texts = [
        Examples(entry.solution_path, "module", to_plain(entry.solution), "docstring")
        for entry in entries
    ]
    for topic in dict.fromkeys(entry.topic for entry in entries):
        texts.append(Examples(course.lesson_path(topic), "lesson", course.lesson(topic), "lesson"))
    return texts
