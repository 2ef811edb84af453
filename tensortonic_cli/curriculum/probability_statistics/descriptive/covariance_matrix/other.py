"""Covariances from the differences of all pairs of rows, so that no mean appears."""

from itertools import combinations

import numpy as np


def covariance_matrix(X):
    if np.ndim(X) != 2 or len(X) < 2:
        return None
    n, d = np.shape(X)
    total = np.zeros((d, d))
    for one, two in combinations(np.asarray(X, dtype=float), 2):
        total += np.outer(one - two, one - two)
    return total / (n * (n - 1))
