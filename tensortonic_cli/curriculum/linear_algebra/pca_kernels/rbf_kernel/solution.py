"""RBF kernel matrix: how alike all pairs of points are."""

import numpy as np


def rbf_kernel_matrix(X, gamma):
    """Return the similarities of all pairs of rows, which fall off with their distance.

        Kᵢⱼ = exp(-γ ‖xᵢ - xⱼ‖²)

    Args:
        X: Numbers, shape (n, d), one sample a row: a list of rows or an array. Left unchanged.
        gamma: γ ≥ 0, a number. It multiplies the squared distance as it is: it is no width.

    Returns:
        An array of floats, shape (n, n), symmetric, with ones on its diagonal and no entry
        above 1. [[1.0]] for a single row; all ones for γ = 0.

    Example:
        >>> rbf_kernel_matrix([[0, 0], [3, 4]], 0.04)
        array([[1.        , 0.36787944],
               [0.36787944, 1.        ]])

    Source: Schölkopf and Smola (2002), Learning with Kernels, chapter 2.
    """
    # >>> solution
    X = np.asarray(X, dtype=float)
    differences = X[:, np.newaxis, :] - X[np.newaxis, :, :]
    return np.exp(-gamma * np.sum(differences**2, axis=-1))
    # <<< solution
