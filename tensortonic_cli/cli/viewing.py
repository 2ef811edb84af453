"""The command that shows an exercise's picture: view."""

from typing import Annotated

import typer

from tensortonic_cli.cli.app import app, console_of, course_here, now
from tensortonic_cli.cli.finding import Slug
from tensortonic_cli.core.errors import TTError


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
    from tensortonic_cli.watch.viewing import view_in_browser

    if once and (web or no_open):
        raise typer.BadParameter(
            "--once prints one frame and goes neither with --web nor --no-open"
        )
    course = course_here()
    exercise = find.find_exercise(course, slug)
    if not (web or no_open):
        raise _not_yet("as text" if once else "in the terminal", exercise.slug)
    view_in_browser(course, console_of(ctx), now, exercise, opens=not no_open)


def _not_yet(where: str, slug: str) -> TTError:
    message = f"The terminal view is not there yet, so no picture can be shown {where}."
    return TTError(message, f"`tt view {slug} --web` shows it in the browser.")
