"""The first screen, the one that says where I am, and the last one."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from tensortonic_cli.core.reading import AreaStanding, Journey, Overview, Place
from tensortonic_cli.render.exercise import file_link, header
from tensortonic_cli.render.lesson import WIDEST_COLS, inline, wrapped
from tensortonic_cli.render.theme import Glyphs, bar

_BAR_COLS = 20
_AFTER_THE_END = (
    "The path is done; what you learnt on it fades unless you use it. From here:",
    "Review: `tt reset SLUG` hands you an empty stub again. Write it from memory, and compare "
    "with what you wrote first: `tt history SLUG`.",
    "Look aside: `tt solution SLUG --other` shows another way to each answer.",
    "Write one of your own: CONTRIBUTING.md says how, `tt dev new` makes the files.",
    "Give back: a sentence that confused you, or a mistake of yours that no check caught, is "
    "worth a report. The next learner will thank you.",
)


def render_overview(overview: Overview, width_cols: int, glyphs: Glyphs) -> Text:
    """Return where I am: the welcome at the first time, else progress and how to go on."""
    width = min(width_cols, WIDEST_COLS)
    if overview.is_first_time and overview.next:
        return _welcome(overview, overview.next, width)
    lines = _progress(overview.areas, width, glyphs)
    if overview.next is None:
        lines += [Text(), *_end_in_sight(width)]
    else:
        lines += [Text(), Text("Next", "dim"), *header(overview.next, width, glyphs)]
        lines += [Text(), *_commands(_ways_on(overview.next), width)]
    return Text("\n").join(lines)


def render_ending(journey: Journey, width_cols: int, glyphs: Glyphs) -> Text:
    """Return the last screen, for somebody who has passed every exercise that they did not skip."""
    width = min(width_cols, WIDEST_COLS)
    lines = [Text("You have reached the end of the path.", "title"), Text()]
    lines += _progress(journey.areas, width, glyphs)
    lines += [Text(), *wrapped(Text(_in_numbers(journey)), width)]
    if journey.skipped:
        waiting = f"{_number(journey.skipped, 'exercise')} you skipped: `tt list --state skipped`."
        lines += wrapped(inline(waiting), width)
    first, *ways = _AFTER_THE_END
    lines += [Text(), *wrapped(inline(first), width)]
    for way in ways:
        lines += [Text(), *wrapped(inline(way), width, f"  {glyphs.bullet} ", "    ")]
    return Text("\n").join(lines)


def _welcome(overview: Overview, first: Place, width_cols: int) -> Text:
    total = sum(area.total for area in overview.areas)
    lead = (
        "Here you learn the maths of machine learning by writing it: "
        f"{_number(total, 'exercise')}, from a first vector to the models built on it."
    )
    steps = (
        inline("Type `tt next` in this terminal and let it run."),
        Text("Open this file in your editor, beside the terminal:"),
        inline("Write your answer in place of the line `raise NotImplementedError`, and save."),
    )
    lines = [Text("Welcome.", "title"), *wrapped(Text(lead), width_cols), Text()]
    for number, step in enumerate(steps, start=1):
        lines += wrapped(step, width_cols, f"  {number}. ", "     ")
        if number == 2:
            lines += [Text("     ").append_text(file_link(first))]
    after = (
        "Every save is checked at once, and the terminal says what is wrong and why. Stuck? "
        "`h` gives a hint. Every text you had checked is kept: `tt undo` brings it back."
    )
    return Text("\n").join([*lines, Text(), *wrapped(inline(after), width_cols)])


def _progress(areas: Sequence[AreaStanding], width_cols: int, glyphs: Glyphs) -> list[Text]:
    """Return a line with a bar for each area that has exercises, and one for all."""
    shown = [area for area in areas if area.total]
    passed, total = sum(area.passed for area in shown), sum(area.total for area in shown)
    rows = [*shown, AreaStanding("All", passed, total)]
    name = max(cell_len(row.title) for row in rows)
    count = max(len(_of(row)) for row in rows)
    bar_cols = max(4, min(_BAR_COLS, width_cols - name - count - 4))
    return [_bar_line(row, name, count, bar_cols, glyphs) for row in rows]


def _bar_line(row: AreaStanding, name: int, count: int, bar_cols: int, glyphs: Glyphs) -> Text:
    role = "good" if row.passed == row.total else ""
    line = Text(row.title + " " * (name - cell_len(row.title)))
    line.append(f"  {_of(row):>{count}}  ")
    return line.append(bar(row.passed, row.total, bar_cols, glyphs), role)


def _of(row: AreaStanding) -> str:
    return f"{row.passed} of {row.total}"


def _ways_on(place: Place) -> tuple[tuple[str, str], ...]:
    topic = place.exercise.topic
    return (
        ("tt next", "work on it: every save is checked"),
        (f"tt read {topic}", "read the lesson of its topic"),
        ("tt list", "see all exercises"),
    )


def _end_in_sight(width_cols: int) -> list[Text]:
    lines = wrapped(Text("You have reached the end of the path."), width_cols)
    ways = (
        ("tt next", "see the last screen"),
        ("tt list --state skipped", "see what you left out"),
        ("tt check --all", "check everything again"),
    )
    return [*lines, Text(), *_commands(ways, width_cols)]


def _commands(ways: Sequence[tuple[str, str]], width_cols: int) -> list[Text]:
    """Return commands with what they do, in two columns or, where narrow, one below the other."""
    longest = max(len(command) for command, _ in ways)
    if longest + 4 + max(len(what) for _, what in ways) > width_cols:
        return [
            line
            for command, what in ways
            for line in (Text(command, "code"), *wrapped(Text(what), width_cols, "  ", "  "))
        ]
    return [
        Text.assemble((f"{command:<{longest}}", "code"), f"    {what}") for command, what in ways
    ]


def _in_numbers(journey: Journey) -> str:
    passed = sum(area.passed for area in journey.areas)
    helped = f"{_number(journey.hints, 'hint')} and {_number(journey.revealed, 'solution')}"
    return (
        f"{_number(passed, 'exercise')} passed on {_number(journey.days, 'day')}, with "
        f"{_number(journey.runs, 'check')} of your code; {helped} looked at on the way."
    )


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
