"""Rule 3 and `tt dev sync`: exercises/ is what the solutions say, save for what a learner wrote."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tensortonic_cli.core.errors import CurriculumError
from tensortonic_cli.core.stub import to_stub
from tensortonic_cli.gate.cache import cache_folder
from tensortonic_cli.gate.course import Checkout, Course, Entry
from tensortonic_cli.gate.finding import Finding

_RULE = "stub"
_REMEDY = "run `tt dev sync`"


@dataclass(frozen=True)
class Synced:
    """Paths of stubs: those that were written, and those kept because somebody edited them."""

    written: tuple[str, ...]
    kept: tuple[str, ...]


def examine_stubs(course: Course, entries: tuple[Entry, ...]) -> Iterator[Finding]:
    """Yield stubs that are not what their solution says.

    In a clone the desk is also the product: what is committed or staged counts, so that a
    learner's edited stub is no finding. A stub that is in order on disk only is in order too:
    it is new.
    """
    committed = _committed(course.checkout.root)
    for entry in entries:
        try:
            stub = to_stub(entry.solution).encode()
        except CurriculumError as error:
            yield Finding(entry.solution_path, _RULE, f"{error} {error.fix}")
            continue
        held = committed.get(entry.stub_path, set())
        on_disk = _on_disk(course.checkout, entry)
        if stub != on_disk and _blob(stub) not in held:
            state = "is missing" if on_disk is None else "is not what the solution says"
            yield Finding(entry.stub_path, _RULE, f"{state}: {_REMEDY}")
    known = {entry.stub_path for entry in course.entries} | {"exercises/__init__.py"}
    for path in sorted(committed.keys() - known):
        yield Finding(path, _RULE, "belongs to no exercise: delete it")


def sync(course: Course, *, force: bool = False) -> Synced:
    """Write the stubs of all exercises; keep and name those that somebody edited.

    Edited is a text that is neither the derived stub, nor committed or staged, nor what the last
    sync wrote.

    Raises:
        CurriculumError: a solution has no region, or more than one.
    """
    checkout = course.checkout
    committed, memory = _committed(checkout.root), _Memory(checkout.root)
    written, kept = [], []
    for entry in course.entries:
        stub = to_stub(entry.solution).encode()
        on_disk = _on_disk(checkout, entry)
        ours = {_blob(stub), memory.last(entry), *committed.get(entry.stub_path, ())}
        if on_disk is not None and _blob(on_disk) not in ours and not force:
            kept.append(entry.stub_path)
            continue
        if on_disk != stub:
            _write(checkout.root / entry.stub_path, stub)
            written.append(entry.stub_path)
        memory.keep(entry, _blob(stub))
    package = checkout.root / "exercises" / "__init__.py"
    if not package.is_file():
        _write(package, b"")
    memory.save()
    return Synced(tuple(written), tuple(kept))


class _Memory:
    """What the last sync wrote: an author's stub of yesterday is nobody's work."""

    def __init__(self, root: Path) -> None:
        self._path = cache_folder(root) / "stubs.json"
        self._blobs: dict[str, str] | None = None

    def last(self, entry: Entry) -> str:
        return self._read().get(entry.stub_path, "")

    def keep(self, entry: Entry, blob: str) -> None:
        self._read()[entry.stub_path] = blob

    def save(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(json.dumps(self._read(), indent=1), "utf-8")

    def _read(self) -> dict[str, str]:
        if self._blobs is None:
            text = self._path.read_text("utf-8") if self._path.is_file() else "{}"
            self._blobs = dict(json.loads(text))
        return self._blobs


def _on_disk(checkout: Checkout, entry: Entry) -> bytes | None:
    path = checkout.root / entry.stub_path
    return path.read_bytes().replace(b"\r\n", b"\n") if path.is_file() else None


def _write(path: Path, text: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_bytes(text)
    fresh.replace(path)


def _committed(root: Path) -> dict[str, set[str]]:
    """Return the blobs of exercises/ in the last commit and in the index, by path."""
    blobs: dict[str, set[str]] = {}
    if not (root / ".git").exists():
        return blobs
    for listing in (["ls-tree", "-r", "-z", "HEAD"], ["ls-files", "-s", "-z"]):
        for row in _git(root, *listing, "--", "exercises").split("\0"):
            facts, _, path = row.partition("\t")
            if path.endswith(".py"):
                blob = next(fact for fact in facts.split() if len(fact) >= 40)
                blobs.setdefault(path, set()).add(blob)
    return blobs


def _git(root: Path, *words: str) -> str:
    """Return what git says; nothing where there is no git, no commit yet, or no repository."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *words], env=environ, capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.decode("utf-8", "replace")


def _blob(text: bytes) -> str:
    """Return the name that git gives to a text."""
    return hashlib.sha1(b"blob %d\0" % len(text) + text, usedforsecurity=False).hexdigest()
