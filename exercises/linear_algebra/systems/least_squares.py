"""Least squares: the x that brings A x as near to b as it gets."""

import numpy as np


def least_squares(A, b):
    """Return the x with the smallest ‖A x - b‖, and of several such x the shortest.

        x = argmin ‖A x - b‖₂       then AᵀA x = Aᵀb, and b - A x is perpendicular to all columns

    A may be tall, square or wide, and its columns may depend on each other: where more than one
    x is best, the one with the smallest ‖x‖₂ is meant.

    Args:
        A: Numbers, shape (m, n): a list of lists or an array. Left unchanged.
        b: One right-hand side, shape (m,), or k of them as the columns of a matrix, shape
            (m, k). Left unchanged.

    Returns:
        x alone, an array of floats, shape (n,) or (n, k): column j belongs to column j of b.

    Example:
        >>> print(least_squares([[1], [3]], [5, 5]))  # (1 · 5 + 3 · 5) / (1 · 1 + 3 · 3)
        [2.]

    Source: Strang (2016), Introduction to Linear Algebra, section 4.3.
    """
    raise NotImplementedError("not written yet")
