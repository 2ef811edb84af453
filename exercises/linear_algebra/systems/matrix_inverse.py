"""Matrix inverse: the map that undoes a square matrix, where there is one."""

import numpy as np


def matrix_inverse(A):
    """Return the inverse of a square matrix, None when it has none.

        A A⁻¹ = A⁻¹ A = I

    A matrix without an inverse is called singular: it is not an error here, the answer is None.
    Entries or determinants that are small are no reason for None.

    Args:
        A: An array of numbers, shape (n, n). Left unchanged.

    Returns:
        A⁻¹ as an array of floats, shape (n, n); None when A is singular.

    Example:
        >>> matrix_inverse(np.array([[1, 2], [0, 4]])).tolist()
        [[1.0, -0.5], [0.0, 0.25]]
        >>> matrix_inverse(np.array([[1, 2], [2, 4]])) is None  # row 2 is twice row 1
        True

    Source: Strang (2016), Introduction to Linear Algebra, section 2.5.
    """
    raise NotImplementedError("not written yet")
