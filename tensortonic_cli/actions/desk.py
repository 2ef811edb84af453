"""What a learner does with the file on their desk: skip it, empty it, take a text back."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from datetime import datetime

from tensortonic_cli.actions.course import Course
from tensortonic_cli.actions.find import next_exercise, states_of
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.ledger import Row, Swap, hash_of, is_former, undo_target
from tensortonic_cli.core.model import Exercise, State
from tensortonic_cli.core.stub import same_text


@dataclass(frozen=True)
class Skip:
    """What a skip came to; next is the exercise to go on with, None if there is no other."""

    was_passed: bool
    next: Exercise | None


def skip(course: Course, exercise: Exercise, now: datetime) -> Skip:
    """Leave an exercise for later; one that is passed stays so.

    Raises:
        TTError: nothing is recorded.
    """
    state = states_of(course, [exercise])[exercise.slug]
    if state not in (State.PASSED, State.SKIPPED):
        course.progress.require_recording()
        course.progress.add("skipped", exercise.slug, now)
    following = next_exercise(course, course.catalog.exercises(), after=exercise)
    return Skip(state is State.PASSED, None if following == exercise else following)


def is_untouched(course: Course, exercise: Exercise) -> bool:
    """Whether the learner's file is the handed-out stub."""
    present = _present(course, exercise)
    return present is not None and same_text(present, course.catalog.stub(exercise))


def reset(course: Course, exercise: Exercise, now: datetime) -> Swap:
    """Keep the learner's text, then put the stub in its place.

    Raises:
        TTError: the text could not be kept, and is as it was.
    """
    return _swap(course, exercise, "reset", course.catalog.stub(exercise), now)


def undo(course: Course, exercise: Exercise, now: datetime) -> Swap:
    """Keep the learner's text, then put the last different one in its place; again: back.

    A former text that an unreloaded editor has saved over the stub stays, and counts again.

    Raises:
        TTError: there is no other text, or the present one could not be kept.
    """
    events = course.progress.events(exercise.slug)
    present = _present(course, exercise)
    name = None if present is None else hash_of(present)
    if present is not None and name and is_former(events, exercise.slug, name):
        return _swap(course, exercise, "undone", present, now)
    target = undo_target(events, name)
    if target is None:
        message = f"There is no other text of {exercise.slug} yet."
        raise TTError(message, "tt keeps each text that it checks, and what `tt reset` replaces.")
    return _swap(course, exercise, "undone", course.progress.text(target), now)


def restore(course: Course, exercise: Exercise, n: int, now: datetime) -> Swap:
    """Keep the learner's text, then put text n of the history in its place.

    Raises:
        TTError: there is no text n, or the present one could not be kept.
    """
    return _swap(course, exercise, "restored", text_of(course, exercise, n), now)


def history(course: Course, exercise: Exercise) -> tuple[Row, ...]:
    """Return the kept texts of an exercise, oldest first."""
    return course.progress.history(exercise.slug)


def present_row(course: Course, exercise: Exercise, rows: tuple[Row, ...]) -> int | None:
    """Return the number of the last of these texts that is in the file now; None: none of them.

    A file that cannot be read holds none: what was kept can be looked at all the same.
    """
    try:
        present = _present(course, exercise)
    except TTError:
        return None
    name = None if present is None else hash_of(present)
    return next((row.n for row in reversed(rows) if row.hash == name), None)


def text_of(course: Course, exercise: Exercise, n: int) -> str:
    """Return text n of the history.

    Raises:
        TTError: there is none.
    """
    rows = history(course, exercise)
    if not 1 <= n <= len(rows):
        count = f"{len(rows)} text{'' if len(rows) == 1 else 's'}"
        message = f"There is no text {n} of {exercise.slug}: {count} of it {_is_are(rows)} kept."
        raise TTError(message, f"`tt history {exercise.slug}` lists them.")
    return course.progress.text(rows[n - 1].hash)


def changes_since(course: Course, exercise: Exercise, n: int) -> tuple[str, ...]:
    """Return how the present file differs from text n, as the lines of a unified diff.

    Raises:
        TTError: there is no text n.
    """
    old = text_of(course, exercise, n).splitlines()
    new = (_present(course, exercise) or "").splitlines()
    return tuple(difflib.unified_diff(old, new, f"text {n}", "the file now", lineterm=""))


def _swap(course: Course, exercise: Exercise, kind: str, text: str, now: datetime) -> Swap:
    course.progress.require_recording()
    replaced = _keep_present(course, exercise, now)
    name = None if replaced is None else hash_of(replaced)
    in_place = replaced == text
    if not in_place:
        course.workspace.write(exercise, text)
    # Last: an event without its text on the desk would lie; a text without it is only unnamed.
    course.progress.add(kind, exercise.slug, now, {"from": name, "to": hash_of(text)})
    kept = None if replaced is None else len(replaced.splitlines())
    is_stub = same_text(text, course.catalog.stub(exercise))
    return Swap(kind, len(text.splitlines()), kept, in_place, is_stub)


def _keep_present(course: Course, exercise: Exercise, now: datetime) -> str | None:
    """Keep what is in the file, also what an editor saves meanwhile; return it."""
    kept = None
    while (present := _present(course, exercise)) is not None and present != kept:
        course.progress.keep_text(exercise.slug, present, now)
        kept = present
    return kept


def _present(course: Course, exercise: Exercise) -> str | None:
    """Return the learner's text; None if there is no file.

    Raises:
        TTError: there is something that cannot be read; it must not be overwritten either.
    """
    if not course.workspace.stub_path(exercise).exists():
        return None
    return course.workspace.read(exercise)


def _is_are(rows: tuple[Row, ...]) -> str:
    return "is" if len(rows) == 1 else "are"
