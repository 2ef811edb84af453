"""The commands around a workspace: init, update, doctor."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from tensortonic_cli.cli.app import app, console_of, course_here


@app.command()
def init(
    ctx: typer.Context,
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help="Made if need be; else this folder.")
    ] = None,
) -> None:
    """Make a workspace: a folder with all exercises and your progress.

    Example: tt init course
    """
    from tensortonic_cli.actions.workspaces import make_workspace
    from tensortonic_cli.render.workspaces import render_made
    from tensortonic_cli.system.catalog import load_catalog

    made = make_workspace(load_catalog(), folder, Path.cwd(), os.environ)
    console = console_of(ctx)
    shown = str(folder) if folder else "This folder"
    go_there = "" if made.root.resolve() == Path.cwd() else _quoted(str(folder))
    said = render_made(
        shown, made.there, made.added, made.left,
        was_workspace=made.was_workspace, go_there=go_there, width_cols=console.width,
    )  # fmt: skip
    console.print(said, soft_wrap=True)


@app.command()
def update(ctx: typer.Context) -> None:
    """Bring this workspace to the course of this tt; what you wrote stays.

    Example: tt update
    """
    from tensortonic_cli.actions import workspaces
    from tensortonic_cli.render.workspaces import render_clone, render_updated
    from tensortonic_cli.system.workspace import is_clone

    course, console = course_here(), console_of(ctx)
    root = course.workspace.root
    if is_clone(root):
        edited = workspaces.edited_in_clone(course.catalog, course.workspace)
        said = render_clone(edited, console.width, has_git=(root / ".git").exists())
    else:
        done = workspaces.update_workspace(course.catalog, course.workspace, course.progress)
        said = render_updated(done.changes, done.former, done.present, console.width)
    console.print(said, soft_wrap=True)


@app.command()
def doctor(ctx: typer.Context) -> None:
    """Find what is wrong with this setup, and how to mend it.

    Example: tt doctor
    """
    from tensortonic_cli.actions.doctor import examine
    from tensortonic_cli.core.diagnosis import Grade
    from tensortonic_cli.render.doctor import render_finding, render_summary

    console, findings = console_of(ctx), []
    for finding in examine(Path.cwd(), os.environ, sys.stdin, sys.stdout):
        findings.append(finding)
        console.print(render_finding(finding, console.width, console.glyphs), soft_wrap=True)
    console.print(render_summary(findings))
    raise typer.Exit(int(any(finding.grade is Grade.WRONG for finding in findings)))


def _quoted(path: str) -> str:
    """Return a path as a shell takes it."""
    if sys.platform == "win32":
        return f'"{path}"' if " " in path else path
    import shlex

    return shlex.quote(path)
