"""What the processes of a session cost, read from /proc: Linux only."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.course import Course
from benchmarks.place import Place
from benchmarks.table import Bound, Row
from benchmarks.terminal import next_on_screen

MEGABYTE = 1 << 20
_PROC = Path("/proc")


@dataclass(frozen=True)
class Memory:
    """Bytes of a process and its descendants; PSS counts a shared page once, None: not known."""

    own_rss: int
    all_rss: int
    all_pss: int | None

    def __str__(self) -> str:
        pss = "" if self.all_pss is None else f" (PSS {self.all_pss / MEGABYTE:.0f})"
        return f"{self.all_rss / MEGABYTE:.0f} MB{pss}, tt alone {self.own_rss / MEGABYTE:.0f} MB"


def rows_of_idle(place: Place, folder: Path, *, quick: bool) -> list[Row]:
    """Return what `tt next` costs while nobody types."""
    course = Course(folder / "idle").make()
    with next_on_screen(place, course) as terminal:
        terminal.first_screen()
        terminal.drain(5.0)
        pids = family(terminal.pid)
        used, begun = cpu_s(pids), time.perf_counter()
        terminal.drain(5.0 if quick else 20.0)
        share = (cpu_s(pids) - used) / (time.perf_counter() - begun) * 100
        held = memory(terminal.pid)
    size = Bound("", held.all_rss / MEGABYTE, 160, " MB")
    return [
        Row(
            "idle in watch mode, CPU",
            f"{share:.2f} % of a core",
            "",
            (Bound("", share, 0.2, " %"),),
        ),
        Row(f"idle in watch mode, memory of {len(pids)} processes", str(held), "", (size,)),
    ]


def family(pid: int) -> list[int]:
    """Return a process and all its descendants."""
    children: dict[int, list[int]] = {}
    for folder in _PROC.iterdir():
        if folder.name.isdigit() and (fields := _stat(int(folder.name))):
            children.setdefault(int(fields[1]), []).append(int(folder.name))
    found = [pid]
    for one in found:  # grows while it is walked
        found += children.get(one, [])
    return found


def cpu_s(pids: list[int]) -> float:
    """Return the seconds of CPU that processes have used, those of their ended children too."""
    ticks = sum(sum(map(int, fields[11:15])) for pid in pids if (fields := _stat(pid)))
    return ticks / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> Memory:
    """Return what a process and its descendants hold."""
    pids = family(pid)
    pss = [_pss(one) for one in pids]
    known = [size for size in pss if size is not None]
    everyone = sum(known) if len(known) == len(pids) else None
    return Memory(_rss(pid), sum(map(_rss, pids)), everyone)


def _stat(pid: int) -> list[str]:
    """Return the fields behind the name: state, parent, ...; [] if the process has ended."""
    try:
        return (_PROC / str(pid) / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return []


def _rss(pid: int) -> int:
    fields = _stat(pid)
    return int(fields[21]) * os.sysconf("SC_PAGE_SIZE") if fields else 0


def _pss(pid: int) -> int | None:
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text("utf-8").splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), None)
