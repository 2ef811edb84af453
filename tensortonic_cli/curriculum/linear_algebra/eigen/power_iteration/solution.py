"""Power iteration: multiply again and again, and the strongest direction wins."""

import numpy as np


def power_iteration(A, v0, n_iters):
    """Return an estimate of the dominant eigenvalue of a matrix, and of its eigenvector.

        v ← v0 / ‖v0‖₂               start
        v ← A v / ‖A v‖₂             n_iters times
        λ = v · (A v)                Rayleigh quotient of the last v

    Args:
        A: Numbers, shape (n, n): a list of rows or an array. One of its eigenvalues is real
            and larger in absolute value than all others. Left unchanged.
        v0: Numbers, shape (n,), not all 0. Left unchanged.
        n_iters: How often v is multiplied by A, an int ≥ 0. Exactly so often.

    Returns:
        A tuple (λ, v): a float, and an array of floats, shape (n,), of length 1, with either
        sign. Both belong to the last v; with n_iters = 0 that is the start.

    Example:
        >>> value, v = power_iteration([[5, 0], [0, 2]], [3, 0], n_iters=1)
        >>> print(value, v)
        5.0 [1. 0.]

    Source: Trefethen and Bau (1997), Numerical Linear Algebra, lecture 27.
    """
    # >>> solution
    v = np.divide(v0, np.linalg.norm(v0))
    for _ in range(n_iters):
        w = np.dot(A, v)
        v = w / np.linalg.norm(w)
    return float(np.dot(v, np.dot(A, v))), v
    # <<< solution
