"""What stays on the terminal when watching ends."""

from __future__ import annotations

from tensortonic_cli.actions import find, reading
from tensortonic_cli.render.theme import TerminalConsole
from tensortonic_cli.render.welcome import render_ending
from tensortonic_cli.watch.session import Session


def print_farewell(console: TerminalConsole, session: Session) -> None:
    """Print what was passed in this session and how to go on; at the end of the path, its end."""
    following = find.next_exercise(session.course, session.course.catalog.exercises())
    if following is None:
        journey = reading.journey(session.course)
        console.print(render_ending(journey, console.width, console.glyphs), soft_wrap=True)
        return
    passed = len(session.passed_here)
    count = {0: "", 1: "One exercise passed. "}.get(passed, f"{passed} exercises passed. ")
    console.print(f"{count}`tt next` goes on with {following.title}.")
