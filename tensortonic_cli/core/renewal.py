"""What has to happen to a workspace so that it holds a newer course, and nothing is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tensortonic_cli.core.ledger import hash_of

Hashes = tuple[str, ...]


@dataclass(frozen=True)
class Handouts:
    """What was ever handed out into a workspace: by path, the hashes of the texts, oldest first.

    version is the tt of the last `tt init` or `tt update`; "" where that is not known.
    """

    version: str = ""
    hashes: Mapping[str, Hashes] = field(default_factory=dict)


@dataclass(frozen=True)
class Changes:
    """Paths by what has to happen to them, in the order of the course.

    kept are touched by the learner and have a newer text; removed belong to the course no more, and
    stay. moved are pairs of the former and the present path of a file.
    """

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()


def changes_to(
    files: Mapping[str, str], known: Mapping[str, Hashes], present: Mapping[str, str]
) -> Changes:
    """Return what makes a workspace hold `files`, texts by path.

    present has the hash of what lies at each path of files and of known, "" for what cannot be
    read; a path without a file is missing from it.
    """
    moved = _moved(files, known, present)
    now = {_followed(path, moved): there for path, there in present.items()}
    handed = {_followed(path, moved): hashes for path, hashes in known.items()}
    new = {path: hash_of(text) for path, text in files.items()}
    other = [path for path in files if path in now and now[path] != new[path]]
    return Changes(
        added=tuple(path for path in files if path not in now),
        replaced=tuple(path for path in other if now[path] in handed.get(path, ())),
        kept=tuple(
            path
            for path in other
            if now[path] not in handed.get(path, ()) and new[path] not in handed.get(path, ())
        ),
        removed=tuple(path for path in handed if path not in files and path in now),
        moved=moved,
    )


def after(
    known: Mapping[str, Hashes], changes: Changes, offered: Mapping[str, str]
) -> dict[str, Hashes]:
    """Return what is known once the changes are made and the texts `offered` are known too."""
    hashes = {_followed(path, changes.moved): hashes for path, hashes in known.items()}
    for path, text in offered.items():
        name = hash_of(text)
        hashes[path] = (*(h for h in hashes.get(path, ()) if h != name), name)
    return hashes


def _moved(
    files: Mapping[str, str], known: Mapping[str, Hashes], present: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Find what has the same name in another folder: an exercise that went to another topic.

    An update that was stopped may have moved the file already; the record follows it all the same.
    """
    new = {_name(path): path for path in files if path not in known}
    return tuple(
        (path, new[_name(path)])
        for path in known
        if path not in files and _name(path) in new
        if (path in present) != (new[_name(path)] in present)
    )


def _followed(path: str, moved: tuple[tuple[str, str], ...]) -> str:
    return dict(moved).get(path, path)


def _name(path: str) -> str:
    return path.rpartition("/")[2]
