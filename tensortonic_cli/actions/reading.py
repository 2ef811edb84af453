"""What a learner can look at: where they are, the list, a task, a lesson, hints, the solution."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING

from tensortonic_cli.actions.find import find_exercise, find_scope, next_exercise, states_of
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.model import Exercise, State
from tensortonic_cli.core.outline import Topic
from tensortonic_cli.core.reading import (
    Answers,
    AreaStanding,
    Entry,
    HintLadder,
    Journey,
    Overview,
    Place,
    Task,
    finds,
    line_to_write,
    record,
    statement_of,
)
from tensortonic_cli.core.stub import to_plain
from tensortonic_cli.core.words import one_of

if TYPE_CHECKING:
    from tensortonic_cli.actions.course import Course


def overview(course: Course) -> Overview:
    """Return where the learner is and what comes next."""
    exercises = course.catalog.exercises()
    states = states_of(course, exercises)
    following = next_exercise(course, exercises)
    is_first_time = course.progress.last_run() is None and not course.progress.events()
    place = following and _place(course, following, states[following.slug])
    return Overview(_areas(course, exercises, states), place, is_first_time)


def journey(course: Course) -> Journey:
    """Return the learner's way so far in numbers."""
    exercises = course.catalog.exercises()
    states = states_of(course, exercises)
    events = course.progress.events()
    kinds = Counter(event.kind for event in events)
    return Journey(
        _areas(course, exercises, states),
        skipped=sum(state is State.SKIPPED for state in states.values()),
        hints=kinds["hinted"],
        revealed=kinds["revealed"],
        runs=kinds["ran"],
        days=len({event.at.date() for event in events}),
    )


def entries(
    course: Course, scope: str | None, state: State | None, level: str | None, search: str
) -> tuple[Entry, ...]:
    """Return the exercises of an area or topic, all without one, that are like what is asked.

    Raises:
        TTError: there is no such area or topic.
    """
    exercises = find_scope(course, scope)
    states = states_of(course, exercises)
    topics = {topic.path: topic for topic in course.catalog.topics()}
    return tuple(
        Entry(exercise, topics[f"{exercise.area}/{exercise.topic}"], states[exercise.slug])
        for exercise in exercises
        if state in {None, states[exercise.slug]}
        and level in {None, exercise.level}
        and finds(exercise, search)
    )


def records(found: tuple[Entry, ...]) -> list[dict[str, object]]:
    """Return what --json says of a list."""
    return [record(entry.exercise, entry.state) for entry in found]


def as_json(course: Course, exercise: Exercise) -> dict[str, object]:
    """Return what --json says of one exercise."""
    return record(exercise, states_of(course, [exercise])[exercise.slug])


def task(course: Course, word: str | None) -> Task:
    """Return what an exercise asks for, with the lesson's section on it.

    Raises:
        TTError: the word names no exercise, or several.
    """
    exercise = find_exercise(course, word)
    known = [need for slug in exercise.needs if (need := course.catalog.get(slug))]
    states = states_of(course, [exercise, *known])
    return Task(
        _place(course, exercise, states[exercise.slug]),
        statement_of(course.catalog.stub(exercise), exercise.function),
        tuple((need.slug, states[need.slug]) for need in known),
        course.catalog.lesson(exercise),
    )


def lesson(course: Course, word: str) -> str:
    """Return the lesson of a topic, or of an exercise's topic.

    Raises:
        TTError: the word names none, or an area of several topics; or there is no lesson yet.
    """
    topic = _one_topic(course, word)
    text = course.catalog.lesson_of(topic)
    if not text:
        raise TTError(
            f"{topic.path} has no lesson yet.", f"`tt list {topic.path}` shows its exercises."
        )
    return text


def next_hint(course: Course, word: str | None, at: datetime) -> HintLadder:
    """Return the next hint and remember it; after the last one, all of them.

    Raises:
        TTError: the word names no exercise, or several.
    """
    exercise = find_exercise(course, word)
    used, total = course.progress.hints_used(exercise.slug), len(exercise.hints)
    if used >= total:
        return HintLadder(exercise, exercise.hints, 1, total)
    course.progress.add("hinted", exercise.slug, at, {"n": used + 1})
    return HintLadder(exercise, exercise.hints[used : used + 1], used + 1, total)


def answers(course: Course, word: str | None, at: datetime, *, give_up: bool) -> Answers:
    """Return the reference beside the learner's text; giving up is remembered.

    Raises:
        TTError: the exercise was never passed nor given up; or no exercise is named.
    """
    exercise = find_exercise(course, word)
    given_up = _gave_up(course, exercise)
    if not (given_up or _was_passed(course, exercise)):
        if not give_up:
            raise _too_early(exercise)
        course.progress.add("revealed", exercise.slug, at)
        given_up = True
    reference = to_plain(course.catalog.solution(exercise))
    mine, other = _text(course, exercise), course.catalog.other(exercise)
    return Answers(exercise, mine, reference, other, given_up)


def _place(course: Course, exercise: Exercise, state: State) -> Place:
    file = course.workspace.stub_path(exercise).absolute()
    return Place(exercise, state, str(file), line_to_write(_text(course, exercise)))


def _text(course: Course, exercise: Exercise) -> str:
    """Return the learner's text, "" where there is none to read: looking must work all the same."""
    try:
        return course.workspace.read(exercise)
    except TTError:
        return ""


def _areas(
    course: Course, exercises: tuple[Exercise, ...], states: dict[str, State]
) -> tuple[AreaStanding, ...]:
    total = Counter(exercise.area for exercise in exercises)
    passed = Counter(e.area for e in exercises if states[e.slug] is State.PASSED)
    return tuple(
        AreaStanding(area.title, passed[area.name], total[area.name])
        for area in course.catalog.areas()
    )


def _one_topic(course: Course, word: str) -> Topic:
    paths = {f"{exercise.area}/{exercise.topic}" for exercise in find_scope(course, word)}
    topics = [topic for topic in course.catalog.topics() if topic.path in paths]
    if len(topics) == 1:
        return topics[0]
    names = one_of(tuple(topic.name for topic in topics))
    raise TTError(f'"{word}" has {len(topics)} lessons.', f"Read one of them: {names}.")


def _was_passed(course: Course, exercise: Exercise) -> bool:
    state = states_of(course, [exercise])[exercise.slug]
    return state in {State.PASSED, State.CHANGED}


def _gave_up(course: Course, exercise: Exercise) -> bool:
    """Whether the solution was looked at since the last reset, which makes a fresh start."""
    events = course.progress.events(exercise.slug, ("revealed", "reset"))
    return bool(events) and events[-1].kind == "revealed"


def _too_early(exercise: Exercise) -> TTError:
    return TTError(
        f"You have not passed {exercise.slug} yet; its solution comes after that.",
        f"Ask `tt hint {exercise.slug}`, or see it now: `tt solution {exercise.slug} --give-up`.",
    )
