"""Rank: how many dimensions are left when a matrix has done its work."""

import numpy as np


def matrix_rank(A):
    """Return the rank of a matrix.

        rank A = the number of independent columns
               = the number of independent rows
               = the number of singular values that are not 0

    Rounding does not count: a singular value that is 10⁻¹⁵ of the largest, or less, is a 0.
    Here every other one is at least 10⁻⁸ of the largest.

    Args:
        A: Numbers, shape (m, n): a list of rows or an array. Left unchanged.

    Returns:
        An int from 0 (all entries are 0) to the smaller one of m and n.

    Example:
        >>> matrix_rank([[1, 2], [2, 4]])
        1

    Source: Trefethen and Bau (1997), Numerical Linear Algebra, lecture 5.
    """
    # >>> solution
    return int(np.linalg.matrix_rank(A))
    # <<< solution
