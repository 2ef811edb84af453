"""From the closed file to the end of the verdict, and from the command to the first screen."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.course import Course
from benchmarks.place import Place
from benchmarks.processes import MEGABYTE, memory
from benchmarks.table import Bound, Row, p95, ratio, shown_ms
from benchmarks.terminal import END_OF_FRAME, Terminal, next_on_screen

UNHURRIED_S = 0.6  # a learner's pace: the next spares are parked again
HURRIED_S = 0.15
MOST_MEGABYTES = 160
_HANGS = "while True:\n    pass\n"


def rows_of_saves(place: Place, folder: Path, *, quick: bool) -> list[Row]:
    """Return right and wrong texts, unhurried and hurried, beside a plain pytest on each."""
    rounds, saves = (1, 10) if quick else (4, 30)
    ours: dict[tuple[bool, float], list[float]] = {}
    plain: dict[bool, list[float]] = {True: [], False: []}
    # By turns, so that a busy moment of the machine meets all of them.
    for turn in range(rounds):
        course = Course(folder / f"saves-{turn}").make()
        for gap_s in (UNHURRIED_S, HURRIED_S):
            for right, taken in tt_saves(place, course, saves, gap_s):
                ours.setdefault((right, gap_s), []).append(taken)
            for right, taken in pytest_saves(place, course, max(saves // 3, 2)):
                plain[right].append(taken)
    return [_row_of_saves(r, gap, taken, plain[r]) for (r, gap), taken in ours.items()]


def rows_of_first_screen(place: Place, folder: Path, *, quick: bool) -> list[Row]:
    """Return how soon the first screen is there: with stubs as handed out, with ones that hang."""
    handed_out, hanging = Course(folder / "stubs").make(), Course(folder / "hanging").make()
    for stub in (hanging.root / "exercises").glob("*/*/*.py"):
        stub.write_text(_HANGS, encoding="utf-8")
    courses = {"stubs as handed out": handed_out, "stubs that hang at import": hanging}
    taken: dict[str, list[float]] = {name: [] for name in courses}
    nothing: list[float] = []
    for _ in range(4 if quick else 16):
        for name, course in courses.items():
            taken[name].append(_first_screen(place, course))
        nothing.append(place.run([str(place.python), "-c", "pass"], folder))
    beside = f"`python -c pass` {statistics.median(nothing[1:]):.0f} ms"
    return [
        Row(
            f"first screen of `tt next`, {name}",
            shown_ms(figures[1:]),
            beside,
            (Bound("", statistics.median(figures[1:]), 300, " ms"),),
        )
        for name, figures in taken.items()
    ]


def rows_of_long_session(place: Place, folder: Path, *, quick: bool) -> list[Row]:
    """Return what a thousand saves in one session do to memory, and their times."""
    saves = 60 if quick else 1000
    course = Course(folder / "long").make()
    taken: list[float] = []
    with next_on_screen(place, course) as terminal:
        terminal.first_screen()
        save_on(terminal, course, range(20), HURRIED_S)
        terminal.drain(3.0)
        before = memory(terminal.pid)
        taken = [ms for _, ms in save_on(terminal, course, range(20, 20 + saves), HURRIED_S)]
        terminal.drain(3.0)
        after = memory(terminal.pid)
    last = taken[-len(taken) // 10 :]
    times = (Bound("p95", p95(taken), 60, " ms"),)
    size = (Bound("", after.all_rss / MEGABYTE, MOST_MEGABYTES, " MB"),)
    return [
        Row(
            f"{saves:,} saves in one session",
            shown_ms(taken),
            f"last tenth {shown_ms(last)}",
            times,
        ),
        Row("memory after them, all processes", str(after), f"before them {before}", size),
    ]


def tt_saves(
    place: Place, course: Course, saves: int, gap_s: float
) -> Sequence[tuple[bool, float]]:
    """Return of each save whether its text was right, and its milliseconds; two warm up."""
    with next_on_screen(place, course) as terminal:
        terminal.first_screen()
        return save_on(terminal, course, range(saves + 2), gap_s)[2:]


def pytest_saves(place: Place, course: Course, saves: int) -> Sequence[tuple[bool, float]]:
    """Return the same of a plain pytest process on the same checks."""
    taken = []
    for number in range(saves + 1):
        course.save(number)
        ms = place.run(place.pytest(course.check), course.root, good=(0, 1))
        taken.append((number % 2 == 0, ms))
    return taken[1:]


def save_on(
    terminal: Terminal, course: Course, numbers: Sequence[int], gap_s: float
) -> list[tuple[bool, float]]:
    """Save the texts with these numbers; return of each whether it is right, and its ms."""
    taken = []
    for number in numbers:
        terminal.drain(gap_s)
        shown = course.save(number)
        begun = time.perf_counter()
        terminal.read_until(shown, END_OF_FRAME)
        taken.append((number % 2 == 0, (time.perf_counter() - begun) * 1000))
    return taken


def _row_of_saves(right: bool, gap_s: float, taken: list[float], plain: list[float]) -> Row:
    beside = f"pytest {shown_ms(plain)}: {ratio(plain, taken):.0f} x"
    bounds = (
        Bound("median", statistics.median(taken), 25, " ms"),
        Bound("p95", p95(taken), 60, " ms"),
        Bound("share of pytest", round(ratio(taken, plain), 3), 0.067),
    )
    kind = "right" if right else "wrong"
    return Row(f"save to verdict, {kind} text, every {gap_s:g} s", shown_ms(taken), beside, bounds)


def _first_screen(place: Place, course: Course) -> float:
    begun = time.perf_counter()
    with next_on_screen(place, course) as terminal:
        terminal.first_screen()
        return (time.perf_counter() - begun) * 1000
