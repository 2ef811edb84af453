"""The command that shows what a learner's function does: view."""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from tensortonic_cli.cli.app import app, console_of, course_here, now
from tensortonic_cli.cli.finding import Slug

if TYPE_CHECKING:
    from tensortonic_cli.actions.course import Course
    from tensortonic_cli.core.model import Exercise
    from tensortonic_cli.render.theme import TerminalConsole


@app.command()
def view(
    ctx: typer.Context,
    slug: Slug = None,
    *,
    web: Annotated[bool, typer.Option("--web", help="In the browser.")] = False,
    once: Annotated[bool, typer.Option("--once", help="One frame as text.")] = False,
    no_open: Annotated[
        bool, typer.Option("--no-open", help="Open no browser, only say where.")
    ] = False,
) -> None:
    """Show what your function does, as a picture that follows your saves.

    Example: tt view cosine-similarity --web
    """
    from tensortonic_cli.actions import find
    from tensortonic_cli.watch import looking, viewing

    if once and (web or no_open):
        raise typer.BadParameter("--once goes neither with --web nor with --no-open")
    course, console = course_here(), console_of(ctx)
    exercise = find.find_exercise(course, slug)
    if web or no_open:
        viewing.view_in_browser(course, console, now, exercise, opens=not no_open)
    elif once:
        _print_once(course, exercise, console)
    else:
        looking.show_in_terminal(course, exercise, console)


def _print_once(course: "Course", exercise: "Exercise", console: "TerminalConsole") -> None:
    from tensortonic_cli.system.terminal import size_of
    from tensortonic_cli.watch import looking

    height = size_of(sys.stdout, os.environ).lines - 1
    for line in looking.once(course, exercise, console, console.width, height):
        console.print(line, soft_wrap=True)
