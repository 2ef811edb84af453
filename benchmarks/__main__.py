"""`python -m benchmarks` measures and prints one table; `--saves N` sets how often."""

from __future__ import annotations

import argparse
import platform
import statistics
import tempfile
from pathlib import Path

from benchmarks.watching import Course, pytest_save_to_verdict, tt_save_to_verdict


def main() -> None:
    """Measure side by side and print medians, 95th percentiles and the ratio."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--saves", type=int, default=40, help="saves measured on each side")
    saves = parser.parse_args().saves
    ours: list[float] = []
    plain: list[float] = []
    # By turns, so that a busy moment of the machine meets both.
    for _ in range(4):
        with tempfile.TemporaryDirectory() as folder:
            course = Course(Path(folder) / "course")
            ours += tt_save_to_verdict(course, max(saves // 4, 1))
            plain += pytest_save_to_verdict(course, max(saves // 4, 1))
    print(f"Python {platform.python_version()}, {platform.system()}, {len(ours)} saves each")
    print(f"{'save to verdict':<28} {'median':>8} {'p95':>8}")
    for name, taken in (("tt next", ours), ("python -m pytest", plain)):
        print(f"{name:<28} {statistics.median(taken):>5.1f} ms {_p95(taken):>5.1f} ms")
    ratio = statistics.median(plain) / statistics.median(ours)
    print(f"ratio of the medians: 1/{ratio:.1f} (target: at most 1/15)")


def _p95(taken: list[float]) -> float:
    return statistics.quantiles(taken, n=20, method="inclusive")[-1]


if __name__ == "__main__":
    main()
