"""Surface with path: a landscape in space, and what lies or walks on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tensortonic_cli.scene import Dots, Mark, Panel, Path, Place, Surface, table

Range = tuple[float, float]


def surface_path(
    f: Callable[[float, float], Any],
    x: Range,
    y: Range,
    z: Range,
    turn: tuple[float, float],
    *paths: Sequence[Place],
    more: Sequence[Mark] = (),
    roles: Sequence[str] = ("b", "c", "d"),
    title: str = "",
) -> Panel:
    """Return a panel in space: the heights of f, and paths of points (x, y) laid upon them.

    Args:
        f: The height over a point of the floor.
        x: The first side of the floor.
        y: The other side of the floor.
        z: Heights; what lies beyond is drawn at this edge.
        turn: The value of a Turn.
        paths: Points on the floor; a single one is a dot.
        more: Marks with places of three numbers.
        roles: One for each path.
        title: What stands above.
    """
    marks: list[Mark] = [Surface(table(f, x, y, 22, 22), x, y)]
    for path, role in zip(paths, roles, strict=False):
        lifted = [(a, b, min(max(f(a, b), z[0]), z[1])) for a, b in path]
        marks += [Path(lifted, role)] * (len(lifted) > 1) + [Dots(lifted[-1:], role, big=True)]
    return Panel([*marks, *more], x, y, z=z, turn=turn, title=title)
