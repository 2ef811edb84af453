"""Euclidean distance: how far apart two points are, straight through space."""

import numpy as np


def euclidean_distance(x, y):
    """Return the length of the straight line from one point to another.

        d(x, y) = ‖x - y‖₂ = √((x₁ - y₁)² + … + (xₙ - yₙ)²)

    Args:
        x: The coordinates of a point, numbers, shape (n,): a list or an array. Left unchanged.
        y: Those of the other, shape (n,). Left unchanged.

    Returns:
        One float ≥ 0; 0.0 when the points are the same, and when both have no coordinates.

    Raises:
        ValueError: x and y have different lengths, also when one of them has a single entry.

    Example:
        >>> euclidean_distance([1, 2], [4, 6])
        5.0

    Source: Deisenroth, Faisal and Ong (2020), Mathematics for Machine Learning, section 3.3.
    """
    # >>> solution
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if x.shape != y.shape:
        raise ValueError(f"points of shapes {x.shape} and {y.shape} have no distance")
    return float(np.sqrt(np.sum((x - y) ** 2)))
    # <<< solution
