"""What the page in the browser is told, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tensortonic_cli.actions.viewing import About
from tensortonic_cli.core.model import Exercise
from tensortonic_cli.system.easel import Frame


def about_fields(about: About) -> dict[str, Any]:
    """Return the words of an exercise."""
    exercise = about.exercise
    return {
        "title": exercise.title,
        "task": exercise.task,
        "level": exercise.level,
        "minutes": exercise.minutes,
        "path": exercise.stub_path,
        "visual": exercise.visual,
        "area": about.area_title,
        "topic_title": about.topic_title,
        "lesson": about.lesson,
        "before": _named(about.before),
        "after": _named(about.after),
    }


def frame_fields(frame: Frame, answers: Mapping[str, int]) -> dict[str, Any]:
    """Return a drawing, with the last wish of each page that it answers."""
    return {
        "picture": frame.picture,
        "values": frame.values,
        "controls": frame.controls,
        "title": frame.title,
        "message": frame.message,
        "line": frame.line,
        "stale": frame.stale,
        "unwritten": frame.unwritten,
        "fault": frame.fault,
        "answers": dict(answers),
    }


def _named(exercise: Exercise | None) -> dict[str, str] | None:
    return None if exercise is None else {"slug": exercise.slug, "title": exercise.title}
