"""The table: what was measured, what it was measured beside, and by how much a target is missed."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

HEADS = ("what", "measured", "beside it, in the same run", "target", "result")


@dataclass(frozen=True)
class Bound:
    """A figure with the most that it may be; name says which of a row's figures it is."""

    name: str
    value: float
    most: float
    unit: str = ""

    @property
    def target(self) -> str:
        """The target as DESIGN.md writes it."""
        return f"{self.name} ≤ {self.most:g}{self.unit}".lstrip()

    @property
    def miss(self) -> str:
        """By how much the target is missed; "" if it is met."""
        if self.value <= self.most:
            return ""
        return f"{self.name} missed by {self.value / self.most - 1:.0%}".lstrip()


@dataclass(frozen=True)
class Row:
    """One line of the table; without bounds it only reports."""

    what: str
    measured: str
    beside: str = ""
    bounds: tuple[Bound, ...] = ()

    @property
    def result(self) -> str:
        """Return "met", or which bounds are missed and by how much; "" without a bound."""
        if not self.bounds:
            return ""
        return "; ".join(bound.miss for bound in self.bounds if bound.miss) or "met"

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts of the columns of HEADS."""
        target = ", ".join(bound.target for bound in self.bounds)
        return (self.what, self.measured, self.beside, target, self.result)


def table(rows: Iterable[Row]) -> str:
    """Return the rows as a Markdown table whose columns are aligned."""
    lines = [HEADS, *(row.cells for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    padded = [
        [cell.ljust(width) for cell, width in zip(line, widths, strict=True)] for line in lines
    ]
    padded.insert(1, ["-" * width for width in widths])
    return "\n".join(f"| {' | '.join(line)} |" for line in padded)


def p95(taken: Sequence[float]) -> float:
    """Return the 95th percentile; of a single figure, that figure."""
    if len(taken) < 2:
        return taken[0]
    return statistics.quantiles(taken, n=20, method="inclusive")[-1]


def shown_ms(taken: Sequence[float]) -> str:
    """Return the median and the 95th percentile of milliseconds as the table shows them."""
    return f"{_ms(statistics.median(taken))} ms, p95 {_ms(p95(taken))}"


def ratio(taken: Sequence[float], beside: Sequence[float]) -> float:
    """Return how many times as long as `beside` it took, by the medians."""
    return statistics.median(taken) / statistics.median(beside)


def _ms(value: float) -> str:
    return f"{value:.1f}" if value < 100 else f"{value:.0f}"
