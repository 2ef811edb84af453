"""Singular value decomposition: every matrix turns, stretches along the axes and turns again."""

import numpy as np


def svd(A):
    """Return the thin singular value decomposition of a matrix.

        A = U diag(s) Vᵀ        UᵀU = VᵀV = I        s₁ ≥ s₂ ≥ … ≥ 0

    Args:
        A: Numbers, shape (m, n): a list of rows or an array, wide, tall or square, of any
            rank. Left unchanged.

    Returns:
        A tuple (U, s, Vt) with r = min(m, n). U has shape (m, r) and orthonormal columns;
        s has shape (r,) and holds the singular values, the largest first; Vt has shape
        (r, n) and is Vᵀ: its rows are orthonormal. Column i of U and row i of Vt may both
        have the other sign.

    Example:
        >>> U, s, Vt = svd([[0, 2], [3, 0]])
        >>> s.tolist()
        [3.0, 2.0]

    Source: Trefethen and Bau (1997), Numerical Linear Algebra, lectures 4 and 5.
    """
    raise NotImplementedError("not written yet")
