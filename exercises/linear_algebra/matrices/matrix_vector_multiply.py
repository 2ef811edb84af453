"""Matrix times vector: a matrix as a machine that takes a vector and gives one."""

import numpy as np


def matrix_vector_multiply(A, x):
    """Return the vector A x.

        A x = x₁ · column 1 + … + xₙ · column n        a mixture of the columns of A
        (A x)ᵢ = Σⱼ Aᵢⱼ xⱼ                             and the same, read along row i

    Args:
        A: Numbers, shape (m, n): a list of rows or an array. Left unchanged.
        x: Numbers, shape (n,): a list or an array. Left unchanged.

    Returns:
        An array, shape (m,): one entry for each row of A.

    Raises:
        ValueError: x has not as many entries as A has columns.

    Example:
        >>> matrix_vector_multiply([[2, 1, 0], [1, -1, 3]], [3, 2, 1]).tolist()
        [8, 4]

    Source: Strang (2016), Introduction to Linear Algebra, section 1.3.
    """
    raise NotImplementedError("not written yet")
