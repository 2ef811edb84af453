"""Bars of one or several discrete distributions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tensortonic_cli.scene import Bars, Panel

ROLES = ("a", "b", "c", "d")


def shares(weights: Sequence[float]) -> list[float]:
    """Return weights ≥ 0 as probabilities; equal ones where all weights are 0."""
    total = sum(weights)
    return [weight / total if total else 1 / len(weights) for weight in weights]


def distribution_bars(
    distributions: Mapping[str, Sequence[Any]],
    names: Sequence[str] = (),
    title: str = "",
    y: tuple[float, float] | None = (0.0, 1.0),
) -> Panel:
    """Return the probabilities of each outcome side by side, one role a distribution."""
    count = len(distributions)
    width = 0.8 / max(count, 1)
    bars = [
        Bars(
            heights,
            names if i == count // 2 else (),
            role=ROLES[i % 4],
            label=label,
            shift=(i - (count - 1) / 2) * width,
            width=width,
        )
        for i, (label, heights) in enumerate(distributions.items())
    ]
    return Panel(bars, y=y, title=title)
