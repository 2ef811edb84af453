"""The files that authors write, read as far as tt itself needs them; the gate asks for more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tensortonic_cli.core import stub
from tensortonic_cli.core.errors import CurriculumError
from tensortonic_cli.core.model import LEVELS, Exercise, Slip
from tensortonic_cli.core.outline import Area, Topic

_FORMS = {
    "title": "a text",
    "task": "a text",
    "function": "a text",
    "level": f"one of {', '.join(LEVELS)}",
    "minutes": "a whole number",
    "needs": "a list of texts",
    "forbid": "a list of texts",
    "tensortonic": "a list of texts",
    "source": "a text",
    "hints": "a list of texts",
    "name": "a text",
    "says": "a text",
    "caught_by": "a text",
    "exercises": "a list of texts",
}
_EXERCISE_KEYS = tuple(_FORMS)[:10]
_SLIP_KEYS = ("name", "says", "caught_by")
_MISSING_FIX = "Put it back, or take its exercise out of path.toml."
_AT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True)
class Outline:
    """path.toml: all in teaching order, and where each exercise's folder lies."""

    areas: tuple[Area, ...]
    topics: tuple[Topic, ...]
    exercises: tuple[tuple[Topic, str], ...]


def read_outline(path: Path) -> Outline:
    """Return what path.toml says.

    Raises:
        CurriculumError: it is no TOML, lacks a key, or names an exercise twice.
    """
    areas, topics, exercises = [], [], []
    for area in _tables(path, read_toml(path), "area"):
        name, title = _values(path, area, ("name", "title"))
        areas.append(Area(name, title))
        for table in _tables(path, area, "topic"):
            topic_name, topic_title, slugs = _values(path, table, ("name", "title", "exercises"))
            topic = Topic(name, topic_name, topic_title, title)
            topics += [topic] if slugs else []  # one without exercises is not shown yet
            exercises += [(topic, slug) for slug in slugs]
    _refuse_twins(path, [slug for _, slug in exercises])
    return Outline(tuple(areas), tuple(topics), tuple(exercises))


def read_exercise(folder: Path, slug: str) -> Exercise:
    """Return the exercise that lies in AREA/TOPIC/SLUG of the curriculum.

    Raises:
        CurriculumError: its exercise.toml is missing, no TOML, or lacks a key.
    """
    path = folder / "exercise.toml"
    table = read_toml(path)
    return Exercise(
        slug=slug,
        area=folder.parent.parent.name,
        topic=folder.parent.name,
        visual=(folder / "visual.py").is_file(),
        **{key: _value(path, table, key) for key in _EXERCISE_KEYS},
    )


def read_slips(folder: Path) -> tuple[Slip, ...]:
    """Return the slips of the exercise in `folder`, each as a whole wrong file.

    Raises:
        CurriculumError: a slip lacks a key, or its edit does not fit the solution.
    """
    path = folder / "exercise.toml"
    solution = read_text(folder / "solution.py")
    return tuple(_slip(path, table, solution) for table in _tables(path, read_toml(path), "slip"))


def read_text(path: Path) -> str:
    """Return the text of a file of the curriculum.

    Raises:
        CurriculumError: it is missing, not readable or not UTF-8.
    """
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise CurriculumError(f"{path} is not UTF-8.", "Save it as UTF-8.") from error
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror}."
        raise CurriculumError(message, _MISSING_FIX) from error


def read_toml(path: Path) -> dict[str, Any]:
    """Return the tables of a TOML file of the curriculum.

    Raises:
        CurriculumError: it is missing or no TOML; the message names file and line.
    """
    import tomllib  # 3 ms that `tt show`, which reads texts only, need not pay

    text = read_text(path)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _AT.search(str(error))
        line = int(found[1]) if found and found[1] else len(text.splitlines())
        message = f"{path}:{line}: {_AT.sub('', str(error))}."
        raise CurriculumError(message, "Mend that line; it is no TOML.") from error


def _slip(path: Path, table: dict[str, Any], solution: str) -> Slip:
    name, says, caught_by = _values(path, table, _SLIP_KEYS)
    try:
        return Slip(name, says, caught_by, _wrong_text(table, solution))
    except CurriculumError as error:
        raise CurriculumError(f'{path}: slip "{name}": {error}', error.fix) from error


def _wrong_text(table: dict[str, Any], solution: str) -> str:
    match table:
        case {"swap": [str(old), str(new)]}:
            return stub.with_swap(solution, old, new)
        case {"body": str(body)}:
            return stub.with_body(solution, body)
    raise CurriculumError("It has no edit.", "Give it swap = [old, new], or body.")


def _tables(path: Path, data: dict[str, Any], key: str) -> list[dict[str, Any]]:
    tables = data.get(key, [])
    if isinstance(tables, list) and all(isinstance(table, dict) for table in tables):
        return tables
    raise CurriculumError(f"{_at(path, key)}: `{key}` must be tables.", f"Write [[{key}]].")


def _values(path: Path, table: dict[str, Any], keys: tuple[str, ...]) -> list[Any]:
    """Return the values of `keys` in their order, lists as tuples."""
    return [_value(path, table, key) for key in keys]


def _value(path: Path, table: dict[str, Any], key: str) -> Any:
    if key not in table:
        place = f' in "{table["name"]}"' if "name" in table else ""
        raise CurriculumError(f"{path}: `{key}` is missing{place}.", f"It is {_FORMS[key]}.")
    value = table[key]
    if not _fits(key, value):
        raise CurriculumError(f"{_at(path, key)}: `{key}` must be {_FORMS[key]}.", "Mend it there.")
    return tuple(value) if isinstance(value, list) else value


def _fits(key: str, value: object) -> bool:
    match _FORMS[key]:
        case "a whole number":
            return type(value) is int
        case "a list of texts":
            return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return isinstance(value, str) and (key != "level" or value in LEVELS)


def _at(path: Path, key: str) -> str:
    """Return the file, with the line where `key` first stands."""
    lines = read_text(path).splitlines()
    mark = re.compile(rf"\s*\[*[\w.]*\b{key}\b")
    return next((f"{path}:{n}" for n, line in enumerate(lines, 1) if mark.match(line)), str(path))


def _refuse_twins(path: Path, slugs: list[str]) -> None:
    seen = set()
    for slug in slugs:
        if slug in seen:
            raise CurriculumError(f"{path} names {slug} twice.", "Take one of them out.")
        seen.add(slug)
