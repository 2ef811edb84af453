"""Rayleigh quotient: the eigenvalue that fits a vector best."""

import numpy as np


def rayleigh_quotient(A, x):
    """Return the number ρ for which ρ x comes nearest to A x.

        ρ(x) = x · (A x) / (x · x)

    Args:
        A: Real numbers, shape (n, n): a list of rows or an array, symmetric or not.
            Left unchanged.
        x: Real numbers, shape (n,), not all 0; ‖x‖ need not be 1. Left unchanged.

    Returns:
        A float: the eigenvalue if x is an eigenvector, otherwise an estimate of one.

    Example:
        >>> rayleigh_quotient([[3, 1], [1, 3]], [2, 1])
        3.8

    Source: Trefethen and Bau (1997), Numerical Linear Algebra, lecture 27.
    """
    raise NotImplementedError("not written yet")
