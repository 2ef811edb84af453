"""The commands to find one's way: tt alone, list, show, read, hint, solution."""

import json
import os
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tensortonic_cli.cli.app import app, console_of, course_here, now
from tensortonic_cli.cli.completion import complete_scope, complete_slug, complete_topic
from tensortonic_cli.core.model import LEVELS, State

if TYPE_CHECKING:
    from rich.text import Text

    from tensortonic_cli.render.theme import TerminalConsole

Level = StrEnum("Level", {level: level for level in LEVELS})
Slug = Annotated[
    str | None,
    typer.Argument(metavar="[SLUG]", help="Slug, file or prefix.", autocompletion=complete_slug),
]


def where(ctx: typer.Context) -> None:
    """Show where the learner is; the first time, how to begin."""
    from tensortonic_cli.actions import reading
    from tensortonic_cli.render.welcome import render_overview

    console = console_of(ctx)
    overview = reading.overview(course_here())
    _show(console, render_overview(overview, console.width, console.glyphs))


@app.command("list")
def list_(
    ctx: typer.Context,
    scope: Annotated[
        str | None,
        typer.Argument(
            metavar="[AREA or TOPIC]", help="Only these.", autocompletion=complete_scope
        ),
    ] = None,
    *,
    state: Annotated[State | None, typer.Option(help="Only those in this state.")] = None,
    level: Annotated[Level | None, typer.Option(help="Only those of this level.")] = None,
    search: Annotated[str, typer.Option(metavar="TEXT", help="In names, titles, tasks.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document on stdout.")] = False,
) -> None:
    """List the exercises by area and topic.

    Example: tt list linear_algebra --state todo
    """
    from tensortonic_cli.actions import reading

    found = reading.entries(course_here(), scope, state, level, search)
    if as_json:
        print(json.dumps(reading.records(found)))
        return
    from tensortonic_cli.render.listing import render_listing

    console = console_of(ctx)
    _show(console, render_listing(found, console.line_cols, console.glyphs))


@app.command()
def show(ctx: typer.Context, slug: Slug = None) -> None:
    """Show an exercise: its task and the lesson on it.

    Example: tt show cosine-similarity
    """
    from tensortonic_cli.actions import reading
    from tensortonic_cli.render.exercise import render_task

    console = console_of(ctx)
    task = reading.task(course_here(), slug)
    _show(console, render_task(task, console.width, console.glyphs))


@app.command()
def read(
    ctx: typer.Context,
    topic: Annotated[
        str,
        typer.Argument(metavar="TOPIC", help="Topic or slug.", autocompletion=complete_topic),
    ],
) -> None:
    """Read the whole lesson of a topic.

    Example: tt read vectors
    """
    from tensortonic_cli.actions import reading
    from tensortonic_cli.render.lesson import render_lesson

    console = console_of(ctx)
    lesson = reading.lesson(course_here(), topic)
    _page(console, render_lesson(lesson, console.width, console.glyphs))


@app.command()
def hint(ctx: typer.Context, slug: Slug = None) -> None:
    """Give the next of three hints.

    Example: tt hint cosine-similarity
    """
    from tensortonic_cli.actions import reading
    from tensortonic_cli.render.exercise import render_hints

    console = console_of(ctx)
    ladder = reading.next_hint(course_here(), slug, now())
    _show(console, render_hints(ladder, console.width))


@app.command()
def solution(
    ctx: typer.Context,
    slug: Slug = None,
    give_up: Annotated[
        bool, typer.Option("--give-up", help="Before passing; this is remembered.")
    ] = False,
    other: Annotated[bool, typer.Option("--other", help="Also another way to write it.")] = False,
) -> None:
    """Show the solution beside yours, once you have passed.

    Example: tt solution cosine-similarity
    """
    from tensortonic_cli.actions import reading
    from tensortonic_cli.render.exercise import render_answers, render_other

    console = console_of(ctx)
    answers = reading.answers(course_here(), slug, now(), give_up=give_up)
    _show(console, render_answers(answers, console.width, console.glyphs))
    if other:
        _show(console, render_other(answers.other, console.glyphs))


def _show(console: "TerminalConsole", text: "Text") -> None:
    """Print a text whose lines are already as wide as they should be."""
    console.print(text, soft_wrap=True)


def _page(console: "TerminalConsole", text: "Text") -> None:
    """Print a text, through a pager where it is longer than the terminal."""
    is_long = text.plain.count("\n") + 2 > console.height
    if console.is_terminal and not console.is_dumb_terminal and is_long:
        from tensortonic_cli.system.pager import page

        with console.capture() as captured:
            _show(console, text)
        if page(captured.get(), os.environ):
            return
    _show(console, text)
