"""Eigenvalues: the factors by which a matrix stretches the lines that it keeps."""

import numpy as np


def calculate_eigenvalues(matrix):
    """Return all eigenvalues of a square matrix, or None where there is no such matrix.

        det(A - λ I) = 0

    Args:
        matrix: A, real numbers, shape (n, n), n ≥ 1: a list of rows or an array. Left unchanged.

    Returns:
        An array, shape (n,), in any order. An eigenvalue that is repeated stands there as often
        as it occurs; those that are not real come as complex numbers. None if the matrix is
        not square, has only one dimension (a plain list of numbers, also an empty one), or is
        a text.

    Example:
        >>> calculate_eigenvalues([[2, 5], [0, 3]]).real.tolist()
        [2.0, 3.0]

    Source: Trefethen and Bau (1997), Numerical Linear Algebra, lectures 24 and 25.
    """
    raise NotImplementedError("not written yet")
