"""Gaussian elimination: a square system made triangular, then solved from the last row up."""

import numpy as np


def gaussian_elimination(A, b):
    """Return the x with A x = b, found by elimination with partial pivoting.

        for each column k = 1, …, n:
            pivot    swap up to row k the row i ≥ k with the largest |Aᵢₖ|, bᵢ with it
            clear    row i ← row i - (Aᵢₖ / Aₖₖ) · row k        for all i > k, bᵢ with it
        then back substitution

    Args:
        A: The coefficients, numbers, shape (n, n): a list of lists or an array. Left unchanged.
        b: The right-hand sides, numbers, shape (n,). Left unchanged.

    Returns:
        x as an array of floats, shape (n,); None when some pivot, the last one included, is
        below 1e-12 in absolute value: then the rows depend on each other.

    Example:
        >>> print(gaussian_elimination([[1, 4], [2, 0]], [11, 6]))  # 2 x₁ = 6, then 4 x₂ = 11 - 3
        [3. 2.]

    Source: Trefethen and Bau (1997), Numerical Linear Algebra, lectures 20 and 21.
    """
    # >>> solution
    A, x = np.array(A, dtype=float), np.array(b, dtype=float)
    n = len(x)
    for k in range(n):
        p = k + np.argmax(np.abs(A[k:, k]))
        if abs(A[p, k]) < 1e-12:
            return None
        A[[k, p]], x[[k, p]] = A[[p, k]], x[[p, k]]
        for i in range(k + 1, n):
            factor = A[i, k] / A[k, k]
            A[i] -= factor * A[k]
            x[i] -= factor * x[k]
    for i in reversed(range(n)):
        x[i] = (x[i] - A[i, i + 1 :] @ x[i + 1 :]) / A[i, i]
    return x
    # <<< solution
