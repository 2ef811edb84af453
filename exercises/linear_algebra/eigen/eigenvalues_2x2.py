"""Eigenvalues of a 2×2 matrix: its trace and its determinant tell both."""

import numpy as np


def eigenvalues_2x2(A):
    """Return the two eigenvalues of a 2×2 matrix.

        A = ⎡ a  b ⎤      m = (a + d) / 2                   half the trace
            ⎣ c  d ⎦      λ = m ± √(m² - det A)
                          m² - det A = ((a - d) / 2)² + b c

    Args:
        A: Real numbers, shape (2, 2): a list of rows or an array. Left unchanged.

    Returns:
        An array, shape (2,). Real eigenvalues come as floats, the larger first; one that is
        double stands there twice. Otherwise m + i ω and m - i ω come as complex numbers in
        this order, where ω = √(det A - m²) > 0.

    Example:
        >>> eigenvalues_2x2([[4, 1], [2, 3]]).tolist()
        [5.0, 2.0]

    Source: Strang (2016), Introduction to Linear Algebra, section 6.1.
    """
    raise NotImplementedError("not written yet")
