"""`tt check --all` of a whole written course, beside one pytest process for each exercise."""

from __future__ import annotations

import json
import statistics
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.place import Place
from benchmarks.synthetic import enlarge
from benchmarks.table import Bound, Row
from tensortonic_cli.system.lanes import default_lanes

COUNT = 250
SAMPLE = 10


def rows_of_check(place: Place, folder: Path, *, quick: bool) -> list[Row]:
    """Return a check of 250 right answers beside a sample of pytest processes, scaled to as many.

    DESIGN.md's figure is that of one process after the other; as many at a time as tt has lanes
    is what a learner with a shell script could reach, and is named beside it.
    """
    there, root, _ = enlarge(place, folder / "written", COUNT, written=True)
    files = sorted((root / "checks").rglob("test_*.py"))
    sample = files[:: len(files) // SAMPLE][:SAMPLE]
    ours: list[float] = []
    plain: dict[int, list[float]] = {1: [], default_lanes(): []}
    for _ in range(2 if quick else 4):  # the first round of each writes bytecode
        ours.append(_check(there, root))
        for lanes, taken in plain.items():
            taken.append(_each_by_pytest(there, root, sample, lanes) * COUNT / SAMPLE)
    seconds = statistics.median(ours[1:])
    each, abreast = (statistics.median(taken[1:]) for taken in plain.values())
    beside = (
        f"{COUNT} pytest processes (from {SAMPLE}), one after the other {each:.0f} s: "
        f"{each / seconds:.0f} x; {default_lanes()} at a time {abreast:.0f} s: "
        f"{abreast / seconds:.0f} x"
    )
    bounds = (Bound("", seconds, 6, " s"), Bound("share of pytest", seconds / each, 1 / 20))
    return [
        Row(f"`tt check --all` of {COUNT} written exercises", f"{seconds:.2f} s", beside, bounds)
    ]


def _check(place: Place, root: Path) -> float:
    """Return the seconds of a first check: nothing is known of any text yet."""
    for file in (root / "progress").rglob("progress.db*"):
        file.unlink()
    begun = time.perf_counter()
    command = [place.tt, "check", "--all", "--json"]
    done = subprocess.run(command, cwd=root, env=place.environ, capture_output=True, check=False)
    taken = time.perf_counter() - begun
    passed = json.loads(done.stdout)["passed"]
    if passed != COUNT:
        raise RuntimeError(f"{passed} of {COUNT} passed: a copy is not what it copies")
    return taken


def _each_by_pytest(place: Place, root: Path, files: list[Path], lanes: int) -> float:
    begun = time.perf_counter()
    with ThreadPoolExecutor(lanes) as pool:
        list(pool.map(lambda file: place.run(place.pytest(file), root), files))
    return time.perf_counter() - begun
