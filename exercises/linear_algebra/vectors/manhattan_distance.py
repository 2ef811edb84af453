"""Manhattan distance: how far it is when all streets run along the axes."""

import numpy as np


def manhattan_distance(x, y):
    """Return the length of a shortest way between two points that keeps to the axes.

        d₁(x, y) = ‖x - y‖₁ = |x₁ - y₁| + … + |xₙ - yₙ|

    Args:
        x: The coordinates of a point, numbers, shape (n,): a list or an array. They may be
            fractions. Left unchanged.
        y: Those of the other, shape (n,). Left unchanged.

    Returns:
        One float ≥ 0; 0.0 when the points are the same, and when both have no coordinates.

    Raises:
        ValueError: x and y have different lengths, also when one of them has a single entry.

    Example:
        >>> manhattan_distance([1, 6.5], [4, 2.25])
        7.25

    Source: Krause (1986), Taxicab Geometry.
    """
    raise NotImplementedError("not written yet")
