"""Attention map: who reads whom, and by how much."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from tensortonic_cli.scene import Dots, Heat, Mark, Panel, Path, Place
from tensortonic_cli.stages.arrays import array_of


def attention_map(
    weights: Any, queries: Sequence[str], keys: Sequence[str], lit: int | None = None,
    title: str = "",
) -> Panel:  # fmt: skip
    """Return a panel with a row for each query, a column for each key; row `lit` is framed."""
    table = np.round(array_of(weights, len(queries), len(keys)), 3)
    cells = [] if lit is None else [(lit, j) for j in range(len(keys))]
    looks = {"numbers": len(keys) <= 8, "lo": 0, "hi": 1}
    heat = Heat(table, lit=cells, rows=queries, columns=keys, **looks)
    return Panel([heat], title=title, x_label="keys", y_label="queries")


def mixture(
    values: Sequence[Place], weights: Sequence[Any], result: Place,
    names: Sequence[str] = (), roles: Sequence[str] = ("a", "b", "c", "d"),
) -> list[Mark]:  # fmt: skip
    """Return points of the plane, and the result that pulls at each with a thread of its weight.

    A weight below a hundredth has no thread.
    """
    marks: list[Mark] = [
        Path([value, result], role, thin=weight < 0.25, dashed=weight < 0.1)
        for value, weight, role in zip(values, weights, roles, strict=False)
        if weight >= 0.01
    ]
    labels = [*names, *[""] * len(values)]
    for value, role, label in zip(values, roles, labels, strict=False):
        marks.append(Dots([value], role, label, big=True))
    return [*marks, Dots([result], "ink", "out", big=True)]
