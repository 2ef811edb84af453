"""Back substitution: a triangle of equations, solved from the last one up."""

import numpy as np


def back_substitution(U, b):
    """Return the x that solves U x = b for an upper triangular U.

        xᵢ = (bᵢ - Uᵢ,ᵢ₊₁ xᵢ₊₁ - … - Uᵢₙ xₙ) / Uᵢᵢ        for i = n, n - 1, …, 1

    What stands below the diagonal counts as 0, whatever it is: it is never looked at.

    Args:
        U: The coefficients, numbers, shape (n, n): a list of lists or an array. Left unchanged.
        b: The right-hand sides, numbers, shape (n,). Left unchanged.

    Returns:
        x as an array of floats, shape (n,); None when a number on the diagonal is 0. A small
        number is not 0.

    Example:
        >>> print(back_substitution([[2, 1], [0, 4]], [7, 12]))  # x₂ = 12 / 4, x₁ = (7 - 3) / 2
        [2. 3.]

    Source: Golub and Van Loan (2013), Matrix Computations, section 3.1.
    """
    raise NotImplementedError("not written yet")
