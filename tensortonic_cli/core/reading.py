"""What a learner can look at, as data: a line of the list, a task, hints, answers, a standing.

Named tuples: a frozen dataclass takes six times as long to make, and `tt list` makes all of them.
"""

from __future__ import annotations

import ast
from typing import NamedTuple

from tensortonic_cli.core.model import Exercise, State
from tensortonic_cli.core.outline import Topic


class Entry(NamedTuple):
    """An exercise in a list, where it belongs, and where the learner stands with it."""

    exercise: Exercise
    topic: Topic
    state: State


class Place(NamedTuple):
    """Where an exercise is written: the absolute path of the learner's file, and the line."""

    exercise: Exercise
    state: State
    file: str
    line: int


class Task(NamedTuple):
    """What is asked for: statement is signature and docstring, section is the lesson's part.

    needs are slugs with their states.
    """

    place: Place
    statement: str
    needs: tuple[tuple[str, State], ...]
    section: str


class HintLadder(NamedTuple):
    """The hints that are shown now: numbered from `first`, of `total`."""

    exercise: Exercise
    shown: tuple[str, ...]
    first: int
    total: int

    @property
    def is_spent(self) -> bool:
        """Whether all were shown before: they are shown together now."""
        return len(self.shown) == self.total


class Answers(NamedTuple):
    """The learner's text beside the reference; other is the answer written another way, or ""."""

    exercise: Exercise
    mine: str
    reference: str
    other: str
    given_up: bool


class AreaStanding(NamedTuple):
    """How many of an area's exercises are passed."""

    title: str
    passed: int
    total: int


class Overview(NamedTuple):
    """Where a learner is: by area, and what comes next (None at the end of the path)."""

    areas: tuple[AreaStanding, ...]
    next: Place | None
    is_first_time: bool


class Journey(NamedTuple):
    """The way to the end of the path in numbers.

    hints are those shown, revealed the solutions looked at before passing, days from the first
    event to the last with both.
    """

    areas: tuple[AreaStanding, ...]
    skipped: int
    hints: int
    revealed: int
    runs: int
    days: int


def statement_of(stub: str, name: str) -> str:
    """Return the signature and docstring of the function or class `name`, without its body.

    The whole stub when it does not define that name.
    """
    for node in ast.parse(stub).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == name:
            documented = ast.get_docstring(node) is not None
            last = node.body[0].end_lineno if documented else node.body[0].lineno - 1
            return "\n".join(stub.splitlines()[node.lineno - 1 : last])
    return stub


def line_to_write(text: str) -> int:
    """Return the line of the first `raise NotImplementedError`, or 1 where there is none."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip().startswith("raise NotImplementedError"):
            return number
    return 1


def finds(exercise: Exercise, text: str) -> bool:
    """Whether slug, title, task or function contains the text, in any case."""
    places = (exercise.slug, exercise.name, exercise.title, exercise.task, exercise.function)
    return any(text.casefold() in place.casefold() for place in places)


def record(exercise: Exercise, state: State) -> dict[str, object]:
    """Return what --json says of one exercise; path is relative to the workspace."""
    return {
        "slug": exercise.slug,
        "area": exercise.area,
        "topic": exercise.topic,
        "title": exercise.title,
        "level": exercise.level,
        "minutes": exercise.minutes,
        "state": str(state),
        "path": exercise.stub_path,
        "tensortonic": list(exercise.tensortonic),
        "visual": exercise.visual,
    }
