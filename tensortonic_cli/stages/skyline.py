"""A skyline: towers as wide as they count, as high as they cost, and the line that levels them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tensortonic_cli.scene import Fill, Mark, Path, Text
from tensortonic_cli.scene.numbers import number

ROLES = ("a", "b", "c", "d")

# Weights that were computed may miss 0 by a crumb.
_THINNEST = 1e-9


def skyline(
    widths: Sequence[Any],
    heights: Sequence[Any],
    names: Sequence[str] = (),
    roles: Sequence[str] = ROLES,
    level: Any = None,
    label: str = "",
) -> list[Mark]:
    """Return towers side by side from 0 on, each with its name in the middle.

    `level` is the learner's mean: a line over all widths. As much of the towers stands above it
    as is missing below, if it is right. Towers without width have no place.
    """
    marks: list[Mark] = []
    left = 0.0
    for i, (width, height) in enumerate(
        zip(map(number, widths), map(number, heights), strict=True)
    ):
        if width > _THINNEST:
            right, role = left + width, roles[i % len(roles)]
            box = [(left, 0.0), (right, 0.0), (right, height), (left, height)]
            marks += [Fill(box, role), Path(box, role, thin=True, closed=True)]
            if i < len(names):
                marks.append(Text(((left + right) / 2, height / 2), names[i]))
            left = right
    if level is not None:
        marks.append(Path([(0.0, level), (left, level)], "ink", label=label))
    return marks
