"""`python -m benchmarks` measures side by side and prints one table; `--only NAME` a part of it."""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import os
import platform
import sys
import tempfile
from pathlib import Path

from benchmarks.place import Place, make_place
from benchmarks.table import Row, table

# name: (module, function, what the system must have)
MEASURES = {
    "save": ("watching", "rows_of_saves", "termios"),
    "start": ("commands", "rows_of_start", ""),
    "catalogue": ("commands", "rows_of_catalogues", ""),
    "run": ("commands", "rows_of_run", ""),
    "check": ("checking", "rows_of_check", ""),
    "screen": ("watching", "rows_of_first_screen", "termios"),
    "view": ("viewing", "rows_of_view", "termios"),
    "film": ("viewing", "rows_of_animation", "termios"),
    "page": ("viewing", "rows_of_page", "termios"),
    "pagesave": ("viewing", "rows_of_saves_with_page", "termios"),
    "idle": ("processes", "rows_of_idle", "/proc"),
    "long": ("watching", "rows_of_long_session", "/proc"),
}


def main() -> None:
    """Measure what was asked for, all of it unless it was, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", action="append", choices=MEASURES, help="measure only these")
    parser.add_argument("--quick", action="store_true", help="fewer times: figures are rough")
    parser.add_argument("--python", type=Path, help="one that has the wheel; else it is built")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tt-benchmarks-") as folder:
        place = make_place(Path(folder), asked.python)
        rows = []
        for name in asked.only or MEASURES:
            print(f"{name} ...", file=sys.stderr, flush=True)
            there = Path(folder, name)
            there.mkdir()
            rows += _measured(name, place, there, quick=asked.quick)
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores\n")
    print(table(rows))


def _measured(name: str, place: Place, folder: Path, *, quick: bool) -> list[Row]:
    module, function, needed = MEASURES[name]
    if needed == "termios" and importlib.util.find_spec("termios") is None:
        return [Row(name, "not measured: this system has no pseudo-terminal")]
    if needed == "/proc" and sys.platform != "linux":
        return [Row(name, "not measured: CPU and memory are read from Linux's /proc")]
    measure = getattr(importlib.import_module(f"benchmarks.{module}"), function)
    rows: list[Row] = measure(place, folder, quick=quick)
    return rows


if __name__ == "__main__":
    main()
