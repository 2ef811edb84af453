"""Rule 11: the checks notice almost every edit that makes a solution wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tensortonic_cli.core.errors import CurriculumError
from tensortonic_cli.core.mutants import Mutant, meaning, mutants
from tensortonic_cli.gate.cache import Cache, judges_key
from tensortonic_cli.gate.course import Course, Entry
from tensortonic_cli.gate.finding import Finding
from tensortonic_cli.gate.trials import Progress, Trial, edited, judge

_LIMIT_S = 1.0
_LEAST_KILLED = 0.95


@dataclass(frozen=True)
class Strength:
    """How the mutants of one entry fared: survivors and idle are findings to be.

    total and killed count those that are not declared equivalent; idle are the [[equivalent]]
    that excuse nothing.
    """

    entry: Entry
    total: int
    killed: int
    survivors: tuple[Finding, ...]
    idle: tuple[Finding, ...]


def measure(
    course: Course, entries: Sequence[Entry], workspace: Path, say: Progress
) -> tuple[Strength, ...]:
    """Judge the mutants of entries whose solution passes; what is known from before is not run."""
    cache = Cache(course.checkout.root, judges_key())
    known = {entry.slug: cache.get(entry.slug, *_deciding(entry)) for entry in entries}
    waiting = [entry for entry in entries if known[entry.slug] is None]
    for entry, survivors in _survivors(waiting, workspace, course.checkout.checks, say):
        known[entry.slug] = survivors
        cache.keep(entry.slug, survivors, *_deciding(entry))
    return tuple(_strength(entry, frozenset(known[entry.slug])) for entry in entries)


def examine_strength(strengths: Sequence[Strength]) -> tuple[list[Finding], list[Finding]]:
    """Return (findings, notes): survivors are findings in a topic where too many survive."""
    findings = [finding for strength in strengths for finding in strength.idle]
    notes: list[Finding] = []
    for topic in dict.fromkeys(strength.entry.topic for strength in strengths):
        members = [strength for strength in strengths if strength.entry.topic == topic]
        survivors = [finding for member in members for finding in member.survivors]
        (notes if _is_enough(members) else findings).extend(survivors)
    return findings, notes


def _is_enough(members: Sequence[Strength]) -> bool:
    total = sum(member.total for member in members)
    return sum(member.killed for member in members) >= _LEAST_KILLED * total


def _survivors(
    entries: Sequence[Entry], workspace: Path, checks: Path, say: Progress
) -> Iterator[tuple[Entry, list[str]]]:
    """Give each entry with the descriptions of its mutants that pass, once all are judged."""
    found = {entry.slug: mutants(entry.solution) for entry in entries}
    trials, descriptions = [], []
    for entry in entries:
        trials += [Trial(entry, "mutant", mutant.text) for mutant in found[entry.slug]]
        descriptions += [mutant.description for mutant in found[entry.slug]]
    left = {entry.slug: len(found[entry.slug]) for entry in entries}
    survivors: dict[str, list[str]] = {entry.slug: [] for entry in entries}
    yield from ((entry, []) for entry in entries if not found[entry.slug])
    # Again alone what hung: on a busy machine a second passes without the mutant's doing.
    runs = judge(trials, workspace, checks, limit_s=_LIMIT_S)
    for done, (index, report) in enumerate(runs, 1):
        say("mutants", done, len(trials))
        entry = trials[index].entry
        if report.passed:
            survivors[entry.slug].append(descriptions[index])
        left[entry.slug] -= 1
        if not left[entry.slug]:
            yield entry, survivors[entry.slug]


def _deciding(entry: Entry) -> tuple[str, ...]:
    rules = json.dumps([entry.values.get("function"), entry.values.get("forbid")])
    return entry.solution, entry.checks, rules


def _strength(entry: Entry, survivors: frozenset[str]) -> Strength:
    by_meaning = {meaning(mutant.text): mutant for mutant in mutants(entry.solution)}
    idle: list[Finding] = []
    excused: set[str] = set()
    for number, table in enumerate(entry.values.get("equivalent", []), 1):
        try:
            mutant = by_meaning.get(meaning(edited(entry.solution, table)))
            problem = _idle(mutant, survivors)
        except (CurriculumError, SyntaxError) as error:
            mutant, problem = None, f"cannot be made: {error}"
        if mutant:
            excused.add(mutant.description)
        if problem:
            idle.append(Finding(entry.toml_path, "mutants", f"equivalent {number} {problem}"))
    judged = [mutant for mutant in by_meaning.values() if mutant.description not in excused]
    alive = [mutant for mutant in judged if mutant.description in survivors]
    told = tuple(Finding(entry.toml_path, "mutants", _survives(mutant)) for mutant in alive)
    return Strength(entry, len(judged), len(judged) - len(alive), told, tuple(idle))


def _idle(mutant: Mutant | None, survivors: frozenset[str]) -> str:
    """Say why an [[equivalent]] excuses nothing; an empty text when it does."""
    if mutant is None:
        return "is no mutant: take it out"
    if mutant.description not in survivors:
        return f"is caught by the checks ({mutant.description}): take it out"
    return ""


def _survives(mutant: Mutant) -> str:
    old, new = (json.dumps(text, ensure_ascii=False) for text in mutant.swap)
    return (
        f"{mutant.description} passes: add a check that sees it, or, if nobody can, declare it:\n"
        f'    [[equivalent]]\n    swap = [{old}, {new}]\n    reason = "TODO"'
    )
