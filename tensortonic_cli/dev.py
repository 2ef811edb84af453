"""`tt dev`: the commands of those who write exercises."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tensortonic_cli.gate import Checkout, Course, Inspection

_COUNTS = ("total", "killed")

dev_app = typer.Typer(
    help="For authors: make, sync and check exercises.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@dev_app.command()
def new(
    ctx: typer.Context,
    place: Annotated[str, typer.Argument(metavar="AREA/TOPIC/SLUG")],
) -> None:
    """Write the files of a new exercise, with TODO where an author has to think.

    Example: tt dev new linear_algebra/vectors/cosine-similarity
    """
    from tensortonic_cli.gate import scaffold

    _print(ctx, scaffold(_checkout(), place))
    _print(ctx, ["Write them, then: tt dev sync, tt dev check " + place.split("/")[-1]])


@dev_app.command()
def sync(
    ctx: typer.Context,
    force: Annotated[bool, typer.Option("--force", help="Overwrite edited stubs too.")] = False,
) -> None:
    """Write exercises/ anew from all solutions; stubs that somebody edited are kept and named.

    Example: tt dev sync
    """
    from tensortonic_cli.gate import sync as write_stubs

    synced = write_stubs(_course(), force=force)
    _print(ctx, [f"wrote {path}" for path in synced.written])
    _print(ctx, [f"kept {path}: it was edited (--force overwrites it)" for path in synced.kept])


@dev_app.command()
def check(
    ctx: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="[SLUG|AREA|TOPIC]...")] = None,
    mutants: Annotated[
        bool, typer.Option("--mutants/--no-mutants", help="Judge mutants too.")
    ] = True,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Count by exercise.")] = False,
) -> None:
    """Hold exercises against every rule; print what has to be mended. Exit 1 if anything has.

    Example: tt dev check linear_algebra
    """
    from tensortonic_cli.gate import inspect, select

    course = _course()
    entries = select(course, words or ())
    found = inspect(course, entries, with_mutants=mutants, say=_say)
    _print(ctx, _told(found, len(entries), verbose))
    raise typer.Exit(1 if found.findings else 0)


@dev_app.command()
def sheet(
    ctx: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="[SLUG|AREA|TOPIC]...")] = None,
    output: Annotated[Path, typer.Option("-o", "--output", help="Where to.")] = Path("sheet.html"),
) -> None:
    """Draw every visual at its default, light and dark, on one page that needs no other file.

    Example: tt dev sheet optimization -o sheet.html
    """
    from tensortonic_cli.gate import select
    from tensortonic_cli.gate.sheet import draw_sheet, sheet_html

    course = _course()
    shown = draw_sheet(course, select(course, words or ()), _say)
    output.write_text(sheet_html(shown), "utf-8")
    faults = [f"{one.slug}: {one.fault}" for one in shown if one.fault]
    _print(ctx, [*faults, f"{output}: {_counted(len(shown), 'visual')}"])
    raise typer.Exit(1 if faults else 0)


def _told(found: "Inspection", count: int, verbose: bool) -> list[str]:
    """Return what is said of an inspection, the verdict last."""
    lines = [str(finding) for finding in found.findings]
    lines += [f"{note.path}: note: {note.what}" for note in found.notes]
    for one in found.strengths if verbose else ():
        lines.append(f"{one.entry.slug}: {one.killed} of {one.total} mutants killed")
    total, killed = (sum(getattr(one, name) for one in found.strengths) for name in _COUNTS)
    verdict = f"{_counted(count, 'exercise')}, {_counted(len(found.findings), 'finding')}"
    return [*lines, f"{verdict}, {killed} of {total} mutants killed" if total else verdict]


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _say(label: str, done: int, total: int) -> None:
    """Show how far the run has come, in one line that the next one overwrites."""
    if sys.stderr.isatty():
        end = "\r" if done < total else "\r\x1b[K"
        print(f"\x1b[K{label}: {done} of {total}", end=end, file=sys.stderr, flush=True)


def _checkout() -> "Checkout":
    from tensortonic_cli.gate import find_checkout

    return find_checkout(Path.cwd())


def _course() -> "Course":
    from tensortonic_cli.gate import read_course

    return read_course(_checkout())


def _print(ctx: typer.Context, lines: "Iterable[str]") -> None:
    from tensortonic_cli.render.theme import make_console

    console = make_console(plain=bool(ctx.find_root().obj))
    for line in lines:
        console.print(line, soft_wrap=True)
