"""PCA without a covariance matrix: with X_c = U diag(s) Vᵀ the coordinates are U diag(s)."""

import numpy as np


def pca_project(X, n_components):
    U, s, _ = np.linalg.svd(np.subtract(X, np.mean(X, axis=0)), full_matrices=False)
    return U[:, :n_components] * s[:n_components]
