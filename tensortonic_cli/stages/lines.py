"""Rows of a system as lines of the plane: where p x + q y has one value."""

from __future__ import annotations

from typing import Any

from tensortonic_cli.scene import Path
from tensortonic_cli.scene.clipping import Box, clip_segment
from tensortonic_cli.scene.numbers import number

# Lines end a little inside of the border, so that their names have a place.
_SHARE = 0.98


def row_line(row: tuple[Any, Any], right: Any, reach: float, **looks: Any) -> list[Path]:
    """Return the line of all (x, y) with p x + q y = right, from edge to edge of a square panel.

    A row without a direction is no line, and one that misses the panel is not seen: both give
    nothing. `looks` are those of Path.
    """
    p, q, value = number(row[0]), number(row[1]), number(right)
    size = p * p + q * q
    if not size > 0:
        return []
    foot, far = (value * p / size, value * q / size), 4 * reach / size**0.5
    one, other = [(foot[0] - s * far * q, foot[1] + s * far * p) for s in (-1, 1)]
    edge = _SHARE * reach
    part = clip_segment(one, other, Box(-edge, edge, -edge, edge))
    return [] if part is None else [Path(part, **looks)]
