"""Looking at what a learner's function does: pictures of one exercise, and what stands beside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tensortonic_cli.actions.course import Course
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.model import Exercise
from tensortonic_cli.system.easel import Easel, Frame, Subject


@dataclass(frozen=True)
class About:
    """What a view shows beside the picture; before and after are neighbours in the same topic."""

    exercise: Exercise
    topic_title: str
    area_title: str
    lesson: str
    before: Exercise | None
    after: Exercise | None


def about(course: Course, exercise: Exercise) -> About:
    """Return the words for an exercise's view."""
    topic = course.catalog.topic_of(exercise)
    siblings = [
        one
        for one in course.catalog.exercises()
        if (one.area, one.topic) == (exercise.area, exercise.topic) and one.visual
    ]
    place = next((i for i, one in enumerate(siblings) if one.slug == exercise.slug), None)
    before = siblings[place - 1] if place else None
    after = siblings[place + 1] if place is not None and place + 1 < len(siblings) else None
    lesson = course.catalog.lesson(exercise)
    return About(exercise, topic.title, topic.area_title, lesson, before, after)


def open_easel(
    course: Course, exercise: Exercise, emit: Callable[[Frame], None], **how: bool
) -> Easel:  # fmt: skip
    """Return the easel of an exercise; whoever opens it starts it with a text, and stops it.

    how: keep and calm, as the easel knows them.

    Raises:
        TTError: the exercise has no visual.
    """
    if not exercise.visual:
        raise TTError(
            f"{exercise.slug} has no visual yet.", f"`tt show {exercise.slug}` shows its task."
        )
    folder = course.catalog.folder(exercise)
    subject = Subject(
        exercise.module,
        exercise.function,
        course.workspace.stub_path(exercise),
        folder / "visual.py",
        folder / "solution.py",
    )
    return Easel(course.workspace.root, subject, emit, **how)
