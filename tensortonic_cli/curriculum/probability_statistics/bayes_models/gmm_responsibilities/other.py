"""Responsibilities one point at a time, from whitened offsets: L⁻¹ (x - μ) with Σ = L Lᵀ."""

import math

import numpy as np


def gmm_responsibilities(X, weights, means, covs):
    components = []
    for weight, mean, cov in zip(weights, means, covs, strict=True):
        factor = np.linalg.cholesky(cov)
        height = math.log(weight) - sum(math.log(scale) for scale in np.diag(factor))
        components.append((height, np.asarray(mean), np.linalg.inv(factor)))
    rows = []
    for x in X:
        scores = [h - np.sum((whiten @ (x - mean)) ** 2) / 2 for h, mean, whiten in components]
        rows.append([1 / sum(math.exp(min(s - own, 700)) for s in scores) for own in scores])
    return np.array(rows)
