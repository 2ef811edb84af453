"""From a grid of numbers to the cells that a renderer colours."""

from __future__ import annotations

import math
from typing import Any

from tensortonic_cli.scene.marks import Heat
from tensortonic_cli.scene.numbers import finite, number, place, rounded, rows, uncrumbed

_ODD = {math.inf: "∞", -math.inf: "-∞"}


def cells(mark: Heat) -> dict[str, Any]:
    """Return the shape of a grid of numbers, its top row first."""
    values = rows(mark.values)
    count, across = len(values), len(values[0])
    known = finite(v for row in values for v in row)
    lo = number(mark.lo) if mark.lo is not None else min(known, default=0.0)
    hi = number(mark.hi) if mark.hi is not None else max(known, default=1.0)
    if mark.palette == "two":
        hi = max(abs(lo), abs(hi))
        lo = -hi
    lit = [[int(i), int(j)] for i, j in mark.lit]
    done = count * across if mark.done is None else int(mark.done)
    if mark.x is None or mark.y is None:
        left, low = place(mark.at)
        x, y = (left, left + across), (low, low + count)
    else:
        # Samples are the middles of cells, but the corners of the bands of a contour.
        half = 0.0 if mark.levels else 0.5
        x = _widened(mark.x, half / max(across - 1, 1))
        y = _widened(mark.y, half / max(count - 1, 1))
        values = values[::-1]
        lit = [[count - 1 - i, j] for i, j in lit]
    return {
        "k": "cells",
        "role": "a",
        "label": "",
        "z": _known(values, done, max(abs(lo), abs(hi))),
        "x": [rounded(v) for v in x],
        "y": [rounded(v) for v in y],
        "lo": rounded(lo),
        "hi": rounded(hi if hi > lo else lo + 1.0),
        "palette": mark.palette,
        "levels": int(mark.levels),
        "numbers": bool(mark.numbers),
        "odd": _odd(values, done) if mark.numbers else [],
        "done": done,
        "lit": lit,
    }


def _known(values: list[list[float]], done: int, scale: float) -> list[list[float | None]]:
    """Return rows of numbers, None for what is none or not there yet."""
    return [
        [
            rounded(uncrumbed(value, scale)) if i * len(row) + j < done else None
            for j, value in enumerate(row)
        ]
        for i, row in enumerate(values)
    ]


def _odd(values: list[list[float]], done: int) -> list[list[Any]]:
    """Return what stands in the cells that are there and have no finite number."""
    return [
        [i, j, _ODD.get(value, "nan")]
        for i, row in enumerate(values)
        for j, value in enumerate(row)
        if i * len(row) + j < done and not math.isfinite(value)
    ]


def _widened(given: tuple[float, float], share: float) -> tuple[float, float]:
    lo, hi = number(given[0]), number(given[1])
    return lo - (hi - lo) * share, hi + (hi - lo) * share
