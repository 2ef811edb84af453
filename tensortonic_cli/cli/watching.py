"""The commands that stay and watch: next, watch."""

import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from tensortonic_cli.cli.app import app, console_of, course_here, now
from tensortonic_cli.cli.completion import complete_scope
from tensortonic_cli.cli.finding import Level, Slug

if TYPE_CHECKING:
    from tensortonic_cli.actions.course import Course
    from tensortonic_cli.core.model import Exercise


@app.command("next")
def next_(
    ctx: typer.Context,
    scope: Annotated[
        str | None,
        typer.Argument(
            metavar="[AREA or TOPIC]", help="Only these.", autocompletion=complete_scope
        ),
    ] = None,
    *,
    level: Annotated[Level | None, typer.Option(help="Only those of this level.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON and end.")] = False,
) -> None:
    """Work on the next unfinished exercise; every save is checked.

    Example: tt next linear_algebra
    """
    from tensortonic_cli import watch
    from tensortonic_cli.actions import find

    course = course_here()
    first, among = find.way_on(course, scope, level)
    if first is None or as_json or not sys.stdout.isatty():
        _print_next(ctx, course, first, as_json=as_json)
    else:
        raise typer.Exit(watch.watch(course, console_of(ctx), now, among, first, level=level))


@app.command("watch")
def watch_(ctx: typer.Context, slug: Slug = None) -> None:
    """Watch every exercise: whichever you save is checked.

    Example: tt watch
    """
    from tensortonic_cli import watch
    from tensortonic_cli.actions import find

    course = course_here()
    first = find.find_exercise(course, slug)
    every = course.catalog.exercises()
    raise typer.Exit(watch.watch(course, console_of(ctx), now, every, first, every=True))


def _print_next(
    ctx: typer.Context, course: "Course", first: "Exercise | None", *, as_json: bool
) -> None:
    """Print the next exercise and end, for pipes and programs; or that there is none."""
    from tensortonic_cli.actions import reading
    from tensortonic_cli.render.exercise import render_task
    from tensortonic_cli.render.welcome import render_ending

    console = console_of(ctx)
    if first is None and as_json:
        print("null")
    elif first is None:
        journey = reading.journey(course)
        console.print(render_ending(journey, console.width, console.glyphs), soft_wrap=True)
    elif as_json:
        print(json.dumps(reading.as_json(course, first)))
    else:
        task = reading.task(course, first.slug)
        console.print(render_task(task, console.width, console.glyphs), soft_wrap=True)
