"""L1, L2 and max norm: three ways to say how long a vector is."""

import numpy as np


def vector_norms(v):
    """Return the three usual norms of a vector: L1, L2 and the max norm.

        ‖v‖₁ = |v₁| + … + |vₙ|
        ‖v‖₂ = √(v₁² + … + vₙ²)
        ‖v‖∞ = max(|v₁|, …, |vₙ|)

    Args:
        v: Numbers of any sign, shape (n,), n ≥ 1: a list or an array. Left unchanged.

    Returns:
        The three numbers in this order, ‖v‖₁, ‖v‖₂, ‖v‖∞: an array of floats, shape (3,);
        a tuple or a list will do too. The zero vector has three zeros.

    Example:
        >>> vector_norms([3, -4]).tolist()
        [7.0, 5.0, 4.0]

    Source: Trefethen and Bau (1997), Numerical Linear Algebra, lecture 3.
    """
    raise NotImplementedError("not written yet")
