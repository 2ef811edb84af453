"""Whitening from the SVD: with X_c = U diag(s) Vᵀ the white coordinates are √(n - 1) U."""

import numpy as np


def whiten(X):
    centred = np.subtract(X, np.mean(X, axis=0))
    n = len(centred)
    U, s, _ = np.linalg.svd(centred, full_matrices=False)
    return np.sqrt(n - 1) * U * (s**2 >= 1e-10 * (n - 1))
