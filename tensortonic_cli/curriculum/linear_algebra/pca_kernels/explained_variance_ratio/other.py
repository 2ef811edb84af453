"""Explained variance from singular values: squared and shared out, filled up with zeros to d."""

import numpy as np


def explained_variance_ratio(X):
    centred = np.subtract(X, np.mean(X, axis=0))
    shares = [0.0] * centred.shape[1]
    total = sum(entry * entry for entry in centred.ravel().tolist())
    for j, s in enumerate(np.linalg.svd(centred, compute_uv=False)):
        if total > 0:
            shares[j] = s * s / total
    return shares
