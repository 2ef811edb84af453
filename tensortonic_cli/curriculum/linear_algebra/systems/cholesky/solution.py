"""Cholesky factor: the lower triangular square root of a positive definite matrix."""

import numpy as np


def cholesky_decompose(A):
    """Return the lower triangle L with A = L Lᵀ and a positive diagonal.

        Lⱼⱼ = √(Aⱼⱼ - Lⱼ₁² - … - Lⱼ,ⱼ₋₁²)                                 for j = 1, …, n
        Lᵢⱼ = (Aᵢⱼ - Lᵢ₁ Lⱼ₁ - … - Lᵢ,ⱼ₋₁ Lⱼ,ⱼ₋₁) / Lⱼⱼ        for i > j

    There is such an L, and only one, when A is positive definite: xᵀAx > 0 for every x but 0.

    Args:
        A: A symmetric matrix of numbers, shape (n, n): a list of lists or an array. Left
            unchanged.

    Returns:
        L as an array of floats, shape (n, n), with 0s above the diagonal; None when A is not
        positive definite, which shows in a number under a root that is 0 or negative.

    Example:
        >>> cholesky_decompose([[1, 2], [2, 13]]).tolist()  # √1, 2 / 1, √(13 - 2²)
        [[1.0, 0.0], [2.0, 3.0]]

    Source: Trefethen and Bau (1997), Numerical Linear Algebra, lecture 23.
    """
    # >>> solution
    A = np.asarray(A, dtype=float)
    L = np.zeros_like(A)
    for j in range(len(A)):
        square = A[j, j] - L[j, :j] @ L[j, :j]
        if square <= 0:
            return None
        L[j, j] = np.sqrt(square)
        L[j + 1 :, j] = (A[j + 1 :, j] - L[j + 1 :, :j] @ L[j, :j]) / L[j, j]
    return L
    # <<< solution
