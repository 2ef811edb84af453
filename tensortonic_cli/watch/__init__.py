"""Watching: one queue of events, one loop, one screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from tensortonic_cli.actions.course import Course
from tensortonic_cli.core.model import Exercise
from tensortonic_cli.render.theme import TerminalConsole


def watch(
    course: Course,
    console: TerminalConsole,
    now: Callable[[], datetime],
    scope: Sequence[Exercise],
    first: Exercise,
    *,
    level: str | None = None,
    every: bool = False,
) -> int:
    """Watch from `first` on until the learner quits; say how to go on; return the exit code."""
    import os
    import sys

    from tensortonic_cli.system.terminal import is_interactive
    from tensortonic_cli.watch.farewell import print_farewell
    from tensortonic_cli.watch.loop import Loop
    from tensortonic_cli.watch.painter import Painter

    whole = not console.plain and is_interactive(sys.stdin, sys.stdout, os.environ)
    painter = Painter(console, whole=whole)
    session = Loop(course, painter, now).run(scope, level, first, every=every)
    print_farewell(console, session)
    return 0
