"""The catalog: every exercise with its texts, looked up without reading what is not asked for."""

from __future__ import annotations

import json
import sqlite3
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tensortonic_cli.core.model import Exercise, Slip
from tensortonic_cli.core.outline import Area, Topic
from tensortonic_cli.system.index import COLUMNS, LISTS, open_index

PACKAGE = Path(__file__).parent.parent

_EXERCISE = f"SELECT {', '.join(COLUMNS)} FROM exercise"
_TOPIC = "SELECT area, name, title, area_title FROM topic"


@dataclass(frozen=True)
class Catalog:
    """The curriculum folder with its index, and the folder of all checks."""

    curriculum: Path
    checks_root: Path
    index: sqlite3.Connection

    def exercises(self) -> tuple[Exercise, ...]:
        """Return all exercises in teaching order."""
        return tuple(self.walk())

    def walk(self) -> Iterator[Exercise]:
        """Give the exercises in teaching order; who stops early has read no more than that."""
        yield from map(_exercise, self.index.execute(f"{_EXERCISE} ORDER BY position"))

    def size(self) -> int:
        """Return how many exercises there are."""
        (last,) = self.index.execute("SELECT max(position) FROM exercise").fetchone()
        return 0 if last is None else last + 1

    def get(self, slug: str) -> Exercise | None:
        """Return the exercise of this very slug; None where a newer course knows it no more."""
        row = self.index.execute(f"{_EXERCISE} WHERE slug = ?", (slug,)).fetchone()
        return _exercise(row) if row else None

    def slugs(self) -> tuple[str, ...]:
        """Return all slugs in teaching order."""
        return self._slugs("ORDER BY position")

    def find_prefix(self, text: str) -> tuple[str, ...]:
        """Return the slugs that start with `text`, sorted."""
        above = f"{text}\U0010ffff"
        return self._slugs("WHERE slug >= ? AND slug < ? ORDER BY slug", text, above)

    def find_function(self, name: str) -> tuple[str, ...]:
        """Return the slugs whose function has this very name, in teaching order."""
        return self._slugs("WHERE function = ? ORDER BY position", name)

    def nearest(self, text: str) -> tuple[str, ...]:
        """Return up to three slugs that `text` may have meant."""
        from tensortonic_cli.core import words

        return words.nearest(text, self.slugs())

    def areas(self) -> tuple[Area, ...]:
        """Return all areas in teaching order; one may have no exercise yet."""
        rows = self.index.execute("SELECT name, title FROM area ORDER BY position")
        return tuple(Area(*row) for row in rows)

    def topics(self) -> tuple[Topic, ...]:
        """Return all topics in teaching order."""
        rows = self.index.execute(f"{_TOPIC} ORDER BY position")
        return tuple(Topic(*row) for row in rows)

    def topic_of(self, exercise: Exercise) -> Topic:
        """Return the topic of an exercise, which has its title and that of the area."""
        place = (exercise.area, exercise.topic)
        row = self.index.execute(f"{_TOPIC} WHERE area = ? AND name = ?", place).fetchone()
        return Topic(*row)

    def lesson(self, exercise: Exercise) -> str:
        """Return the lesson's section on an exercise from its heading on; "" if there is none."""
        return _section(self.lesson_of(self.topic_of(exercise)), exercise.slug)

    def lesson_of(self, topic: Topic) -> str:
        """Return the whole lesson of a topic; "" if there is none."""
        path = self.curriculum / topic.area / topic.name / "lesson.md"
        return path.read_text("utf-8") if path.is_file() else ""

    def folder(self, exercise: Exercise) -> Path:
        """Return where the exercise's own files lie."""
        return self.curriculum / exercise.area / exercise.topic / exercise.name

    def check_file(self, exercise: Exercise) -> Path:
        """Return where the exercise's checks lie."""
        return self.checks_root / exercise.check_path

    def solution(self, exercise: Exercise) -> str:
        """Return solution.py with its markers; core.stub makes the rest of it."""
        return self._text(exercise, "solution.py")

    def other(self, exercise: Exercise) -> str:
        """Return other.py, the answer written another way."""
        return self._text(exercise, "other.py")

    def stub(self, exercise: Exercise) -> str:
        """Return the text that is handed out to learners."""
        from tensortonic_cli.core import stub

        return stub.to_stub(self.solution(exercise))

    def slips(self, exercise: Exercise) -> tuple[Slip, ...]:
        """Return the slips of an exercise, each as a whole wrong file."""
        from tensortonic_cli.system.authored import read_slips

        return read_slips(self.folder(exercise))

    def _text(self, exercise: Exercise, name: str) -> str:
        from tensortonic_cli.system.authored import read_text

        return read_text(self.folder(exercise) / name)

    def _slugs(self, clause: str, *values: str) -> tuple[str, ...]:
        rows = self.index.execute(f"SELECT slug FROM exercise {clause}", values)
        return tuple(slug for (slug,) in rows)


def load_catalog(package: Path = PACKAGE) -> Catalog:
    """Return the catalog of a package folder: an installed one, or that of a checkout.

    Raises:
        CurriculumError: in a checkout, a file of an author has a fault that stops the index.
    """
    curriculum, checks = package / "curriculum", package / "_checks"
    is_installed = checks.is_dir()
    index = open_index(curriculum, is_installed=is_installed)
    index.row_factory = sqlite3.Row
    catalog = Catalog(curriculum, checks if is_installed else package.parent / "checks", index)
    weakref.finalize(catalog, index.close)  # Python 3.13 warns of connections left open
    return catalog


def _exercise(row: sqlite3.Row) -> Exercise:
    lists = {name: tuple(json.loads(row[name])) for name in LISTS}
    return Exercise(**{**dict(row), **lists, "visual": bool(row["visual"])})


def _section(lesson: str, slug: str) -> str:
    """Return the lines from the heading that ends in {slug} up to the next of its kind."""
    for section in f"\n{lesson}".split("\n## ")[1:]:
        if section.partition("\n")[0].rstrip().endswith(f"{{{slug}}}"):
            return f"## {section.rstrip()}\n"
    return ""
