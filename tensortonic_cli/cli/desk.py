"""The commands that change what is on the desk: skip, reset, undo, history."""

import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from tensortonic_cli.cli.app import app, console_of, course_here, now
from tensortonic_cli.cli.completion import complete_slug
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.system.endings import interruptible

if TYPE_CHECKING:
    from tensortonic_cli.actions.course import Course
    from tensortonic_cli.core.ledger import Swap
    from tensortonic_cli.core.model import Exercise
    from tensortonic_cli.render.theme import TerminalConsole

Slug = Annotated[
    str | None,
    typer.Argument(metavar="SLUG", help="Slug, file or prefix.", autocompletion=complete_slug),
]


@app.command()
def skip(ctx: typer.Context, slug: Slug = None) -> None:
    """Leave an exercise for later.

    Example: tt skip cosine-similarity
    """
    from tensortonic_cli.actions import desk
    from tensortonic_cli.render.history import render_skip

    course, exercise = _chosen(slug)
    done = desk.skip(course, exercise, now())
    console_of(ctx).print(render_skip(exercise, done.next, was_passed=done.was_passed))


@app.command()
def reset(
    ctx: typer.Context,
    slug: Slug = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Begin an exercise again: its stub replaces your text, which is kept.

    Example: tt reset cosine-similarity
    """
    from tensortonic_cli.actions import desk

    course, exercise = _chosen(slug)
    if desk.is_untouched(course, exercise):
        print(f"{exercise.slug} is as it was handed out; there is nothing to reset.")
    elif yes or _agrees(exercise):
        _print_swap(console_of(ctx), exercise, desk.reset(course, exercise, now()))
    else:
        print("Nothing was changed.")


@app.command()
def undo(ctx: typer.Context, slug: Slug = None) -> None:
    """Bring your last text back; once more: the present one.

    Example: tt undo cosine-similarity
    """
    from tensortonic_cli.actions import desk

    course, exercise = _chosen(slug)
    _print_swap(console_of(ctx), exercise, desk.undo(course, exercise, now()))


@app.command()
def history(
    ctx: typer.Context,
    slug: Slug = None,
    *,
    show: Annotated[int | None, typer.Option(metavar="N", help="Print text N.")] = None,
    diff: Annotated[int | None, typer.Option(metavar="N", help="Text N and the file now.")] = None,
    restore: Annotated[int | None, typer.Option(metavar="N", help="Put text N back.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document on stdout.")] = False,
) -> None:
    """List your checked texts, of many within a minute the last; read, compare, restore them.

    Example: tt history cosine-similarity --restore 2
    """
    if sum(given is not None for given in (show, diff, restore)) + as_json > 1:
        message = "--show, --diff, --restore and --json exclude each other."
        raise TTError(message, "Give one of them.")
    course, exercise = _chosen(slug)
    _history(console_of(ctx), course, exercise, (show, diff, restore), as_json)


def _history(
    console: "TerminalConsole",
    course: "Course",
    exercise: "Exercise",
    numbers: tuple[int | None, int | None, int | None],
    as_json: bool,
) -> None:
    from tensortonic_cli.actions import desk
    from tensortonic_cli.render import history as shown

    show, diff, restore = numbers
    if show is not None:
        shown.print_exactly(console, desk.text_of(course, exercise, show))
    elif diff is not None:
        lines = desk.changes_since(course, exercise, diff)
        console.print(shown.render_diff(lines, diff), soft_wrap=True)
    elif restore is not None:
        _print_swap(console, exercise, desk.restore(course, exercise, restore, now()))
    elif as_json:
        print(json.dumps([shown.row_fields(row) for row in desk.history(course, exercise)]))
    else:
        rows = desk.history(course, exercise)
        present = desk.present_row(course, exercise, rows)
        console.print(
            shown.render_history(exercise, rows, present, console.line_cols, console.glyphs),
            soft_wrap=not console.is_terminal,
        )


def _print_swap(console: "TerminalConsole", exercise: "Exercise", swap: "Swap") -> None:
    from tensortonic_cli.render.history import swap_lines

    for line in swap_lines(swap, exercise):
        console.print(line, soft_wrap=not console.is_terminal)


def _agrees(exercise: "Exercise") -> bool:
    if not sys.stdin.isatty():
        message = f"Resetting {exercise.slug} replaces your text; there is no terminal to ask in."
        raise TTError(message, f"Run `tt reset {exercise.slug} --yes`; `tt undo` takes it back.")
    with interruptible():
        return typer.confirm(f"Replace your text of {exercise.slug} by the stub? It is kept.")


def _chosen(slug: str | None) -> "tuple[Course, Exercise]":
    from tensortonic_cli.actions.find import find_exercise

    course = course_here()
    return course, find_exercise(course, slug)
