"""Matrix product: one map after another, as one table of numbers."""

import numpy as np


def matrix_multiply(A, B):
    """Return the matrix product A B.

        (A B)ᵢⱼ = Σₖ Aᵢₖ Bₖⱼ        row i of A times column j of B

    Args:
        A: Numbers, shape (m, k): a list of rows or an array. Left unchanged.
        B: Numbers, shape (k, n). Left unchanged.

    Returns:
        An array, shape (m, n).

    Raises:
        ValueError: A has not as many columns as B has rows.

    Example:
        >>> matrix_multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]).tolist()
        [[19, 22], [43, 50]]

    Source: Strang (2016), Introduction to Linear Algebra, section 2.4.
    """
    # >>> solution
    return np.asarray(A) @ np.asarray(B)
    # <<< solution
