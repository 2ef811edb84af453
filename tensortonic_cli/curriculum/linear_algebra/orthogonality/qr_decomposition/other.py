"""QR by Cholesky: AᵀA = RᵀR, and Q is what turns R into A."""

import numpy as np


def qr_decompose(A):
    A = np.array(A, dtype=float)
    R = np.linalg.cholesky(A.T @ A).T
    return np.linalg.solve(R.T, A.T).T, R
