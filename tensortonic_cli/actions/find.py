"""Which exercise is meant: by a typed word, or by where the learner stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from tensortonic_cli.core import words
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.ledger import hash_of
from tensortonic_cli.core.model import Exercise, State

if TYPE_CHECKING:
    from tensortonic_cli.actions.course import Course
    from tensortonic_cli.core.ledger import Standing
    from tensortonic_cli.system.catalog import Catalog

UNFINISHED = (State.TODO, State.CHANGED)


def find_exercise(course: Course, word: str | None = None) -> Exercise:
    """Return the exercise that `word` names; without one, the exercise the learner is at.

    That is the one on a running screen, else the last one run if it is unfinished, else the next
    one of the path.

    Raises:
        TTError: the word names none or several; or there is no word and nothing is left to do.
    """
    if word is not None:
        return _named(course.catalog, word)
    exercise = _at_hand(course) or next_exercise(course, course.catalog.walk())
    if exercise is None:
        message = "Every exercise is passed: there is no next one."
        raise TTError(message, "Name the one you mean; `tt list` shows them all.")
    return exercise


def find_scope(course: Course, word: str | None = None) -> tuple[Exercise, ...]:
    """Return the exercises of an AREA, TOPIC or AREA/TOPIC in teaching order; without a word, all.

    A slug gives its one exercise, also where a topic has the same name.

    Raises:
        TTError: the word names nothing, several things, or an area without exercises.
    """
    exercises = course.catalog.exercises()
    if word is None:
        return exercises
    place = _place(course.catalog, word)
    if place is None:
        return (_named(course.catalog, word),)
    inside = tuple(e for e in exercises if place in (e.area, f"{e.area}/{e.topic}"))
    if not inside:
        raise TTError(f"{place} has no exercises yet.", "Run `tt list` to see what there is.")
    return inside


def next_exercise(
    course: Course,
    scope: Iterable[Exercise],
    level: str | None = None,
    after: Exercise | None = None,
) -> Exercise | None:
    """Return the next exercise of `scope` to work on, or None if all of it is passed.

    The first unfinished one behind `after`, else the first unfinished one of all; those that were
    skipped come when nothing else is left, `after` itself last. What comes behind it is not asked
    for.
    """
    wanted = (exercise for exercise in scope if level in (None, exercise.level))
    order = wanted if after is None else _from(list(wanted), after)
    standings = course.progress.standings()
    skipped = None
    for exercise in order:
        state = _state(course, exercise, standings)
        if state in UNFINISHED:
            return exercise
        if state is State.SKIPPED and skipped is None:
            skipped = exercise
    return skipped


def way_on(
    course: Course, word: str | None = None, level: str | None = None
) -> tuple[Exercise | None, tuple[Exercise, ...]]:
    """Return the exercise to go on with and the exercises to go through after it.

    That is the last one run if it is among them and unfinished, else the next; None if all are
    passed. A word that names one exercise opens it, passed or not, and goes on along the path.

    Raises:
        TTError: the word names nothing, several things, or an area that has no exercise yet.
    """
    scope = find_scope(course, word)
    if word is not None and _place(course.catalog, word) is None:
        return scope[0], course.catalog.exercises()
    last = course.progress.last_run()
    begun = [e for e in scope if e.slug == last and level in (None, e.level)]
    if begun and states_of(course, begun)[begun[0].slug] in UNFINISHED:
        return begun[0], scope
    return next_exercise(course, scope, level), scope


def states_of(course: Course, exercises: Sequence[Exercise]) -> dict[str, State]:
    """Return the state of each of these exercises; only files of exercises once passed are read."""
    standings = course.progress.standings()
    return {exercise.slug: _state(course, exercise, standings) for exercise in exercises}


def _from(order: list[Exercise], after: Exercise) -> list[Exercise]:
    """Return them with the one behind `after` first, and `after` last."""
    here = order.index(after) + 1 if after in order else 0
    return order[here:] + order[:here]


def _state(course: Course, exercise: Exercise, standings: Mapping[str, Standing]) -> State:
    standing = standings.get(exercise.slug)
    if standing is None:
        return State.TODO
    return standing.state(_present_hash(course, exercise) if standing.passes else None)


def _present_hash(course: Course, exercise: Exercise) -> str | None:
    """Return the hash of the learner's file as a run would record it; None: none is readable."""
    try:
        return hash_of(course.workspace.read_bytes(exercise).decode("utf-8", "replace"))
    except TTError:
        return None


def _at_hand(course: Course) -> Exercise | None:
    """Return the exercise on a running screen, else the last one run unless it is finished."""
    on_screen = course.progress.screen_slug()
    exercise = course.catalog.get(on_screen) if on_screen else None
    if exercise is not None:
        return exercise
    last = course.progress.last_run()
    exercise = course.catalog.get(last) if last else None
    if exercise and states_of(course, [exercise])[exercise.slug] in UNFINISHED:
        return exercise
    return None


def _named(catalog: Catalog, word: str) -> Exercise:
    named = words.places_named(word, _places(catalog))
    exact = catalog.get(words.slug_of(word))
    if exact and not (named and "/" in word):
        return exact
    if named:
        kind = "a topic" if "/" in named[0] else "an area"
        message = f'"{word}" is {kind}, not an exercise.'
        raise TTError(message, f"`tt next {word}` goes through it; or name one exercise.")
    found = catalog.get(words.resolve(word, catalog))
    assert found is not None, "the catalog finds what it names"
    return found


def _place(catalog: Catalog, word: str) -> str | None:
    """Return the AREA or AREA/TOPIC that a word means; None if it means an exercise.

    Raises:
        TTError: it means nothing, or several topics.
    """
    places, key = _places(catalog), words.slug_of(word)
    named = words.places_named(word, places)
    if catalog.get(key) and not (named and "/" in word):
        return None
    found = named or words.places_begun(word, places) or _titled(catalog, key)
    if len(found) > 1:
        raise words.unclear(word, found)
    if not found and not catalog.find_prefix(key):
        names = (*(place.rpartition("/")[2] for place in places), *catalog.slugs())
        raise words.unknown(word, names, "area, topic or exercise")
    return found[0] if found else None


def _titled(catalog: Catalog, key: str) -> tuple[str, ...]:
    """Return the topics whose title, which the screen shows, is the word."""
    return tuple(t.path for t in catalog.topics() if words.slug_of(t.title) == key)


def _places(catalog: Catalog) -> tuple[str, ...]:
    areas, topics = catalog.areas(), catalog.topics()
    return (*(area.name for area in areas), *(topic.path for topic in topics))
