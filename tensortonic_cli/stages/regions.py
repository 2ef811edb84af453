"""Decision regions: the class that a learner's function gives every place, and its points."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from tensortonic_cli.scene import Dots, Heat, Mark, Panel, Place
from tensortonic_cli.stages.arrays import array_of

Range = tuple[float, float]
ROLES = ("a", "b", "c", "d")


def decision_regions(
    classify: Callable[[np.ndarray], Any],
    points: Sequence[Place],
    x: Range,
    y: Range,
    *more: Mark,
    labels: Any = None,
    cells: tuple[int, int] = (44, 36),
    title: str = "",
) -> Panel:
    """Return a panel coloured by class, with the points in the colours of theirs.

    Args:
        classify: Gives a whole number from 0 to 3 for each of many points, shape (n, 2). It is
            called once, for the places of the picture.
        points: What is drawn upon the regions.
        x: What the panel shows across.
        y: What it shows up.
        more: What is drawn above.
        labels: A whole number for each point; None: what `classify` gives them.
        cells: Cells across and up.
        title: What stands above.
    """
    across, up = (np.linspace(*span, count) for span, count in zip((x, y), cells, strict=True))
    places = np.array([(a, b) for b in up for a in across])
    own = [] if labels is not None else list(points)
    found = array_of(classify(np.array([*places, *own], float)), len(places) + len(own))
    marks: list[Mark] = [
        Heat(found[: len(places)].reshape(len(up), len(across)), x, y, palette="classes")
    ]
    classes = found[len(places) :] if labels is None else array_of(labels, len(points))
    for number, role in enumerate(ROLES):
        marks.append(
            Dots([p for p, one in zip(points, classes, strict=True) if one == number], role)
        )
    strays = [p for p, one in zip(points, classes, strict=True) if one not in range(len(ROLES))]
    marks.append(Dots(strays, "bad", hollow=True))
    return Panel([*marks, *more], x, y, equal=True, title=title)
