"""PCA as libraries have it: a map of the cloud, and how much of the cloud is on it."""

import numpy as np


def pca(X, n_components=2):
    """Return the coordinates along the leading principal directions, and what these explain.

        Z  = X_c V                          X_c = X - x̄; V = (v₁ … vₖ), k = n_components
        rⱼ = λⱼ / (λ₁ + … + λ_d)            for j = 1 … k

    v₁, v₂, … are the eigenvectors of the covariance matrix of X, with λ₁ ≥ λ₂ ≥ …

    Args:
        X: Numbers, shape (n, d), one sample a row: a list of rows or an array. Not all rows
            are the same. Left unchanged.
        n_components: How many directions, an int from 1 to min(n - 1, d).

    Returns:
        A tuple (Z, ratios) of plain lists: Z has n lists of k floats, shape (n, k); ratios
        has k floats, shape (k,), the largest first. A ratio is the share of the variance of
        all d directions, not of the k that are kept. Each column of Z may have the other sign.

    Example:
        >>> Z, ratios = pca([[1, 0], [0, 3], [-1, 0], [0, -3]], n_components=1)
        >>> ratios
        [0.9]

    Source: Jolliffe (2002), Principal Component Analysis, chapters 5 and 6.
    """
    # >>> solution
    X = np.asarray(X, dtype=float)
    centred = X - X.mean(axis=0)
    values, directions = np.linalg.eigh(centred.T @ centred)
    Z = centred @ directions[:, ::-1][:, :n_components]
    ratios = values[::-1][:n_components] / np.sum(values)
    return Z.tolist(), ratios.tolist()
    # <<< solution
