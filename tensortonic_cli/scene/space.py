"""Three dimensions on a flat panel: turn, look from afar (orthographically), sort by depth."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Range = tuple[float, float]
Quad = tuple[tuple[float, float], ...]

# What a panel in space shows of its flat side, whatever its ranges are.
SIGHT = (-1.45, 1.45)


@dataclass(frozen=True)
class Space:
    """Maps a box in space to the flat panel; azimuth and elevation in degrees."""

    x: Range
    y: Range
    z: Range
    azimuth: float
    elevation: float

    def flat(self, point: Sequence[float]) -> tuple[float, float]:
        """Return where a point is seen."""
        across, up, _ = self.seen(point)
        return (across, up)

    def seen(self, point: Sequence[float]) -> tuple[float, float, float]:
        """Return where a point is seen, and how far away it is."""
        u, v, w = (
            2 * (value - lo) / (hi - lo) - 1
            for value, (lo, hi) in zip(point, (self.x, self.y, self.z), strict=True)
        )
        turn, tilt = math.radians(self.azimuth), math.radians(self.elevation)
        across = u * math.cos(turn) - v * math.sin(turn)
        away = u * math.sin(turn) + v * math.cos(turn)
        up = w * math.cos(tilt) + away * math.sin(tilt)
        return across * 0.8, up * 0.8, away * math.cos(tilt) - w * math.sin(tilt)

    def edges(self) -> list[list[tuple[float, float]]]:
        """Return the outline of the floor and one upright, which stand for axes."""
        (a, b), (c, d), (low, high) = self.x, self.y, self.z
        floor = [(a, c, low), (b, c, low), (b, d, low), (a, d, low), (a, c, low)]
        return [[self.flat(p) for p in floor], [self.flat((a, d, low)), self.flat((a, d, high))]]


def quads(
    values: Sequence[Sequence[float]], x: Range, y: Range, space: Space
) -> list[tuple[Quad, float]]:
    """Return the visible patches of a surface, farthest first, each with its height from 0 to 1."""
    count, across = len(values), len(values[0])

    def corner(i: int, j: int) -> tuple[float, float, float]:
        height = min(max(values[i][j], space.z[0]), space.z[1])
        place = (x[0] + (x[1] - x[0]) * j / (across - 1), y[0] + (y[1] - y[0]) * i / (count - 1))
        return space.seen((*place, height))

    corners = [[corner(i, j) for j in range(across)] for i in range(count)]
    found = []
    for i in range(count - 1):
        for j in range(across - 1):
            heights = (values[i][j], values[i + 1][j + 1], values[i + 1][j], values[i][j + 1])
            if not all(map(math.isfinite, heights)):
                continue
            around = (corners[i][j], corners[i][j + 1], corners[i + 1][j + 1], corners[i + 1][j])
            share = (sum(heights) / 4 - space.z[0]) / (space.z[1] - space.z[0])
            depth = sum(c[2] for c in around)
            found.append((depth, tuple(c[:2] for c in around), min(max(share, 0.0), 1.0)))
    return [(quad, share) for _, quad, share in sorted(found, key=lambda f: -f[0])]
