"""Condition number: how much a relative error can grow when A x = b is solved."""

import math

import numpy as np


def condition_number(A):
    """Return how much the relative error of b can grow in the solution x of A x = b.

        κ = s_max / s_min        the largest and the smallest of min(m, n) singular values

    Where a singular value should be 0, rounding leaves crumbs. So s_min counts as 0, and κ is
    inf, when s_min ≤ s_max · max(m, n) · 2.2e-16.

    Args:
        A: Numbers, shape (m, n), not all 0: a list of rows or an array. Left unchanged.

    Returns:
        A float ≥ 1; math.inf when s_min counts as 0.

    Example:
        >>> condition_number([[0, 2], [8, 0]])
        4.0

    Source: Trefethen and Bau (1997), Numerical Linear Algebra, lecture 12.
    """
    # >>> solution
    s = np.linalg.svd(A, compute_uv=False)
    if s[-1] <= s[0] * max(np.shape(A)) * 2.2e-16:
        return math.inf
    return float(s[0] / s[-1])
    # <<< solution
