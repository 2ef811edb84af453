"""Least squares by the singular values: along each direction that A keeps, one division."""

import numpy as np


def least_squares(A, b):
    U, sizes, Vt = np.linalg.svd(np.asarray(A, dtype=float), full_matrices=False)
    kept = sizes > 1e-10 * np.max(sizes)
    shares = U.T[kept] @ np.asarray(b)
    return Vt[kept].T @ (shares.T / sizes[kept]).T
