"""Matrix norms: three ways to say how large a matrix is."""

import numpy as np


def matrix_norms(A):
    """Return the Frobenius, the nuclear and the spectral norm of a matrix.

        ‖A‖_F = √(s₁² + s₂² + …)        ‖A‖_* = s₁ + s₂ + …        ‖A‖₂ = s₁

    s₁ ≥ s₂ ≥ … ≥ 0 are the singular values of A.

    Args:
        A: Numbers, shape (m, n): a list of rows or an array. Left unchanged.

    Returns:
        A list of three floats, in the order Frobenius, nuclear, spectral; three zeros when
        all entries are 0.

    Example:
        >>> matrix_norms([[3, 0], [0, -4]])
        [5.0, 7.0, 4.0]

    Source: Trefethen and Bau (1997), Numerical Linear Algebra, lectures 3 and 5.
    """
    raise NotImplementedError("not written yet")
