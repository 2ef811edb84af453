"""Covariance matrix: how the columns of a table vary together."""

import numpy as np


def covariance_matrix(X):
    """Return the sample covariances of all pairs of columns of a data matrix.

        C = (X - x̄)ᵀ (X - x̄) / (n - 1)      x̄: the mean of each column, shape (d,)

    Args:
        X: Numbers, shape (n, d): a list of rows or an array. Each row is one observation,
            each column one quantity. Left unchanged.

    Returns:
        An array C, shape (d, d), also for d = 1. C[i, j] is the covariance of the columns
        i and j, and the diagonal holds their variances. None when X has fewer than two
        rows or is not two-dimensional.

    Example:
        >>> covariance_matrix([[0, 0], [2, 4]])
        array([[2., 4.],
               [4., 8.]])

    Source: Strang (2016), Introduction to Linear Algebra, section 12.2.
    """
    raise NotImplementedError("not written yet")
