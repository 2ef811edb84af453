"""A classifier over the plane: what it says everywhere, and the points it learnt from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from tensortonic_cli.scene import Dots, Heat, Mark, Panel
from tensortonic_cli.scene.numbers import SceneError, described, numbers

ROLES = ("a", "b", "c", "d")

Range = tuple[float, float]


def decision_boundary(
    predict: Callable[[Any], Any],
    points: Any,
    labels: Sequence[int],
    x: Range,
    y: Range,
    *,
    shares: bool = False,
    title: str = "",
) -> Panel:
    """Return the plane in the roles of the predicted classes, and the points in those of theirs.

    `predict` gets an array of places, shape (n, 2), once, and returns a label 0, 1, 2 or 3 for
    each; with `shares` the probability of class 1, whose bands meet at the boundary.

    Raises:
        SceneError: it returns more or fewer.
    """
    across, up = np.linspace(*x, 40), np.linspace(*y, 30)
    places = np.stack(np.meshgrid(across, up), axis=-1).reshape(-1, 2)
    given = predict(places)
    said = numbers(given)
    if len(said) != len(places):
        raise SceneError(
            f"The picture needs a number for each of {len(places)} points here; "
            f"it got {described(given)}."
        )
    table = np.reshape(said, (30, 40)).tolist()
    field = (
        Heat(table, x, y, levels=10, lo=0.0, hi=1.0)
        if shares
        else Heat(table, x, y, palette="classes")
    )
    marks: list[Mark] = [field]
    for label in sorted(set(labels)):
        own = [point for point, one in zip(points, labels, strict=True) if one == label]
        marks.append(Dots(own, role=ROLES[label % 4], big=True))
    return Panel(marks, x, y, title=title)
