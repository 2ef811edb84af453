"""The SVD from the eigenvectors of AᵀA: their images A v are at right angles to each other."""

import numpy as np


def svd(A):
    A = np.asarray(A, dtype=float)
    if A.shape[0] < A.shape[1]:
        U, s, Vt = svd(A.T)
        return Vt.T, s, U.T
    V = np.linalg.eigh(A.T @ A)[1][:, ::-1]
    Q, R = np.linalg.qr(A @ V)
    lengths = np.diag(R)
    return Q * np.where(lengths < 0, -1.0, 1.0), np.abs(lengths), V.T
