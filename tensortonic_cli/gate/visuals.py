"""Rule 10: the visual draws at its extremes, calls the learner's function and shows slips."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tensortonic_cli.core import stub
from tensortonic_cli.core.errors import CurriculumError
from tensortonic_cli.gate.cache import Cache, painters_key
from tensortonic_cli.gate.course import Course, Entry
from tensortonic_cli.gate.finding import Finding
from tensortonic_cli.gate.painting import Drawing, Painter, PaintingError, Values, paint
from tensortonic_cli.gate.rasters import empty_panels, raster_problems
from tensortonic_cli.gate.trials import Progress, edited
from tensortonic_cli.scene import Control, Drag, Points

LONGEST_S = 0.05  # of CPU time for one frame, which draws the scene twice
LARGEST_BYTES = 50_000

_RULE = "visual"
_TRIES = 5
_SENTENCE = re.compile(r"[^.!?](?:[^.!?]|[.!?](?!\s))*[.!?]", re.DOTALL)


@dataclass(frozen=True)
class Setting:
    """Some values of the controls, and what is said of them in a finding."""

    words: str
    values: Values


def examine_visuals(
    course: Course, entries: Sequence[Entry], workspace: Path, say: Progress
) -> Iterator[Finding]:
    """Yield what is wrong with the visuals of entries whose solution passes.

    One in which nothing was wrong is not drawn again before it, its stage or its exercise changes.
    """
    for entry in entries:
        if not entry.visual:
            yield Finding(entry.visual_path, _RULE, "is missing: write it")
    cache = Cache(course.checkout.root, painters_key(), "visuals")
    drawn = [entry for entry in entries if entry.visual]
    waiting = [entry for entry in drawn if cache.get(entry.slug, *_deciding(entry)) is None]
    results = paint(course, workspace, waiting, lambda *one: tuple(_problems(*one)))
    for done, (entry, problems) in enumerate(results, 1):
        say("visuals", done, len(waiting))
        if not problems:
            cache.keep(entry.slug, "in order", *_deciding(entry))
        yield from (Finding(entry.visual_path, _RULE, what) for what in problems)


def _deciding(entry: Entry) -> tuple[str, ...]:
    rules = json.dumps([entry.values.get("function"), entry.values.get("slip")])
    return entry.visual, entry.solution, rules


def _problems(painter: Painter, entry: Entry) -> Iterator[str]:
    """Yield what has to be mended, most basic first; what cannot be drawn ends it."""
    try:
        title, controls = painter.load(entry, stub.to_plain(entry.solution))
    except PaintingError as error:
        yield f"cannot be loaded: {error}"
        return
    if not title:
        yield "has no title: the first line of its docstring is one"
    pictures: list[tuple[Setting, Drawing]] = []
    told: dict[str, str] = {}
    for setting in _settings(controls):
        try:
            drawing = _quickest(painter, setting)
        except PaintingError as error:
            yield f"cannot be drawn {setting.words}: {error}"
            return
        for kind, what in (*_of_picture(drawing), *_lost_handles(controls, drawing)):
            told.setdefault(kind, f"{what} {setting.words}")
        pictures.append((setting, drawing))
    yield from told.values()
    try:
        yield from _of_default(painter, pictures[0][1])
    except PaintingError as error:
        yield f"cannot be drawn again at its default: {error}"
    yield from _idle_controls(controls, pictures)
    if not _shows_a_slip(painter, entry, pictures):
        yield "shows no slip: with each of them every picture is that of the solution"


def _settings(controls: dict[str, Control]) -> Iterator[Setting]:
    """Yield the default, then each control at its extremes with all others at theirs."""
    yield Setting("at its default", {})
    for name, control in controls.items():
        for extreme in control.extremes():
            yield Setting(f"at {name} = {extreme}", {name: extreme})


def _quickest(painter: Painter, setting: Setting) -> Drawing:
    """Draw until it was quick enough once: on a busy machine the same work takes longer."""
    drawing = painter.draw(setting.values)
    for _ in range(_TRIES - 1):
        if drawing.cpu_s <= LONGEST_S:
            break
        drawing = min(drawing, painter.draw(setting.values), key=lambda one: one.cpu_s)
    return drawing


def _of_picture(drawing: Drawing) -> Iterator[tuple[str, str]]:
    """Yield (rule, what is wrong) of one picture."""
    if drawing.failed:
        yield "failed", f"fails with the solution's own text ({drawing.message})"
    if drawing.cpu_s > LONGEST_S:
        yield "time", f"takes {drawing.cpu_s * 1e3:.0f} ms, more than {LONGEST_S * 1e3:.0f},"
    size = len(json.dumps(drawing.picture))
    if size > LARGEST_BYTES:
        yield "size", f"takes {size:,} bytes, more than {LARGEST_BYTES:,},"
    if not _SENTENCE.fullmatch(drawing.picture["say"].strip()):
        yield "say", f"says {drawing.picture['say']!r}, which is not one sentence,"
    yield from (("raster", what) for what in raster_problems(drawing.picture))


def _lost_handles(controls: dict[str, Control], drawing: Drawing) -> Iterator[tuple[str, str]]:
    """Yield the points that can be dragged to where nobody can take hold of them again."""
    panels = drawing.picture["panels"]
    for name, control in controls.items():
        if not isinstance(control, Drag | Points):
            continue
        if control.panel >= len(panels):
            yield name, f"has no panel {control.panel} for the handle {name}"
            continue
        panel, value = panels[control.panel], drawing.values[name]
        places = value if isinstance(control, Points) else [value]
        (left, right), (low, high) = panel["x"], panel["y"]
        if not all(left <= x <= right and low <= y <= high for x, y in places):
            yield name, f"lets the handle {name} leave its panel"


def _of_default(painter: Painter, drawing: Drawing) -> Iterator[str]:
    if not drawing.calls:
        yield "never calls the learner's function"
    if painter.draw({}).picture != drawing.picture:
        yield "draws another picture each time: seed what is random"
    yield from (f"{what} at its default" for what in empty_panels(drawing.picture))
    for mark in painter.unseen({}):
        yield f"has a mark outside of its panel at its default: {mark}"


def _idle_controls(
    controls: dict[str, Control], pictures: Sequence[tuple[Setting, Drawing]]
) -> Iterator[str]:
    default = pictures[0][1].picture["panels"]
    for name in controls:
        own = [drawing for setting, drawing in pictures if name in setting.values]
        if all(drawing.picture["panels"] == default for drawing in own):
            yield f"has a control without effect: {name}"


def _shows_a_slip(
    painter: Painter, entry: Entry, pictures: Sequence[tuple[Setting, Drawing]]
) -> bool:
    """Whether some slip draws something else somewhere; the default is tried with all first."""
    texts = list(_slip_texts(entry))
    return any(
        _differs(painter, entry, text, part)
        for part in (pictures[:1], pictures[1:])
        for text in texts
    )


def _slip_texts(entry: Entry) -> Iterator[str]:
    for table in entry.values.get("slip", []):
        try:
            yield edited(entry.solution, table)
        except CurriculumError:
            continue  # the rule on slips says so


def _differs(
    painter: Painter, entry: Entry, text: str, pictures: Sequence[tuple[Setting, Drawing]]
) -> bool:
    """Whether a slip is seen in one of these settings; one that cannot be drawn is not."""
    try:
        painter.load(entry, text)
        for setting, right in pictures:
            drawing = painter.draw(setting.values)
            if not drawing.failed and drawing.picture["panels"] != right.picture["panels"]:
                return True
    except PaintingError:
        return False
    return False
