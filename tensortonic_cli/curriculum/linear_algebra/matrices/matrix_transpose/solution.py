"""Transpose: a table turned over at its diagonal."""

import numpy as np


def matrix_transpose(A):
    """Return the transpose of A: its rows become columns.

        (Aᵀ)ᵢⱼ = Aⱼᵢ

    Args:
        A: An array of numbers, shape (m, n). Left unchanged.

    Returns:
        An array, shape (n, m). It always has two dimensions: a single row, shape (1, n),
        becomes a single column, shape (n, 1).

    Example:
        >>> matrix_transpose(np.array([[1, 2, 3], [4, 5, 6]])).tolist()
        [[1, 4], [2, 5], [3, 6]]

    Source: Strang (2016), Introduction to Linear Algebra, section 2.7.
    """
    # >>> solution
    return np.asarray(A).T
    # <<< solution
