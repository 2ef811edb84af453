"""Plane map: what a function does to the plane, as a grid, a unit square and two arrows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tensortonic_cli.scene import UNIT_SQUARE, Arrow, Fill, Mark, Panel, Place, grid
from tensortonic_cli.stages.arrays import array_of

Image = Callable[[Place], Place]


def plane_map(
    image: Image,
    *more: Mark,
    reach: float = 3,
    bent: bool = False,
    names: tuple[str, str] = ("e₁", "e₂"),
    title: str = "",
) -> Panel:
    """Return a panel with the plane as `image` leaves it, over the plane as it was.

    Args:
        image: Where a point (x, y) goes.
        more: What is drawn above the grid: arrows, a figure and its image.
        reach: The panel shows -reach to reach both ways.
        bent: The map need not be linear: its lines are drawn through many points.
        names: What stands at the images of (1, 0) and (0, 1).
        title: What stands above.
    """
    lines = int(reach) + 1
    marks = [
        *grid(role="faint", reach=lines, count=2),
        *grid(image, reach=2 * lines, count=25 if bent else 2),
        Fill([image(corner) for corner in UNIT_SQUARE], role="c"),
        *more,
        Arrow(image((1.0, 0.0)), image((0.0, 0.0)), "x", names[0]),
        Arrow(image((0.0, 1.0)), image((0.0, 0.0)), "y", names[1]),
    ]
    return Panel(marks, (-reach, reach), (-reach, reach), equal=True, title=title)


def linear(A: Any) -> Image:
    """Return the map x ↦ A x of a 2 x 2 matrix, for the matrix that a learner's function gave."""
    (a, b), (c, d) = array_of(A, 2, 2).tolist()
    return lambda p: (a * p[0] + b * p[1], c * p[0] + d * p[1])
