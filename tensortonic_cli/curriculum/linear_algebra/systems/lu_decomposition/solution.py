"""LU decomposition: a square matrix as a lower times an upper triangle."""

import numpy as np


def lu_decomposition(A):
    """Return the lower triangle L and the upper triangle U with A = L U.

        Uₖⱼ =  Aₖⱼ - Lₖ₁ U₁ⱼ - … - Lₖ,ₖ₋₁ Uₖ₋₁,ⱼ                for j ≥ k
        Lᵢₖ = (Aᵢₖ - Lᵢ₁ U₁ₖ - … - Lᵢ,ₖ₋₁ Uₖ₋₁,ₖ) / Uₖₖ        for i > k,    Lₖₖ = 1

    It is elimination without row swaps: U is what is left of A, and Lᵢₖ is the factor with
    which row k was subtracted from row i. The 1s stand in L, the pivots in U.

    Args:
        A: Numbers, shape (n, n): a list of lists or an array. No pivot Uₖₖ turns out 0, unless
            it is the last one. Left unchanged.

    Returns:
        A tuple (L, U) of two arrays of floats, shape (n, n): L has 1s on the diagonal and 0s
        above it, U has 0s below the diagonal.

    Example:
        >>> L, U = lu_decomposition([[2, 3], [4, 7]])  # row 2 of A is 2 · row 1 + (0, 1)
        >>> L.tolist(), U.tolist()
        ([[1.0, 0.0], [2.0, 1.0]], [[2.0, 3.0], [0.0, 1.0]])

    Source: Strang (2016), Introduction to Linear Algebra, section 2.6.
    """
    # >>> solution
    U = np.array(A, dtype=float)
    L = np.eye(len(U))
    for k in range(len(U)):
        for i in range(k + 1, len(U)):
            L[i, k] = U[i, k] / U[k, k]
            U[i] -= L[i, k] * U[k]
    return L, U
    # <<< solution
