"""Projection: the shadow of one arrow on the line of another."""

import numpy as np


def vector_projection(u, v):
    """Return the part of u that lies along v.

        proj(u) = (u · v) / (v · v) · v        the place nearest to u on the line through v

    Args:
        u: Numbers, shape (n,): a list or an array. Left unchanged.
        v: Numbers, shape (n,), not all 0; its length may be any. Left unchanged.

    Returns:
        An array of floats, shape (n,): a multiple of v.

    Example:
        >>> vector_projection([5, 5], [4, 2]).tolist()
        [6.0, 3.0]

    Source: Strang (2016), Introduction to Linear Algebra, section 4.2.
    """
    # >>> solution
    share = np.dot(u, v) / np.dot(v, v)
    return share * np.asarray(v, dtype=float)
    # <<< solution
