"""Whitening: turn a slanted cloud straight, then make it round."""

import numpy as np


def whiten(X):
    """Return the rows in coordinates in which their covariance matrix is the identity.

        C = X_cᵀX_c / (n - 1) = V diag(λ) Vᵀ        X_c = X - x̄
        Z = X_c V diag(1/√λ)                         0 in place of 1/√λ where λ < 1e-10

    This is PCA whitening: the coordinates lie along the eigenvectors of C and are not turned
    back to the axes of X.

    Args:
        X: Numbers, shape (n, d), n > d, one sample a row: a list of rows or an array. Left
            unchanged.

    Returns:
        An array of floats, shape (n, d). Its columns have mean 0, variance 1 and no
        covariance; a direction without spread gives a column of zeros. The columns may
        stand in any order, and each may have the other sign.

    Example:
        >>> np.abs(whiten([[0, 7], [2, 7], [4, 7]])).max(axis=1).tolist()
        [1.0, 0.0, 1.0]

    Source: Kessy, Lewin and Strimmer (2018), Optimal whitening and decorrelation,
    The American Statistician 72.
    """
    # >>> solution
    X = np.asarray(X, dtype=float)
    centred = X - X.mean(axis=0)
    variances, directions = np.linalg.eigh(centred.T @ centred / (len(X) - 1))
    spread = variances >= 1e-10
    scales = np.zeros(len(variances))
    scales[spread] = 1 / np.sqrt(variances[spread])
    return centred @ directions * scales
    # <<< solution
