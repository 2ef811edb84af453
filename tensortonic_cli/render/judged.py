"""What `tt run` and `tt check` print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.text import Text

from tensortonic_cli.core.model import Exercise, Report, Verdict
from tensortonic_cli.render.report import beside, report_lines, wrapped
from tensortonic_cli.render.theme import TerminalConsole, bar


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
    """Print every exercise that is not passed, then a count by topic and over all."""
    glyphs = console.glyphs
    pairs = list(zip(exercises, reports, strict=True))
    for exercise, report in pairs:
        if not report.passed:
            for line in _one(report, exercise, console.width, glyphs.failed):
                console.print(line, soft_wrap=True)
    topics = Counter(_topic(exercise) for exercise, _ in pairs)
    good = Counter(_topic(exercise) for exercise, report in pairs if report.passed)
    for topic, count in topics.items():
        line = Text(f"{bar(good[topic], count, 10, glyphs)} {good[topic]:>3} of {count:<3} {topic}")
        line.truncate(console.width, overflow="ellipsis")
        console.print(line, soft_wrap=True)
    style = "good" if good.total() == topics.total() else "bad"
    console.print(Text(f"{good.total()} of {topics.total()} passed", style=style))


@contextmanager
def progress_bar(
    console: TerminalConsole, total: int, *, shown: bool
) -> Iterator[Callable[[], None]]:
    """Give a function that moves the bar on by one; no bar in a pipe or when not shown."""
    if not (shown and console.is_terminal and not console.is_dumb_terminal):
        yield lambda: None
        return
    done = 0

    def advance() -> None:
        nonlocal done
        done += 1
        width = max(min(console.width - 16, 40), 5)
        console.print(f"\r{bar(done, total, width, console.glyphs)} {done} of {total}", end="")

    try:
        yield advance
    finally:
        console.print("\r" + " " * (console.width - 1) + "\r", end="")


def _one(report: Report, exercise: Exercise, width: int, glyph: str) -> list[Text]:
    left = Text.assemble((glyph, "bad"), " ", (exercise.slug, "bold"))
    right = Text(report.verdict.value.replace("_", " "), style="dim")
    lines = [beside(left, right, width)]
    if report.verdict is not Verdict.UNWRITTEN:
        lines += wrapped(report.message.split("\n", 1)[0], width, 4)
    return lines


def _topic(exercise: Exercise) -> str:
    return f"{exercise.area}/{exercise.topic}"
