"""PCA with ratios from one SVD, rounded to four decimals as some like it."""

import numpy as np


def pca(X, n_components=2):
    centred = np.subtract(X, np.mean(X, axis=0))
    U, s, _ = np.linalg.svd(centred, full_matrices=False)
    Z = (U * s)[:, :n_components]
    ratios = s[:n_components] ** 2 / np.sum(centred**2)
    return np.round(Z, 4), np.round(ratios, 4)
