"""Exercises as aligned lines, grouped by area and topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from tensortonic_cli.core.model import Exercise, State
from tensortonic_cli.core.reading import Entry
from tensortonic_cli.render.theme import STATE_ROLES, Glyphs

_INDENT = 4
_GAP = 2
_TITLE_AT_LEAST = 12
_WORDS = {
    State.PASSED: "passed",
    State.CHANGED: "changed since passed",
    State.SKIPPED: "skipped",
    State.TODO: "to do",
}


class _Columns(NamedTuple):
    """Widths in columns; 0 leaves a column out."""

    slug: int
    title: int
    level: int
    minutes: int


def render_listing(entries: Sequence[Entry], width_cols: int, glyphs: Glyphs) -> Text:
    """Return the list as text of at most `width_cols` columns; slugs are never cut."""
    if not entries:
        return Text("No exercise is like that.")
    columns = _columns(entries, width_cols)
    lines: list[Text] = []
    for area, of_area in groupby(entries, key=lambda entry: entry.topic.area_title):
        lines += [Text(area, "title")]
        for topic, of_topic in groupby(of_area, key=lambda entry: entry.topic.title):
            lines += [Text(f"  {topic}", "dim")]
            lines += [_line(entry, columns, glyphs) for entry in of_topic]
        lines += [Text("")]
    return Text("\n").join([*lines, counts(entry.state for entry in entries)])


def counts(states: Iterable[State]) -> Text:
    """Return how many there are in each state: 2 passed, 28 to do."""
    number = Counter(states)
    said = [f"{number[state]} {word}" for state, word in _WORDS.items() if number[state]]
    return Text(", ".join(said) + ".")


def _columns(entries: Sequence[Entry], width_cols: int) -> _Columns:
    exercises = [entry.exercise for entry in entries]
    slug = max((len(exercise.slug) for exercise in exercises), default=0)
    title = max((cell_len(exercise.title) for exercise in exercises), default=0)
    level = max((len(exercise.level) for exercise in exercises), default=0)
    minutes = max((len(_minutes(exercise)) for exercise in exercises), default=0)
    room = width_cols - _INDENT - 2 - slug
    fixed = level + minutes + 2 * _GAP
    if room >= fixed + _GAP + min(title, _TITLE_AT_LEAST):
        return _Columns(slug, min(title, room - fixed - _GAP), level, minutes)
    if room >= fixed:
        return _Columns(slug, 0, level, minutes)
    return _Columns(slug, 0, level if room >= level + _GAP else 0, 0)


def _line(entry: Entry, columns: _Columns, glyphs: Glyphs) -> Text:
    exercise, role = entry.exercise, STATE_ROLES[entry.state]
    line = Text(" " * _INDENT).append(glyphs.state(entry.state), role)
    line.append(f" {exercise.slug:<{columns.slug}}")
    if columns.title:
        line.append(" " * _GAP + _fitted(exercise.title, columns.title, glyphs), "dim")
    if columns.level:
        line.append(f"{'':{_GAP}}{exercise.level:<{columns.level}}")
    if columns.minutes:
        line.append(f"{'':{_GAP}}{_minutes(exercise):>{columns.minutes}}", "dim")
    line.rstrip()
    return line


def _minutes(exercise: Exercise) -> str:
    return f"{exercise.minutes} min"


def _fitted(text: str, width_cols: int, glyphs: Glyphs) -> str:
    if cell_len(text) <= width_cols:
        return set_cell_size(text, width_cols)
    return set_cell_size(text, width_cols - 1) + glyphs.cut
