"""Explained variance ratio: the share of the spread that each principal direction has."""

import numpy as np


def explained_variance_ratio(X):
    """Return which share of the total variance lies along each principal direction.

        rⱼ = λⱼ / (λ₁ + … + λ_d)        λ₁ ≥ λ₂ ≥ …: eigenvalues of the covariance matrix of X

    An eigenvalue that rounding has pushed below 0 counts as 0.

    Args:
        X: Numbers, shape (n, d), n ≥ 2, one sample a row: a list of rows or an array. Left
            unchanged.

    Returns:
        An array of floats, shape (d,): all d shares, the largest first. They add up to 1;
        they are all 0 when all rows are the same, because there is no variance to share.

    Example:
        >>> explained_variance_ratio([[1, 0], [0, 3], [-1, 0], [0, -3]]).tolist()
        [0.9, 0.1]

    Source: Jolliffe (2002), Principal Component Analysis, chapter 6.
    """
    # >>> solution
    X = np.asarray(X, dtype=float)
    centred = X - X.mean(axis=0)
    values = np.linalg.eigvalsh(centred.T @ centred)[::-1]
    variances = np.maximum(values, 0)
    total = np.sum(variances)
    return variances / total if total > 0 else np.zeros(len(variances))
    # <<< solution
