"""Short commands, each beside the process that does nothing or does the same the plain way."""

from __future__ import annotations

import statistics
from pathlib import Path

from benchmarks.course import SLUG, Course
from benchmarks.place import Place
from benchmarks.synthetic import enlarge
from benchmarks.table import Bound, Row, ratio, shown_ms

SIZES = (250, 2_500, 25_000)
# What counts as flat: a hundred times the exercises, a tenth more time, which is noise.
FLAT = 1.1


def rows_of_start(place: Place, folder: Path, *, quick: bool) -> list[Row]:
    """Return the commands that answer and end, beside `python -c pass`."""
    course = Course(folder / "start").make()
    most = {"--version": 2, "list": 9, f"show {SLUG}": 9, f"hint {SLUG}": 9, "show": 9, "hint": 9}
    commands = {"": [str(place.python), "-c", "pass"]}
    commands |= {words: [place.tt, *words.split()] for words in most}
    taken = place.by_turns(commands, course.root, 6 if quick else 40)
    nothing = taken.pop("")
    rows = []
    for words, figures in taken.items():
        times = ratio(figures, nothing)
        beside = f"`python -c pass` {shown_ms(nothing)}: {times:.1f} x"
        rows.append(
            Row(f"`tt {words}`", shown_ms(figures), beside, (Bound("", times, most[words], " x"),))
        )
    return rows


def rows_of_catalogues(place: Place, folder: Path, *, quick: bool) -> list[Row]:
    """Return show, hint and list over ever larger catalogues, each with its index.

    Without a slug the exercise is looked for: of a new learner, the first of the path.
    """
    sizes = SIZES[:2] if quick else SIZES
    large = {size: enlarge(place, folder / f"of-{size}", size) for size in sizes}
    taken: dict[tuple[str, int], list[float]] = {}
    for _ in range(6 if quick else 25):
        for size, (there, root, slug) in large.items():
            for words in ("show SLUG", "hint SLUG", "show", "hint", "list"):
                command = words.replace("SLUG", slug).split()
                taken.setdefault((words, size), []).append(there.run([there.tt, *command], root))
    names = dict.fromkeys(words for words, _ in taken)
    return [
        _row_of_growth(words, {size: taken[words, size][1:] for size in sizes}) for words in names
    ]


def rows_of_run(place: Place, folder: Path, *, quick: bool) -> list[Row]:
    """Return `tt run` from nothing, beside a plain pytest on the same file."""
    course = Course(folder / "run").make()
    course.save(0)
    commands = {"tt": [place.tt, "run", SLUG], "pytest": place.pytest(course.check)}
    taken = place.by_turns(commands, course.root, 5 if quick else 30)
    times = ratio(taken["tt"], taken["pytest"])
    beside = f"pytest {shown_ms(taken['pytest'])}: {times:.2f} x"
    return [Row("`tt run`, cold", shown_ms(taken["tt"]), beside, (Bound("", times, 0.9, " x"),))]


def _row_of_growth(words: str, taken: dict[int, list[float]]) -> Row:
    smallest, *_, largest = taken
    growth = ratio(taken[largest], taken[smallest])
    medians = " · ".join(f"{statistics.median(figures):.1f}" for figures in taken.values())
    sizes = " · ".join(f"{size:,}" for size in taken)
    bounds = () if words == "list" else (Bound("flat:", growth, FLAT, " x"),)
    return Row(
        f"`tt {words}` of {sizes}", f"{medians} ms", f"largest to smallest {growth:.2f} x", bounds
    )
