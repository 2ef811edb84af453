"""`tt dev new`: the files of an exercise that is still to be written."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.outline import Topic
from tensortonic_cli.gate.course import PATH_TOML, Checkout, Entry, read_course
from tensortonic_cli.gate.templates import (
    CHECKS,
    EXERCISE,
    LESSON,
    OTHER,
    SECTION,
    SOLUTION,
    VISUAL,
)

_PLACE = re.compile(r"([a-z][a-z0-9_]*)/([a-z][a-z0-9_]*)/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)")
_AREA = re.compile(r"^\[\[area\]\]$", re.MULTILINE)


def scaffold(checkout: Checkout, place: str) -> tuple[str, ...]:
    """Write the files of a new exercise, AREA/TOPIC/SLUG; return their paths.

    It comes last in its topic; a topic that is new comes last in its area.

    Raises:
        TTError: the place is no AREA/TOPIC/SLUG, the area is unknown, or the slug is taken.
    """
    area, topic, slug = _parts(place)
    course = read_course(checkout)
    if slug in {entry.slug for entry in course.entries}:
        raise TTError(f'There is an exercise "{slug}" already.', "Choose another slug.")
    outline = checkout.root / PATH_TOML
    text = with_exercise(outline.read_text("utf-8"), area, topic, slug)
    entry = Entry(Topic(area, topic, _title(topic), _title(area)), slug)
    written = [_write(checkout.root, path, text) for path, text in _files(entry)]
    lesson = course.lesson_path(entry.topic)
    section = SECTION.format(title=_title(slug), slug=slug, name=entry.name)
    before = course.lesson(entry.topic) or LESSON.format(title=_title(topic))
    (checkout.root / lesson).write_text(f"{before.rstrip()}\n\n{section}", "utf-8")
    outline.write_text(text, "utf-8")
    return (*written, lesson, PATH_TOML)


def with_exercise(path_toml: str, area: str, topic: str, slug: str) -> str:
    """Return path.toml with one more exercise; its comments and order stay.

    Raises:
        TTError: the area is unknown.
    """
    starts = [found.start() for found in _AREA.finditer(path_toml)] + [len(path_toml)]
    for start, end in pairwise(starts):
        block = path_toml[start:end]
        if re.search(rf'\A\[\[area\]\]\nname = "{area}"$', block, re.MULTILINE):
            return path_toml[:start] + _with_slug(block, topic, slug) + path_toml[end:]
    raise TTError(f'There is no area "{area}".', f"{PATH_TOML} has all areas; add it there first.")


def _with_slug(block: str, topic: str, slug: str) -> str:
    """Return the text of one area with a slug at the end of a topic."""
    known = re.search(
        rf'^name = "{topic}"\n(?:title = [^\n]*\n)?exercises = \[(.*?)\]',
        block,
        re.MULTILINE | re.DOTALL,
    )
    if known is None:
        head = f'[[area.topic]]\nname = "{topic}"\ntitle = "{_title(topic)}"'
        gap = "\n" if block.endswith("\n\n") else ""
        return f'{block.rstrip()}\n\n{head}\nexercises = ["{slug}"]\n{gap}'
    slugs = known[1].rstrip()
    comma = "" if not slugs or slugs.endswith(",") else ","
    indent = "\n    " if "\n" in known[1] else " " if slugs else ""
    close = ",\n" if "\n" in known[1] else ""
    return f'{block[: known.start(1)]}{slugs}{comma}{indent}"{slug}"{close}{block[known.end(1) :]}'


def _parts(place: str) -> tuple[str, str, str]:
    found = _PLACE.fullmatch(place)
    if found is None:
        fix = "Write AREA/TOPIC/SLUG, like linear_algebra/vectors/cosine-similarity."
        raise TTError(f'"{place}" is no place for an exercise.', fix)
    return found[1], found[2], found[3]


def _files(entry: Entry) -> list[tuple[str, str]]:
    words = {
        "name": entry.name,
        "title": _title(entry.slug),
        "module": entry.stub_path.removesuffix(".py").replace("/", "."),
        "place": f"{entry.topic.path}/{entry.name}",
    }
    templates = {
        entry.toml_path: EXERCISE,
        entry.solution_path: SOLUTION,
        entry.other_path: OTHER,
        entry.check_path: CHECKS,
        entry.visual_path: VISUAL,
    }
    return [(path, template.format(**words)) for path, template in templates.items()]


def _write(root: Path, path: str, text: str) -> str:
    target = root / path
    if target.exists():
        raise TTError(f"{path} exists already.", "Delete it, or choose another slug.")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
    return path


def _title(name: str) -> str:
    words = re.sub("[-_]", " ", name)
    return words[:1].upper() + words[1:]
