"""Making a workspace, and bringing one to a newer course."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tensortonic_cli import __version__
from tensortonic_cli.core import renewal
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.renewal import Changes, Handouts
from tensortonic_cli.system import handouts
from tensortonic_cli.system.last_used import remember
from tensortonic_cli.system.workspace import Workspace, is_clone, workspace_above

if TYPE_CHECKING:
    from tensortonic_cli.system.catalog import Catalog
    from tensortonic_cli.system.progress import Progress


@dataclass(frozen=True)
class Made:
    """What `tt init` did: root is the workspace, there is what lay in the folder before, by name.

    added and left are paths of files: made, and not made because something else lies there.
    """

    root: Path
    there: tuple[str, ...]
    added: tuple[str, ...]
    left: tuple[str, ...]
    was_workspace: bool


@dataclass(frozen=True)
class Updated:
    """What `tt update` did: from one version of the course, "" where unknown, to another."""

    changes: Changes
    former: str
    present: str


def make_workspace(
    catalog: Catalog, folder: Path | None, here: Path, environ: Mapping[str, str]
) -> Made:
    """Make the folder a workspace by adding what it lacks; nothing in it is changed.

    Without a folder it is the present one, if that is empty or a workspace already. It counts as
    the workspace used last.

    Raises:
        TTError: it lies in a clone or in another workspace, is in use, or cannot be written.
    """
    root = here / (folder or "")
    _refuse_inside(root.resolve())
    there = _names_in(root)
    was_workspace = (root / "exercises").is_dir() and (root / "progress").is_dir()
    if folder is None and there and not was_workspace:
        message = f"This folder is in use: {_few(there)}."
        raise TTError(message, "Name one for the course: `tt init course`; `tt init .` takes this.")
    files = handouts.course_files(catalog)
    record = handouts.read_handouts(root)
    present = handouts.hashes_present(root, files)
    added = tuple(path for path in files if path not in present)
    for path in added:
        handouts.write_file(root, path, files[path])
    (root / "progress").mkdir(parents=True, exist_ok=True)
    left = handouts.touched(root, {path: files[path] for path in present})
    # What differs and was handed out once is for `tt update` to replace or to keep.
    offered = {p: t for p, t in files.items() if p not in left or p not in record.hashes}
    hashes = renewal.after(record.hashes, Changes(), offered)
    handouts.write_handouts(root, Handouts(record.version or __version__, hashes))
    remember(root.resolve(), environ)
    return Made(root, there, added, left, was_workspace)


def update_workspace(catalog: Catalog, workspace: Workspace, progress: Progress) -> Updated:
    """Bring the workspace to the course of this tt; what the learner has touched stays as it is.

    Raises:
        TTError: the workspace has a newer course, or a file cannot be written; then what is done
            is done, and the next call does the rest.
    """
    root, record = workspace.root, handouts.read_handouts(workspace.root)
    _refuse_older(record.version)
    files = handouts.course_files(catalog)
    known = {**record.hashes, **_with_resets(catalog, progress, record)}
    present = handouts.hashes_present(root, {**files, **known})
    changes = renewal.changes_to(files, known, present)
    for old, new in changes.moved:
        handouts.move_file(root, old, new)
    for path in (*changes.added, *changes.replaced):
        handouts.write_file(root, path, files[path])
    hashes = renewal.after(known, changes, files)
    handouts.write_handouts(root, Handouts(__version__, hashes))
    return Updated(changes, record.version, __version__)


def edited_in_clone(catalog: Catalog, workspace: Workspace) -> tuple[str, ...]:
    """Return the stubs of a clone that the learner has written in."""
    stubs = {one.stub_path: catalog.stub(one) for one in catalog.exercises()}
    return handouts.touched(workspace.root, stubs)


def _with_resets(
    catalog: Catalog, progress: Progress, record: Handouts
) -> dict[str, tuple[str, ...]]:
    """Return what is known of the exercises that were reset: a reset hands out a stub, too."""
    standings = progress.standings()
    paths = {one.slug: one.stub_path for one in catalog.exercises()}
    return {
        paths[slug]: (*record.hashes.get(paths[slug], ()), *sorted(standing.blanks))
        for slug, standing in standings.items()
        if standing.blanks and slug in paths
    }


def _refuse_inside(root: Path) -> None:
    for folder in (root, *root.parents):
        if is_clone(folder):
            message = f"{folder} is a clone of the course, and a workspace already."
            fix = "Type `tt next` there; for one of your own name a folder outside of it."
            raise TTError(message, fix)
    above = workspace_above(root.parent)
    if above is not None:
        message = f"{root} would lie inside the workspace {above.root}."
        raise TTError(message, "Go on there with `tt next`, or name a folder outside of it.")


def _refuse_older(version: str) -> None:
    if _numbers(version) > _numbers(__version__):
        message = f"This workspace has the course of tt {version}; this is tt {__version__}."
        raise TTError(message, "Update tt: pip install --upgrade tensortonic-cli")


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version)[:3])


def _names_in(root: Path) -> tuple[str, ...]:
    """Return what lies in a folder, by name; nothing if there is none.

    Raises:
        TTError: it is a file, or cannot be read.
    """
    try:
        return tuple(sorted(path.name for path in root.iterdir()))
    except FileNotFoundError:
        return ()
    except NotADirectoryError as error:
        message = f"{root} is a file; a workspace is a folder."
        raise TTError(message, "Name another one: `tt init course`.") from error
    except OSError as error:
        message = f"{root} cannot be read: {error.strerror}."
        raise TTError(message, "Name another folder: `tt init course`.") from error


def _few(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return f"{', '.join(names[:3])}{more}"
