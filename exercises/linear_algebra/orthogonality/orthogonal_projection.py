"""Orthogonal projection matrix: the shadow of any vector on the columns of a matrix."""

import numpy as np


def projection_matrix(A):
    """Return the matrix that takes each vector to the nearest one in the column space of A.

        P = A A⁺                  A⁺: the pseudo-inverse of A
        P = A (AᵀA)⁻¹ Aᵀ          the same, if the columns are linearly independent

    Args:
        A: Numbers, shape (m, n), not all 0: a list of rows or an array. Its columns may depend
            on each other, and there may be more of them than rows. Left unchanged.

    Returns:
        An array of floats, shape (m, m): the identity if the columns reach all of the space.

    Example:
        >>> projection_matrix([[3, 0], [0, 2], [0, 0]]).round(9).tolist()
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 0.0]]

    Source: Strang (2016), Introduction to Linear Algebra, section 4.2.
    """
    raise NotImplementedError("not written yet")
