"""What `tt run` and `tt check` print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.text import Text

from tensortonic_cli.core.model import Exercise, Report, Verdict
from tensortonic_cli.render.report import beside, report_lines, wrapped
from tensortonic_cli.render.theme import Glyphs, TerminalConsole, bar

# With more than these a list would push what matters off the screen.
MOST_UNWRITTEN = 12
MOST_TOPICS = 15


def print_run(console: TerminalConsole, exercise: Exercise, report: Report) -> None:
    """Print one verdict below the exercise's title and path."""
    where = f"{exercise.stub_path}:{report.line}" if report.line else exercise.stub_path
    console.print(Text(exercise.title, style="title"))
    console.print(Text(where, style="path"), soft_wrap=True)
    console.print()
    for line in report_lines(report, console.width, console.glyphs):
        console.print(line, soft_wrap=True)


def print_check(
    console: TerminalConsole, exercises: Sequence[Exercise], reports: Sequence[Report]
) -> None:
    """Print every exercise that is not passed, then a count by topic and over all.

    Of many that are not written yet there is only a count, and of many topics only those are
    shown where something is left to do and something was done.
    """
    pairs = list(zip(exercises, reports, strict=True))
    unwritten = [r for r in reports if r.verdict is Verdict.UNWRITTEN]
    for exercise, report in pairs:
        hidden = report.verdict is Verdict.UNWRITTEN and len(unwritten) > MOST_UNWRITTEN
        if not (report.passed or hidden):
            for line in _one(report, exercise, console.width, console.glyphs.failed):
                console.print(line, soft_wrap=True)
    if len(unwritten) > MOST_UNWRITTEN:
        told = f"{console.glyphs.todo} {len(unwritten)} not written yet; `tt list` names them."
        for line in wrapped(told, console.width, 0):
            console.print(line, soft_wrap=True)
    for line in _summary(pairs, console.width, console.glyphs):
        console.print(line, soft_wrap=True)


@contextmanager
def progress_bar(
    console: TerminalConsole, total: int, *, shown: bool
) -> Iterator[Callable[[], None]]:
    """Give a function that moves the bar on by one; no bar in a pipe or when not shown."""
    if not (shown and console.is_terminal and not console.is_dumb_terminal):
        yield lambda: None
        return
    done = 0

    def draw(text: str) -> None:
        # Not console.print, which takes carriage returns out.
        console.file.write(f"\r{text}")
        console.file.flush()

    def advance() -> None:
        nonlocal done
        done += 1
        width = max(min(console.width - 16, 40), 5)
        draw(f"{bar(done, total, width, console.glyphs)} {done} of {total}")

    try:
        yield advance
    finally:
        draw(" " * (console.width - 1) + "\r")


def _one(report: Report, exercise: Exercise, width: int, glyph: str) -> list[Text]:
    left = Text.assemble((glyph, "bad"), " ", (exercise.slug, "bold"))
    right = Text(report.verdict.value.replace("_", " "), style="dim")
    lines = [beside(left, right, width)]
    if report.verdict is not Verdict.UNWRITTEN:
        lines += wrapped(report.message.split("\n", 1)[0], width, 4)
    return lines


def _summary(
    pairs: Sequence[tuple[Exercise, Report]], width: int, glyphs: Glyphs
) -> Iterator[Text]:
    """Yield a bar for each topic, a count of those that are left out, and a count over all."""
    topics = Counter(_topic(exercise) for exercise, _ in pairs)
    good = Counter(_topic(exercise) for exercise, report in pairs if report.passed)
    tried = {_topic(e) for e, report in pairs if report.verdict is not Verdict.UNWRITTEN}
    whole = [topic for topic in topics if good[topic] == topics[topic]]
    bare = [topic for topic in topics if topic not in tried]
    left_out = {*whole, *bare} if len(topics) > MOST_TOPICS else set()
    for topic, count in topics.items():
        if topic not in left_out:
            counts = f"{good[topic]:>3} of {count:<3} {topic}"
            line = Text(f"{bar(good[topic], count, 10, glyphs)} {counts}")
            line.truncate(width, overflow="ellipsis")
            yield line
    if left_out:
        told = f"Topics: {len(whole)} passed as a whole, {len(bare)} with nothing written yet."
        yield from wrapped(told, width, 0)
    style = "good" if good.total() == topics.total() else "bad"
    yield Text(f"{good.total()} of {topics.total()} passed", style=style)


def _topic(exercise: Exercise) -> str:
    return f"{exercise.area}/{exercise.topic}"
