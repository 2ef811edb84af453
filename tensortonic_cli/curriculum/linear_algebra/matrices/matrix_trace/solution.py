"""Trace: the sum along the diagonal, the rate at which areas grow."""

import numpy as np


def matrix_trace(A):
    """Return the trace of a square matrix.

        tr A = A₁₁ + A₂₂ + … + Aₙₙ        from the top left to the bottom right

    Args:
        A: A square array of numbers, shape (n, n). Left unchanged.

    Returns:
        One number, not an array; 0 when A has no rows.

    Example:
        >>> float(matrix_trace(np.array([[3.0, 1.0], [2.0, -1.0]])))
        2.0

    Source: Deisenroth, Faisal and Ong (2020), Mathematics for Machine Learning, section 4.1.
    """
    # >>> solution
    return np.trace(A)
    # <<< solution
