"""What was handed out into a workspace: its record, and the files themselves."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from tensortonic_cli.core import desk_texts
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.ledger import hash_of
from tensortonic_cli.core.renewal import Handouts
from tensortonic_cli.system.catalog import Catalog
from tensortonic_cli.system.workspace import replace_text, unwritable

RECORD = "progress/handed_out.json"


def course_files(catalog: Catalog) -> dict[str, str]:
    """Return every file of a new workspace: texts by path, with forward slashes."""
    exercises = catalog.exercises()
    stubs = {one.stub_path: catalog.stub(one) for one in exercises}
    checks = {f"checks/{one.check_path}": catalog.check_file(one) for one in exercises}
    return {
        **desk_texts.FILES,
        **stubs,
        **{path: file.read_text("utf-8") for path, file in checks.items()},
    }


def read_handouts(root: Path) -> Handouts:
    """Return the record of a workspace; an empty one where none is readable."""
    try:
        found = json.loads((root / RECORD).read_text("utf-8"))
        hashes = {str(path): tuple(map(str, names)) for path, names in found["files"].items()}
        return Handouts(str(found["version"]), hashes)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Handouts()  # then what differs from the course counts as the learner's, and is kept


def write_handouts(root: Path, handouts: Handouts) -> None:
    """Put the record into a workspace, whole or not at all; nothing is written if it is the same.

    Raises:
        TTError: it cannot be written.
    """
    if handouts != read_handouts(root):
        files = {path: list(names) for path, names in handouts.hashes.items()}
        record = {"version": handouts.version, "files": files}
        write_file(root, RECORD, json.dumps(record, indent=1) + "\n")


def hashes_present(root: Path, paths: Iterable[str]) -> dict[str, str]:
    """Return the hash of the text at each path at which something lies, "" if it is no text.

    A folder in the place of a file is no text, nor is a broken link.
    """
    there = (path for path in paths if (root / path).is_symlink() or (root / path).exists())
    return {path: _hash_at(root / path) for path in there}


def write_file(root: Path, path: str, text: str) -> None:
    """Put a text at a path of the workspace, whole or not at all.

    Raises:
        TTError: it cannot be written; what was there is as it was.
    """
    target = root / path
    try:
        replace_text(target, text)
    except OSError as error:
        in_the_way = _file_above(root, path)
        if in_the_way:
            message = f"{in_the_way} is a file; a folder should be there."
            raise TTError(message, "Move it away, then try again.") from error
        raise unwritable(path, error, target.is_dir()) from error


def move_file(root: Path, old: str, new: str) -> None:
    """Give a file another place in the workspace; a file that is there already stays.

    Raises:
        TTError: it cannot be moved, and is as it was.
    """
    if (root / new).exists():
        return
    try:
        (root / new).parent.mkdir(parents=True, exist_ok=True)
        (root / old).rename(root / new)
    except OSError as error:
        raise unwritable(new, error, False) from error


def touched(root: Path, files: Mapping[str, str]) -> tuple[str, ...]:
    """Return the paths of `files` at which something else lies."""
    present = hashes_present(root, files)
    return tuple(path for path in present if present[path] != hash_of(files[path]))


def _hash_at(path: Path) -> str:
    try:
        return hash_of(path.read_bytes().decode("utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""


def _file_above(root: Path, path: str) -> str:
    """Return the first part of the path that is a file where a folder should be; else ""."""
    above = [part for part in reversed((root / path).parents) if part.is_relative_to(root)]
    found = next((part for part in above if part.exists() and not part.is_dir()), None)
    return "" if found is None else str(found.relative_to(root) if found != root else root)
