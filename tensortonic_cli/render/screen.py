"""The watch screen: where you are, what the last save came to, which keys there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rich.style import Style
from rich.text import Text

from tensortonic_cli.core.model import Exercise, Report, Verdict
from tensortonic_cli.render.report import beside, report_lines, wrapped
from tensortonic_cli.render.theme import Glyphs, TerminalConsole, bar

_BAR_COLS = 10
LEAST_PICTURE, MOST_PICTURE = 9, 14  # rows


@dataclass(frozen=True)
class Screen:
    """Everything the screen shows; overlay lines, if any, take the place of the verdict.

    path_url is what the path links to, "" for no link. hints are those asked for so far. picture
    is what the passed function draws; it must fit, as picture_rows says.
    scroll is the first line of the overlay shown.
    """

    exercise: Exercise
    area_title: str
    topic_title: str
    passed: int
    total: int
    path_url: str = ""
    report: Report | None = None
    checking: bool = False
    hints: tuple[str, ...] = ()
    earned: str = ""
    picture: tuple[Text, ...] = ()
    next_title: str = ""
    notices: tuple[str, ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    overlay: tuple[Text, ...] | None = None
    scroll: int = 0


def screen_lines(screen: Screen, width: int, height: int, glyphs: Glyphs) -> list[Text]:
    """Return at most `height` lines of at most `width` columns.

    Where it is too much, passed checks go first, then blank lines, then the end of the message.
    """
    lines = [line.copy() for line in _fitted(screen, width, height, glyphs)[:height]]
    for line in lines:
        line.truncate(width)
    return lines


def picture_rows(screen: Screen, width: int, height: int, glyphs: Glyphs) -> int:
    """Return how many rows a picture may have; only passed checks are left out for it."""
    if not screen.earned or screen.overlay is not None:
        return 0
    without = replace(screen, picture=())
    room = height - len(_keys_fitted(screen, width, height)) - 3  # a blank line on each side
    for brief in (False, True):
        free = room - len(_parts(without, width, glyphs, brief=brief))
        if free >= LEAST_PICTURE:
            return min(free, MOST_PICTURE)
    return 0


def _fitted(screen: Screen, width: int, height: int, glyphs: Glyphs) -> list[Text]:
    keys = _keys_fitted(screen, width, height)
    if screen.overlay is not None:
        return _overlaid(screen, keys, width, height)
    room = height - len(keys)
    whole, title = slice(None), slice(1, 2)
    for brief, airy, kept in (
        (False, True, whole),
        (True, True, whole),
        (True, False, whole),
        (True, False, title),
    ):
        lines = _parts(screen, width, glyphs, brief=brief, head=kept)
        if not airy:
            lines = [line for line in lines if line.plain.strip()]
        if len(lines) + airy <= room:
            return [*lines, *([Text("")] if airy else []), *keys]
    cut = Text(f"{glyphs.cut} {len(lines) - room + 1} lines more: enlarge the window", style="dim")
    return [*lines[: max(room - 1, 0)], cut, *keys]


def _keys_fitted(screen: Screen, width: int, height: int) -> list[Text]:
    return key_lines(screen.keys, width, 2 if height >= 20 else 1)


def _parts(
    screen: Screen, width: int, glyphs: Glyphs, *, brief: bool, head: slice = slice(None)
) -> list[Text]:
    """Return all but the keys."""
    return head_lines(screen, width, glyphs)[head] + body_lines(screen, width, glyphs, brief=brief)


def head_lines(screen: Screen, width: int, glyphs: Glyphs) -> list[Text]:
    """Return area and topic with progress, title with level, and the path as a link."""
    exercise = screen.exercise
    where = Text(f"{screen.area_title} {glyphs.step} {screen.topic_title}", style="dim")
    count = f"{screen.passed} of {screen.total} "
    done = Text(count + bar(screen.passed, screen.total, _BAR_COLS, glyphs), style="dim")
    line = screen.report.line if screen.report else None
    path = Text(exercise.stub_path + (f":{line}" if line else ""), style="path")
    if screen.path_url:
        path.stylize(Style(link=screen.path_url))
    path.truncate(width, overflow="ellipsis")
    level = Text(f"{exercise.level}, {exercise.minutes} min", style="dim")
    return [
        beside(where, done, width),
        beside(Text(exercise.title, style="title"), level, width),
        path,
        Text(""),
    ]


def body_lines(screen: Screen, width: int, glyphs: Glyphs, *, brief: bool) -> list[Text]:
    """Return the verdict, or how to begin, with hints and notices below."""
    lines: list[Text] = []
    if screen.report is None or screen.report.verdict is Verdict.UNWRITTEN:
        lines += _beginning(screen, width)
    else:
        lines += report_lines(screen.report, width, glyphs, brief=brief)
    if screen.earned:
        lines += [Text(""), *wrapped(screen.earned, width, 2, "good")]
    if screen.picture:
        lines += [Text(""), *screen.picture, Text("")]
    if screen.next_title:
        lines += wrapped(f"Next: {screen.next_title}. Press n.", width, 2, "bold")
    hints = () if screen.report is not None and screen.report.passed else screen.hints
    for number, hint in enumerate(hints, 1):
        lines += [Text(""), *wrapped(f"Hint {number}: {hint}", width, 2, "hint")]
    if screen.checking:
        lines += [Text(""), Text(f"  checking {glyphs.cut}", style="dim")]
    for notice in screen.notices:
        lines += [Text(""), *wrapped(notice, width, 2, "hint")]
    return lines


def key_lines(keys: Sequence[tuple[str, str]], width: int, most: int) -> list[Text]:
    """Return the keys as at most `most` lines; the last key is kept whatever has to go."""
    lines = [Text()]
    for position, (key, does) in enumerate(keys):
        item = Text.assemble((key, "bold"), f" {does}")
        last = position == len(keys) - 1
        taken = lines[-1].cell_len + (3 if lines[-1] else 0)
        room = width - taken - (0 if last or len(lines) < most else _cols(keys[-1]) + 3)
        if item.cell_len > room and len(lines) < most and lines[-1]:
            lines.append(Text())
        elif item.cell_len > room and lines[-1]:
            continue
        lines[-1].append("   " if lines[-1] else "").append_text(item)
    for line in lines:
        line.truncate(width)
    return lines


def _cols(key: tuple[str, str]) -> int:
    return len(key[0]) + 1 + len(key[1])


def _beginning(screen: Screen, width: int) -> list[Text]:
    """Say what to do with a stub nobody has written in yet."""
    how = (
        "Open the file above in your editor, write the function, and save: every save is checked. "
        "Press t to read the task and the lesson here."
    )
    return [
        *wrapped(f"{screen.exercise.task}.", width, 0),
        Text(""),
        *wrapped(how, width, 0, "dim"),
    ]


def _overlaid(screen: Screen, keys: list[Text], width: int, height: int) -> list[Text]:
    room = max(height - len(keys) - 1, 1)
    lines = screen.overlay or ()
    shown = [line.copy() for line in lines[screen.scroll : screen.scroll + room]]
    for line in shown:
        line.truncate(width, overflow="ellipsis")
    left = len(lines) - screen.scroll - len(shown)
    foot = Text(f"{left} lines more: down or space" if left > 0 else "", style="dim")
    return [*shown, foot, *keys]


def earned_sentence(attempts: int, hints: int) -> str:
    """Return the sentence a pass earns: how many tries it took, and how many hints."""
    tries = "the first try" if attempts <= 1 else f"try {attempts}"
    helped = {0: "without a hint", 1: "with one hint"}.get(hints, f"with {hints} hints")
    return f"Passed at {tries}, {helped}."


def frame(console: TerminalConsole, lines: Sequence[Text]) -> str:
    """Return what draws the lines over a screen without clearing it first: nothing flickers."""
    with console.capture() as capture:  # of all lines at once, in two fifths of the time
        console.print(Text("\n").join(lines), end="", soft_wrap=True)
    # Each line erases what is right of it, the last one what is below.
    return "\x1b[H" + capture.get().replace("\n", "\x1b[K\r\n") + "\x1b[J"


def help_lines(keys: Sequence[tuple[str, str]]) -> tuple[Text, ...]:
    """Return every key with what it does, a line each."""
    return tuple(Text.assemble("  ", (key, "bold"), f"  {does}") for key, does in keys)


def news_lines(screen: Screen, former: Screen | None, width: int, glyphs: Glyphs) -> list[Text]:
    """Return what is on `screen` and was not on `former`, for pipes and dumb terminals."""
    lines: list[Text] = []
    moved = former is None or former.exercise != screen.exercise
    if moved:
        task = f"{screen.exercise.title}: {screen.exercise.task}."
        lines += [Text(task), Text(screen.exercise.stub_path)]
    if screen.report is not None and (former is None or former.report is not screen.report):
        lines += report_lines(screen.report, width, glyphs)
    if former is None or former.earned != screen.earned:
        lines += [Text(screen.earned)] if screen.earned else []
    seen = 0 if moved or former is None else len(former.hints)
    lines += [Text(f"Hint {n}: {hint}") for n, hint in list(enumerate(screen.hints, 1))[seen:]]
    if former is None or former.notices != screen.notices:
        lines += [Text(notice) for notice in screen.notices]
    if screen.overlay is not None and (former is None or former.overlay is not screen.overlay):
        lines += screen.overlay
    return lines
