"""Mahalanobis distance as the length of the offset in white coordinates, Σ = L Lᵀ."""

import math

import numpy as np


def mahalanobis_distance(x, mean, cov):
    L = np.linalg.cholesky(np.asarray(cov, dtype=float)).tolist()
    white = []
    for i, row in enumerate(L):
        rest = x[i] - mean[i] - sum(row[j] * white[j] for j in range(i))
        white.append(rest / row[i])
    return math.hypot(*white)
