"""Rule 9: a topic's lesson has a section for every exercise, in order, 80 columns wide."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tensortonic_cli.core.outline import Topic
from tensortonic_cli.gate.course import Course
from tensortonic_cli.gate.finding import Finding

_WIDTH_COLS = 80
_SECTION = re.compile(r"^## (.+?) \{([^}]+)\}$", re.MULTILINE)
_HEADING = re.compile(r"^## .*$", re.MULTILINE)


def examine_lesson(course: Course, topic: Topic) -> Iterator[Finding]:
    """Yield what is wrong with the lesson of a topic, as far as reading it can tell."""
    path, text = course.lesson_path(topic), course.lesson(topic)
    titles = {
        entry.slug: str(entry.values.get("title", entry.slug))
        for entry in course.entries
        if entry.topic == topic
    }
    for what in [*_sections(text, titles), *_lines(text)]:
        yield Finding(path, "lesson", what)


def _sections(text: str, titles: dict[str, str]) -> Iterator[str]:
    found = {match[2]: match[1] for match in _SECTION.finditer(text)}
    for slug, title in titles.items():
        heading = f"`## {title} {{{slug}}}`"
        if slug not in found:
            yield f"has no section {heading}: write it"
        elif found[slug] != title:
            yield f'the section is called "{found[slug]}": write {heading}'
        elif not _body(text, slug):
            yield f"the section {heading} is empty: write it"
    for heading in _HEADING.findall(text):
        match = _SECTION.match(heading)
        if match is None or match[2] not in titles:
            yield f"`{heading}` is no exercise of this topic: write ## Title {{slug}}, or use ###"
    present = [slug for slug in found if slug in titles]
    if present != [slug for slug in titles if slug in found]:
        yield f"the sections stand in another order than in path.toml: {', '.join(titles)}"


def _body(text: str, slug: str) -> str:
    return text.split(f"{{{slug}}}\n", 1)[-1].split("\n## ", 1)[0].strip()


def _lines(text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), 1):
        if (width := _width_cols(line)) > _WIDTH_COLS:
            yield f"line {number} is {width} columns wide: break it at {_WIDTH_COLS}"
        if "TODO" in line:
            yield f"line {number} is not written yet: {line.strip()}"


def _width_cols(line: str) -> int:
    """Return how many columns a terminal takes; marks above letters take none."""
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in line
    )
