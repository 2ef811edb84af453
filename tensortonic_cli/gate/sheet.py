"""`tt dev sheet`: one page with every visual at its default, drawn as in the browser."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tensortonic_cli.core import stub
from tensortonic_cli.gate.course import Course, Entry
from tensortonic_cli.gate.painting import Painter, PaintingError, paint
from tensortonic_cli.gate.trials import Progress, solved_workspace
from tensortonic_cli.system.spare import Message
from tensortonic_cli.system.web.files import PAGE

_TEMPLATE = Path(__file__).with_name("sheet.html")
# What the sheet's own script imports; the rest follows from their imports.
_FIRST = ("colours.js", "pens.js", "picture.js")
_IMPORT = re.compile(r'(?<=from ")\./(?=[\w-]+\.js";)')


@dataclass(frozen=True)
class Shown:
    """One visual on the sheet: its picture, or why there is none."""

    slug: str
    place: str
    title: str = ""
    picture: Message | None = None
    fault: str = ""


def draw_sheet(course: Course, entries: Sequence[Entry], say: Progress) -> tuple[Shown, ...]:
    """Return the pictures that the solutions of all entries with a visual draw, in their order."""
    drawn = [entry for entry in entries if entry.visual]
    shown: dict[str, Shown] = {}
    with solved_workspace(course) as workspace:
        for done, (entry, one) in enumerate(paint(course, workspace, drawn, _shown), 1):
            shown[entry.slug] = one
            say("visuals", done, len(drawn))
    return tuple(shown[entry.slug] for entry in drawn)


def sheet_html(shown: Iterable[Shown], page: Path = PAGE) -> str:
    """Return the page, which needs no other file: pictures and scripts are in it."""
    drawn = json.dumps([asdict(one) for one in shown], separators=(",", ":"))
    imports = {
        f"page/{name}": f"data:text/javascript;base64,{base64.b64encode(text.encode()).decode()}"
        for name, text in _scripts(page).items()
    }
    parts = {
        "@imports@": json.dumps({"imports": imports}),
        "@drawn@": drawn.replace("<", "\\u003c"),
    }
    text = _TEMPLATE.read_text("utf-8")
    return re.sub("@imports@|@drawn@", lambda found: parts[found[0]], text)


def _shown(painter: Painter, entry: Entry) -> Shown:
    title, place = "", f"{entry.topic.area} › {entry.topic.name}"
    try:
        title, _ = painter.load(entry, stub.to_plain(entry.solution))
        return Shown(entry.slug, place, title, painter.draw({}).picture)
    except PaintingError as error:
        return Shown(entry.slug, place, title, fault=str(error))


def _scripts(page: Path) -> dict[str, str]:
    """Return the scripts by name; they import one another by names that an import map knows."""
    found: dict[str, str] = {}
    waiting = list(_FIRST)
    while waiting:
        name = waiting.pop()
        text = (page / name).read_text("utf-8")
        found[name] = _IMPORT.sub("page/", text)
        imported = re.findall(r'from "\./([\w-]+\.js)";', text)
        waiting += [other for other in imported if other not in found]
    return found
