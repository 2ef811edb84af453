"""Solve A x = b: what went into a machine, from what came out."""

import numpy as np


def solve_linear_system(A, b):
    """Return the x with A x = b, for one right-hand side or for several.

    There is exactly one such x, for A is invertible. A library may do the work here.

    Args:
        A: The coefficients, numbers, shape (n, n): a list of lists or an array, invertible. A 0
            in its top left corner is nothing special. Left unchanged.
        b: One right-hand side, shape (n,), or k of them as the columns of a matrix, shape
            (n, k). Left unchanged.

    Returns:
        An array of floats of the shape of b; column j solves the system for column j of b.

    Example:
        >>> print(solve_linear_system([[2, 0], [1, 4]], [6, 11]))  # x₁ = 6 / 2, x₂ = (11 - 3) / 4
        [3. 2.]

    Source: Strang (2016), Introduction to Linear Algebra, section 2.1.
    """
    raise NotImplementedError("not written yet")
