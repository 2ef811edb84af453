"""The view in the terminal: from the command to the first picture, from a key to the next one."""

from __future__ import annotations

import os
import statistics
import time
from pathlib import Path

from benchmarks.course import Course
from benchmarks.place import Place
from benchmarks.table import Bound, Row, shown_ms
from benchmarks.terminal import next_on_screen

RIGHT, LEFT = b"\x1b[C", b"\x1b[D"
MOST_MS = 60
# Nothing is drawn for so long once a picture is whole.
_QUIET_S, _CALM_S = 0.15, 1.0
_WORDS = b"help"


def rows_of_view(place: Place, folder: Path, *, quick: bool) -> list[Row]:
    """Return how soon a key moves the picture, and how soon the first one is there."""
    course = Course(folder / "view").make()
    course.save(0)
    keys, opened = [], []
    for _ in range(1 if quick else 4):
        begun = time.perf_counter()
        with next_on_screen(place, course, "view") as terminal:
            terminal.read_until(_WORDS)
            opened.append((terminal.quiet_after(_CALM_S) - begun) * 1000)
            for number in range(10 if quick else 30):
                pressed = time.perf_counter()
                os.write(terminal.fd, RIGHT if number % 10 < 5 else LEFT)
                keys.append((terminal.quiet_after(_QUIET_S) - pressed) * 1000)
    bounds = (Bound("median", statistics.median(keys), MOST_MS, " ms"),)
    return [
        Row("key to picture, terminal", shown_ms(keys), "", bounds),
        Row("`tt view` to its first picture, terminal", shown_ms(opened)),
    ]
