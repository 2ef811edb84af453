"""All distributions over three outcomes as the points of a triangle."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from tensortonic_cli.scene import Heat, Mark, Path, Text
from tensortonic_cli.scene.marks import Place
from tensortonic_cli.scene.numbers import number

TOP = math.sqrt(3) / 2
CORNERS = ((0.0, 0.0), (1.0, 0.0), (0.5, TOP))

# Twice as many steps across as up: the sides of the triangle cut whole cells in halves.
_COARSE = (25, 13)
_TIMES = 2

Chances = tuple[float, float, float]


def chances(place: Place, least: float = 0.0) -> Chances:
    """Return the distribution at a place, none below `least`; that of the rim for one outside."""
    third = place[1] / TOP
    second = place[0] - third / 2
    raw = [max(part, 0.0) for part in (1 - second - third, second, third)]
    total = sum(raw)
    first, second, third = (least + (1 - 3 * least) * part / total for part in raw)
    return first, second, third


def spot(p: Sequence[float]) -> tuple[float, float]:
    """Return the place of a distribution."""
    return (p[1] + p[2] / 2, p[2] * TOP)


def triangle(names: Sequence[str]) -> list[Mark]:
    """Return the rim with the name of an outcome where it is certain."""
    offsets = ((-0.05, -0.05), (0.05, -0.05), (0.0, 0.06))
    words: list[Mark] = [
        Text((x + dx, y + dy), name)
        for (x, y), (dx, dy), name in zip(CORNERS, offsets, names, strict=True)
    ]
    return [Path(CORNERS, "ink", thin=True, closed=True), *words]


def simplex_map(
    f: Callable[[Chances], Any], least: float = 0.01, levels: int = 10, hi: float | None = None
) -> Heat:
    """Return bands of f over the triangle, for distributions with no chance below `least`.

    f is asked at the corners of a coarse grid, also just outside, where it is that of the rim;
    in between its values are blended, so that the rim is less of a staircase.
    """
    x, y = np.meshgrid(np.linspace(0, 1, _COARSE[0]), np.linspace(0, TOP, _COARSE[1]))
    near = _inside(x, y, 2 / _COARSE[0])
    values = np.zeros(near.shape)
    values[near] = [
        number(f(chances(place, least))) for place in zip(x[near], y[near], strict=True)
    ]
    fine = _finer(_finer(values).T).T
    up, across = fine.shape
    x, y = np.meshgrid(np.linspace(0, 1, across), np.linspace(0, TOP, up))
    shown = np.where(_inside(x, y, 1e-9), fine, math.nan)
    return Heat(shown.tolist(), (0, 1), (0, TOP), levels=levels, hi=hi)


def _inside(x: Any, y: Any, margin: float) -> Any:
    """Whether places lie in the triangle, or outside by at most a margin of probability."""
    third = y / TOP
    second = x - third / 2
    return np.minimum(np.minimum(second, third), 1 - second - third) >= -margin


def _finer(values: Any) -> Any:
    """Return rows with _TIMES - 1 more between each two of them."""
    share = np.arange(_TIMES)[None, :, None] / _TIMES
    between = values[:-1, None] * (1 - share) + values[1:, None] * share
    return np.concatenate([between.reshape(-1, values.shape[1]), values[-1:]])
