"""Determinant: by which factor areas and volumes grow, with a sign."""

import numpy as np


def matrix_determinant(A):
    """Return the determinant of a square matrix.

        n = 1:     det A = A₁₁
        n = 2:     det A = A₁₁ A₂₂ - A₁₂ A₂₁
        larger:    det A = A₁₁ M₁ - A₁₂ M₂ + A₁₃ M₃ - …

    Mⱼ is the determinant of what is left of A without row 1 and column j.

    Args:
        A: Numbers, shape (n, n), n ≥ 1: a list of rows or an array. Left unchanged.

    Returns:
        One number, not an array: the volume of the box with the columns of A as its sides,
        negative when A turns it over; 0, up to rounding, when A is singular.

    Example:
        >>> round(float(matrix_determinant([[3, 1], [1, 2]])), 9)
        5.0

    Source: Strang (2016), Introduction to Linear Algebra, chapter 5.
    """
    raise NotImplementedError("not written yet")
