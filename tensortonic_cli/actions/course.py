"""A course as one learner has it: their folder, the curriculum, their progress."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tensortonic_cli.system.catalog import Catalog, load_catalog
from tensortonic_cli.system.last_used import remember
from tensortonic_cli.system.progress import Progress, open_progress
from tensortonic_cli.system.workspace import (
    HOME_VARIABLE,
    Workspace,
    find_workspace,
    workspace_above,
)


@dataclass(frozen=True)
class Course:
    """What every action of a learner works on."""

    workspace: Workspace
    catalog: Catalog
    progress: Progress


def open_course(start: Path, environ: Mapping[str, str], now: datetime | None = None) -> Course:
    """Return the course of the workspace that `start` lies in; now is this moment if not given.

    Raises:
        TTError: there is no workspace, or its progress file cannot be opened.
    """
    workspace = find_workspace(start, environ)
    remember(workspace.root, environ)
    moment = now or datetime.now().astimezone()
    progress = open_progress(workspace.progress_path, moment)
    return Course(workspace, load_catalog(), progress)


def elsewhere(workspace: Workspace, start: Path, environ: Mapping[str, str]) -> str:
    """Return a sentence that names the workspace if it was found by being the last one used."""
    if environ.get(HOME_VARIABLE) or workspace_above(start) is not None:
        return ""
    return f"This is the workspace used last: {workspace.root}"
