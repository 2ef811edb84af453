"""Eigenvalues as roots of det(λ I - A); its coefficients come from traces (Faddeev, LeVerrier)."""

import numpy as np


def calculate_eigenvalues(matrix):
    if isinstance(matrix, str) or not len(matrix):
        return None
    if not all(hasattr(row, "__len__") and len(row) == len(matrix) for row in matrix):
        return None
    A, n = np.array(matrix, dtype=float), len(matrix)
    M, coefficients = np.eye(n), [1.0]
    for k in range(1, n + 1):
        AM = A @ M
        coefficients.append(-np.trace(AM) / k)
        M = AM + coefficients[-1] * np.eye(n)
    return np.roots(coefficients)
