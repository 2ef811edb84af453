"""The command line of tt: the one app that every module of this package adds its commands to."""

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tensortonic_cli import __version__
from tensortonic_cli.cli.group import OPENED, CourseGroup

if TYPE_CHECKING:
    from tensortonic_cli.actions.course import Course
    from tensortonic_cli.render.theme import TerminalConsole

app = typer.Typer(
    name="tt",
    cls=CourseGroup,
    # Rich help costs 100 ms and wraps badly at 40 columns.
    rich_markup_mode=None,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)


@app.callback()
def start(
    ctx: typer.Context,
    plain: Annotated[bool, typer.Option("--plain", help="No colour, ASCII only.")] = False,
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    """Learn the maths of machine learning by writing it.

    Alone, tt says where you are and how to go on.

    Example: tt next
    """
    ctx.obj = plain
    if version:
        print(f"tt {__version__}")
    elif ctx.invoked_subcommand is None:
        finding.where(ctx)


def console_of(ctx: typer.Context) -> "TerminalConsole":
    """Return a console as --plain, NO_COLOR and the terminal want it."""
    from tensortonic_cli.render.theme import make_console

    return make_console(plain=bool(ctx.find_root().obj))


def course_here() -> "Course":
    """Open the course whose workspace holds the current folder; say what ails its progress file.

    Raises:
        TTError: there is no workspace here.
    """
    from tensortonic_cli.actions.course import elsewhere, open_course

    course = open_course(Path.cwd(), os.environ)
    OPENED.callback(course.progress.close)
    OPENED.callback(course.catalog.index.close)
    notices = (*course.progress.notices, course.progress.warning)
    for notice in (elsewhere(course.workspace, Path.cwd(), os.environ), *notices):
        if notice:
            print(notice, file=sys.stderr)
    return course


def now() -> datetime:
    """Return this moment with the learner's own offset."""
    return datetime.now().astimezone()


# At the end: each registers its commands on `app` when it is imported.
from tensortonic_cli.cli import desk, finding, judging, viewing, watching, workspaces  # noqa: E402, F401
