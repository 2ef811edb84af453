"""Looking at everything that tt needs, one finding after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import IO

from tensortonic_cli import __version__
from tensortonic_cli.core.diagnosis import Finding, Grade, good, note, wrong
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.system import machine, probes
from tensortonic_cli.system.catalog import Catalog, load_catalog
from tensortonic_cli.system.file_events import Observer, new_observer
from tensortonic_cli.system.handouts import read_handouts
from tensortonic_cli.system.workspace import Workspace, find_workspace, is_clone


def examine(
    start: Path,
    environ: Mapping[str, str],
    stdin: IO[str],
    stdout: IO[str],
    observers: Callable[[], Observer] = new_observer,
) -> Iterator[Finding]:
    """Yield what is found, each as soon as it is; nothing is changed."""
    yield machine.python()
    yield machine.libraries()
    yield machine.terminal(stdin, stdout, environ)
    yield machine.editor(environ)
    yield machine.completion(environ)
    try:
        workspace = find_workspace(start, environ)
        catalog = load_catalog()
    except TTError as error:
        yield wrong("Workspace", str(error), error.fix)
        return
    yield _course_of(workspace)
    yield from _workspace(workspace, catalog, observers)


def _workspace(
    workspace: Workspace, catalog: Catalog, observers: Callable[[], Observer]
) -> Iterator[Finding]:
    stubs = probes.stubs(workspace, (one.stub_path for one in catalog.exercises()))
    if stubs.grade is Grade.NOTE and is_clone(workspace.root):
        stubs = replace(stubs, fix="`tt reset SLUG` writes it again.")
    yield stubs
    yield probes.folders(workspace)
    yield probes.disk(workspace.root)
    yield probes.progress_file(workspace.progress_path)
    yield probes.judge(workspace, catalog.checks_root)
    yield probes.file_events(workspace, observers)


def _course_of(workspace: Workspace) -> Finding:
    if is_clone(workspace.root):
        return good("Workspace", f"{workspace.root}, a clone of the course.")
    version = read_handouts(workspace.root).version
    if version == __version__:
        return good("Workspace", f"{workspace.root}, with the course of tt {version}.")
    has = f"the course of tt {version}" if version else "a course of an unknown version"
    says = f"{workspace.root} has {has}; this is tt {__version__}."
    return note("Workspace", says, "`tt update` brings it to this course; what you wrote stays.")
