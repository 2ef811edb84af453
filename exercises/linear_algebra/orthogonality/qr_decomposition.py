"""QR decomposition: upright columns, and the triangle that says how the given ones lean on them."""

import numpy as np


def qr_decompose(A):
    """Return orthonormal columns Q and an upper triangle R whose product is A.

        uⱼ = aⱼ - (q₁ · aⱼ) q₁ - … - (qⱼ₋₁ · aⱼ) qⱼ₋₁        column j without its shadows
        qⱼ = uⱼ / ‖uⱼ‖₂
        Rᵢⱼ = qᵢ · aⱼ for i < j,    Rⱼⱼ = ‖uⱼ‖₂ > 0,    0 below the diagonal

    Args:
        A: Numbers, shape (m, n), m ≥ n: a list of rows or an array. Its columns a₁ … aₙ are
            linearly independent. Left unchanged.

    Returns:
        A tuple (Q, R) of float arrays of the shapes (m, n), the thin form, and (n, n). The
        diagonal of R is positive, which leaves only one such pair.

    Example:
        >>> Q, R = qr_decompose([[0, 3], [2, 4]])
        >>> print(Q.tolist(), R.tolist())
        [[0.0, 1.0], [1.0, 0.0]] [[2.0, 4.0], [0.0, 3.0]]

    Source: Trefethen and Bau (1997), Numerical Linear Algebra, lectures 7 and 11.
    """
    raise NotImplementedError("not written yet")
