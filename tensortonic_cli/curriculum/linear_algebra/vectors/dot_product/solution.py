"""Dot product: the products of matching entries, added up."""

import numpy as np


def dot_product(x, y):
    """Return the dot product of two vectors.

        x · y = x₁ y₁ + x₂ y₂ + … + xₙ yₙ        products of entries at the same place

    Args:
        x: Numbers, shape (n,): a list, a tuple or an array. Left unchanged.
        y: Numbers, shape (n,). Left unchanged.

    Returns:
        One number, a float, not an array; 0 when both vectors are empty.

    Raises:
        ValueError: x and y have different lengths.

    Example:
        >>> dot_product([2, 3], [4, 5])
        23.0

    Source: Strang (2016), Introduction to Linear Algebra, section 1.2.
    """
    # >>> solution
    return float(np.dot(x, y))
    # <<< solution
