"""The whole course as its authors wrote it: every file of every exercise, read as it is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.outline import Topic
from tensortonic_cli.core.words import nearest
from tensortonic_cli.gate.finding import Finding
from tensortonic_cli.system.authored import read_outline

_CURRICULUM = "tensortonic_cli/curriculum"
PATH_TOML = f"{_CURRICULUM}/path.toml"


@dataclass(frozen=True)
class Checkout:
    """The folder that authors work in: curriculum, checks and stubs side by side."""

    root: Path

    @property
    def curriculum(self) -> Path:
        """Where path.toml lies."""
        return self.root / _CURRICULUM

    @property
    def checks(self) -> Path:
        """Where the checks of all exercises lie."""
        return self.root / "checks"


@dataclass(frozen=True)
class Entry:
    """One exercise of path.toml with its texts; one that cannot be read is "".

    values are those of exercise.toml as they stand there, {} where it is no TOML; unread are the
    findings that reading brought.
    """

    topic: Topic
    slug: str
    values: dict[str, Any] = field(hash=False, default_factory=dict)
    toml: str = ""
    solution: str = ""
    other: str = ""
    checks: str = ""
    visual: str = ""
    unread: tuple[Finding, ...] = ()

    @property
    def name(self) -> str:
        """The slug as Python writes it."""
        return self.slug.replace("-", "_")

    @property
    def folder(self) -> str:
        """Where the exercise's own files lie, relative to the checkout."""
        return f"{_CURRICULUM}/{self.topic.path}/{self.name}"

    @property
    def toml_path(self) -> str:
        """Where exercise.toml lies."""
        return f"{self.folder}/exercise.toml"

    @property
    def solution_path(self) -> str:
        """Where solution.py lies."""
        return f"{self.folder}/solution.py"

    @property
    def other_path(self) -> str:
        """Where other.py lies."""
        return f"{self.folder}/other.py"

    @property
    def visual_path(self) -> str:
        """Where visual.py lies."""
        return f"{self.folder}/visual.py"

    @property
    def check_path(self) -> str:
        """Where the checks lie, relative to the checkout."""
        return f"checks/{self.topic.path}/test_{self.name}.py"

    @property
    def stub_path(self) -> str:
        """Where the stub lies, relative to the checkout."""
        return f"exercises/{self.topic.path}/{self.name}.py"

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Every file that authors write for this exercise, as (path, text)."""
        return (
            (self.toml_path, self.toml),
            (self.solution_path, self.solution),
            (self.other_path, self.other),
            (self.check_path, self.checks),
            *(((self.visual_path, self.visual),) if self.visual else ()),
        )

    @property
    def paths(self) -> frozenset[str]:
        """Every path that a finding on this exercise can have."""
        return frozenset(
            {self.folder, self.stub_path, self.visual_path, *(path for path, _ in self.texts)}
        )


@dataclass(frozen=True)
class Course:
    """All topics and entries in teaching order."""

    checkout: Checkout
    topics: tuple[Topic, ...]
    entries: tuple[Entry, ...]

    def lesson_path(self, topic: Topic) -> str:
        """Return where the lesson of a topic lies, relative to the checkout."""
        return f"{_CURRICULUM}/{topic.path}/lesson.md"

    def lesson(self, topic: Topic) -> str:
        """Return the lesson of a topic, "" if there is none."""
        return _text(self.checkout.root / self.lesson_path(topic)) or ""


def find_checkout(start: Path) -> Checkout:
    """Return the checkout that `start` lies in.

    Raises:
        TTError: neither it nor a parent holds a curriculum.
    """
    for folder in [start, *start.parents]:
        if (folder / PATH_TOML).is_file() and (folder / "checks").is_dir():
            return Checkout(folder)
    message = f"{start} lies in no checkout of the course."
    raise TTError(message, "`tt dev` is for authors: run it in a clone of the repository.")


def read_course(checkout: Checkout) -> Course:
    """Return what path.toml names, with all texts.

    Raises:
        CurriculumError: path.toml is no TOML, lacks a key, or names an exercise twice.
    """
    outline = read_outline(checkout.root / PATH_TOML)
    entries = tuple(_entry(checkout, topic, slug) for topic, slug in outline.exercises)
    return Course(checkout, outline.topics, entries)


def select(course: Course, words: Iterable[str]) -> tuple[Entry, ...]:
    """Return the entries that the words name: slugs, areas, topics, AREA/TOPIC; all for none.

    Raises:
        TTError: a word names nothing.
    """
    wanted: set[str] = set()
    for word in words:
        found = _named(course, word.strip("/"))
        if not found:
            raise _unknown(course, word)
        wanted.update(found)
    return tuple(entry for entry in course.entries if not wanted or entry.slug in wanted)


def _named(course: Course, word: str) -> list[str]:
    """Return the slugs that a word names: by itself, by its place, or as the start of one."""
    exact = [entry.slug for entry in course.entries if _is_named(entry, word)]
    starts = [entry.slug for entry in course.entries if entry.slug.startswith(word)]
    return exact or (starts if len(starts) == 1 else [])


def _is_named(entry: Entry, word: str) -> bool:
    places = {
        entry.topic.area,
        entry.topic.name,
        entry.topic.path,
        f"{entry.topic.path}/{entry.slug}",
    }
    return word in {
        entry.slug,
        entry.name,
        *places,
        entry.folder,
        entry.check_path,
        entry.stub_path,
    }


def _unknown(course: Course, word: str) -> TTError:
    near = nearest(word, tuple(entry.slug for entry in course.entries))
    guess = f' Did you mean "{near[0]}"?' if near else ""
    return TTError(
        f'No exercise, topic or area is called "{word}".{guess}', f"{PATH_TOML} has all names."
    )


def _entry(checkout: Checkout, topic: Topic, slug: str) -> Entry:
    bare = Entry(topic, slug)
    texts = [_text(checkout.root / path) for path, _ in bare.texts]
    unread = [
        Finding(path, "path", "is missing or not UTF-8: write it")
        for (path, _), text in zip(bare.texts, texts, strict=True)
        if text is None
    ]
    values: dict[str, Any] = {}
    try:
        values = tomllib.loads(texts[0] or "")
    except tomllib.TOMLDecodeError as error:
        unread.append(Finding(bare.toml_path, "keys", f"is no TOML: {error}"))
    toml, solution, other, checks = (text or "" for text in texts)
    visual = _text(checkout.root / bare.visual_path) or ""
    return Entry(topic, slug, values, toml, solution, other, checks, visual, tuple(unread))


def _text(path: Path) -> str | None:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
