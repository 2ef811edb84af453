"""Rule 1: path.toml and the folders on disk are one set, and what is needed comes earlier."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tensortonic_cli.gate.course import PATH_TOML, Course, Entry
from tensortonic_cli.gate.finding import Finding

_RULE = "path"


def examine_order(course: Course) -> Iterator[Finding]:
    """Yield what path.toml and the folders disagree on, and needs that come too late."""
    yield from _strays(course)
    yield from _repeated_topics(course)
    for place, entry in enumerate(course.entries):
        earlier = {other.slug for other in course.entries[:place]}
        later = {other.slug for other in course.entries[place:]}
        yield from _needs(entry, earlier, later)


def _strays(course: Course) -> Iterator[Finding]:
    root = course.checkout.root
    folders = {entry.folder for entry in course.entries}
    for folder in course.checkout.curriculum.glob("*/*/*/"):
        path = _shown(folder, root)
        if folder.is_dir() and path not in folders and not folder.name.startswith(("_", ".")):
            yield Finding(path, _RULE, f"is not in path.toml: add it to {PATH_TOML} or delete it")
    checks = {entry.check_path for entry in course.entries}
    for file in course.checkout.checks.glob("**/test_*.py"):
        if (path := _shown(file, root)) not in checks:
            yield Finding(path, _RULE, "belongs to no exercise: delete it or rename it")


def _repeated_topics(course: Course) -> Iterator[Finding]:
    paths = [topic.path for topic in course.topics]
    for path in sorted({path for path in paths if paths.count(path) > 1}):
        yield Finding(PATH_TOML, _RULE, f'the topic "{path}" stands there twice: join the two')


def _needs(entry: Entry, earlier: set[str], later: set[str]) -> Iterator[Finding]:
    needs = entry.values.get("needs", [])
    for need in needs if isinstance(needs, list) else []:
        if need in later:
            what = f'needs "{need}", which does not come earlier: move one of them in {PATH_TOML}'
            yield Finding(entry.toml_path, _RULE, what)
        elif need not in earlier:
            what = f'needs "{need}", which does not exist: leave it out until it does'
            yield Finding(entry.toml_path, _RULE, what)


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()
