"""The commands that judge: run, debug, check."""

import json
from pathlib import Path
from typing import Annotated

import typer

from tensortonic_cli.cli.app import app, console_of, course_here, now
from tensortonic_cli.cli.completion import complete_scope
from tensortonic_cli.cli.finding import Slug

Json = Annotated[bool, typer.Option("--json", help="One JSON document on stdout.")]

Limit = Annotated[float, typer.Option("--limit", min=0.1, help="Seconds an exercise may take.")]


@app.command()
def run(
    ctx: typer.Context,
    slug: Slug = None,
    file: Annotated[
        Path | None, typer.Option("--file", help="Check this file instead; records nothing.")
    ] = None,
    limit: Limit = 5.0,
    as_json: Json = False,
) -> None:
    """Check one exercise once.

    Example: tt run cosine-similarity
    """
    from tensortonic_cli.actions import find, judge
    from tensortonic_cli.render.judged import print_run

    course = course_here()
    exercise = find.find_exercise(course, slug)
    with judge.open_runner(course, limit_s=limit) as runner:
        report = judge.run_once(course, runner, exercise, file, now())
    if as_json:
        print(_json_of(report))
    else:
        print_run(console_of(ctx), exercise, report)
    raise typer.Exit(0 if report.passed else 1)


@app.command()
def debug(ctx: typer.Context, slug: Slug = None) -> None:
    """Step through the failing check with pdb.

    Example: tt debug cosine-similarity
    """
    from tensortonic_cli.actions import debug as debugging
    from tensortonic_cli.actions import find
    from tensortonic_cli.render.judged import print_run

    course = course_here()
    exercise = find.find_exercise(course, slug)
    report, code = debugging.debug(course, exercise, now())
    if report is not None:
        print_run(console_of(ctx), exercise, report)
    raise typer.Exit(code)


@app.command()
def check(
    ctx: typer.Context,
    scope: Annotated[
        str | None,
        typer.Argument(
            metavar="[AREA or TOPIC]", help="Only these.", autocompletion=complete_scope
        ),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Also what was never passed.")] = False,
    junit: Annotated[Path | None, typer.Option("--junit", help="Write JUnit XML here.")] = None,
    limit: Limit = 5.0,
    as_json: Json = False,
) -> None:
    """Check many exercises: all that you have passed, or --all.

    Example: tt check linear_algebra --all --junit report.xml
    """
    from tensortonic_cli.actions import checking
    from tensortonic_cli.render.judged import print_check, progress_bar

    course = course_here()
    exercises = checking.to_check(course, scope, all_of=every)
    with progress_bar(console_of(ctx), len(exercises), shown=not as_json) as advance:
        reports = checking.check_many(course, exercises, now, advance, limit)
    checking.write_junit(exercises, reports, junit)
    if as_json:
        print(_json_of(reports))
    else:
        print_check(console_of(ctx), exercises, reports)
    raise typer.Exit(0 if all(report.passed for report in reports) else 1)


def _json_of(result: object) -> str:
    from tensortonic_cli.core.results import report_fields, reports_fields

    fields = reports_fields(result) if isinstance(result, list) else report_fields(result)
    return json.dumps(fields)
