"""Outer product: the multiplication table of two vectors."""

import numpy as np


def outer_product(u, v):
    """Return the matrix of all products of an entry of u with an entry of v.

        (u vᵀ)ᵢⱼ = uᵢ vⱼ        u down the side, v along the top

    Args:
        u: Numbers, shape (m,): a list or an array. Left unchanged.
        v: Numbers, shape (n,); n may differ from m. Left unchanged.

    Returns:
        An array, shape (m, n): row i is v times uᵢ.

    Example:
        >>> outer_product([2, -1], [3, 0, 4]).tolist()
        [[6, 0, 8], [-3, 0, -4]]

    Source: Strang (2016), Introduction to Linear Algebra, section 2.4.
    """
    raise NotImplementedError("not written yet")
