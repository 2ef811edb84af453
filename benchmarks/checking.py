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
    """Return a check of 250 right answers, and a sample of pytest processes scaled to as many."""
    there, root, _ = enlarge(place, folder / "written", COUNT, written=True)
    files = sorted((root / "checks").rglob("test_*.py"))
    sample = files[:: len(files) // SAMPLE][:SAMPLE]
    ours, plain = [], []
    for _ in range(2 if quick else 4):  # the first round of each writes bytecode
        ours.append(_check(there, root))
        plain.append(_each_by_pytest(there, root, sample) * COUNT / SAMPLE)
    seconds, each = statistics.median(ours[1:]), statistics.median(plain[1:])
    beside = f"{COUNT} pytest processes, {default_lanes()} at a time {each:.0f} s (from {SAMPLE})"
    bounds = (Bound("", seconds, 6, " s"), Bound("share of pytest", seconds / each, 1 / 20))
    return [
        Row(
            f"`tt check --all` of {COUNT} written exercises",
            f"{seconds:.2f} s",
            f"{beside}: {each / seconds:.0f} x",
            bounds,
        )
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


def _each_by_pytest(place: Place, root: Path, files: list[Path]) -> float:
    begun = time.perf_counter()
    with ThreadPoolExecutor(default_lanes()) as lanes:
        list(lanes.map(lambda file: place.run(place.pytest(file), root), files))
    return time.perf_counter() - begun
