"""p-norm: one family of lengths, from the taxi's to the largest entry."""

import numpy as np


def p_norm(v, p):
    """Return the p-norm of a vector, for any p from 1 to infinity.

        ‖v‖ₚ = (|v₁|ᵖ + … + |vₙ|ᵖ)^(1/p)
        ‖v‖∞ = max(|v₁|, …, |vₙ|)

    A norm that a float can hold comes out finite, and right, even where the powers |vᵢ|ᵖ
    are too large or too small for a float: 1e200 cubed, 10 to the power of 500.

    Args:
        v: Numbers of any sign, shape (n,), n ≥ 1: a list or an array. Left unchanged.
        p: A number ≥ 1, or float("inf").

    Returns:
        One float ≥ 0; 0.0 for the zero vector.

    Raises:
        ValueError: p is less than 1, where the formula gives no length.

    Example:
        >>> round(p_norm([3, -4, 5], 3), 9)
        6.0

    Source: Trefethen and Bau (1997), Numerical Linear Algebra, lecture 3.
    """
    # >>> solution
    if p < 1:
        raise ValueError(f"p = {p} gives no norm: it must be at least 1")
    sizes = np.abs(np.asarray(v, dtype=float))
    largest = sizes.max()
    if largest == 0:
        return 0.0
    # No share is above 1. For p = inf all but the largest vanish, and the root is a power of 0.
    shares = sizes / largest
    return float(largest * np.sum(shares**p) ** (1 / p))
    # <<< solution
