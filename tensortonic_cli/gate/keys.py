"""Rule 2: exercise.toml has exactly the known keys, and enough hints and slips."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tensortonic_cli.core.model import LEVELS
from tensortonic_cli.gate.course import Entry
from tensortonic_cli.gate.finding import Finding

Problems = Iterator[str]

_WORDS_PER_HINT = 50
_HINTS = 3
_SLIPS = {"easy": 3, "medium": 5, "hard": 5}

_TEXT, _TEXTS, _COUNT, _TABLES = "a text", "a list of texts", "a whole number", "tables"
_EDIT = {"swap": "[old, new]", "body": _TEXT}
_EXERCISE = {
    "title": _TEXT,
    "task": _TEXT,
    "function": _TEXT,
    "level": _TEXT,
    "minutes": _COUNT,
    "needs": _TEXTS,
    "forbid": _TEXTS,
    "tensortonic": _TEXTS,
    "source": _TEXT,
    "hints": _TEXTS,
    "slip": _TABLES,
}
_SLIP = {"name": _TEXT, "says": _TEXT, "caught_by": _TEXT}
_EQUIVALENT = {"reason": _TEXT}


def examine_keys(entry: Entry) -> Iterator[Finding]:
    """Yield what is wrong with exercise.toml, and placeholders in any file of the exercise."""
    yield from entry.unread
    if entry.values:
        yield from (Finding(entry.toml_path, "keys", problem) for problem in _problems(entry))
    for path, text in entry.texts:
        for number, line in enumerate(text.splitlines(), 1):
            if "TODO" in line:
                yield Finding(path, "todo", f"line {number} is not written yet: {line.strip()}")


def is_well_formed(entry: Entry) -> bool:
    """Whether what stands in exercise.toml has the right types, so that texts can be run."""
    forms = {**_EXERCISE, "equivalent": _TABLES}
    present = all(_fits(entry.values[key], forms[key]) for key in entry.values.keys() & forms)
    return present and "function" in entry.values


def _problems(entry: Entry) -> Problems:
    values = entry.values
    yield from _forms("", values, _EXERCISE, {"equivalent": _TABLES})
    if _fits(values.get("level"), _TEXT) and values["level"] not in LEVELS:
        yield f"`level` is {values['level']!r}: write one of {', '.join(LEVELS)}"
    if _fits(values.get("minutes"), _COUNT) and values["minutes"] < 1:
        yield "`minutes` must be at least 1"
    if _fits(values.get("hints"), _TEXTS):
        yield from _hints(values["hints"])
    if _fits(values.get("slip"), _TABLES):
        yield from _slips(values["slip"], _SLIPS.get(str(values.get("level")), 3))
    if _fits(values.get("equivalent", []), _TABLES):
        for place, table in enumerate(values.get("equivalent", []), 1):
            yield from _edit(f"equivalent {place}: ", table, _EQUIVALENT)


def _hints(hints: list[str]) -> Problems:
    if len(hints) != _HINTS:
        yield f"there are {len(hints)} hints: write {_HINTS}"
    for place, hint in enumerate(hints, 1):
        if (words := len(hint.split())) > _WORDS_PER_HINT:
            yield f"hint {place} has {words} words: cut it to {_WORDS_PER_HINT}"


def _slips(slips: list[dict[str, Any]], least: int) -> Problems:
    if len(slips) < least:
        yield f"there are {len(slips)} slips: write at least {least}"
    names = [str(slip.get("name")) for slip in slips]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f'two slips are called "{name}": say how they differ'
    for place, slip in enumerate(slips, 1):
        where = f'slip {place} "{slip["name"]}": ' if "name" in slip else f"slip {place}: "
        yield from _edit(where, slip, _SLIP)
        if str(slip.get("caught_by", "")).startswith("test_"):
            yield f"{where}`caught_by` names the check without test_"


def _edit(where: str, table: dict[str, Any], forms: dict[str, str]) -> Problems:
    yield from _forms(where, table, forms, _EDIT)
    if len(table.keys() & _EDIT.keys()) != 1:
        yield f"{where}give it either swap = [old, new] or body"


def _forms(
    where: str, table: dict[str, Any], required: dict[str, str], optional: dict[str, str]
) -> Problems:
    for key, form in {**required, **optional}.items():
        if key not in table:
            if key in required:
                yield f"{where}`{key}` is missing: it is {form}"
        elif not _fits(table[key], form):
            yield f"{where}`{key}` must be {form}"
        elif form == _TEXT and not table[key].strip():
            yield f"{where}`{key}` is empty"
    for key in table.keys() - required.keys() - optional.keys():
        yield f"{where}`{key}` is no key of ours: take it out"


def _fits(value: object, form: str) -> bool:
    match form, value:
        case "a text", str():
            return True
        case "a whole number", int():
            return not isinstance(value, bool)
        case "a list of texts" | "[old, new]", list():
            texts = all(isinstance(item, str) for item in value)
            return texts and (form == _TEXTS or len(value) == 2)
        case "tables", list():
            return all(isinstance(item, dict) for item in value)
    return False
