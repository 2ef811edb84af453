"""Eigendecomposition by Schur's way: repeated QR, then the vectors of the triangle that remains."""

import numpy as np


def eigendecompose(A):
    T = np.array(A, dtype=float)
    n, turned = len(T), np.eye(len(T))
    for _ in range(400):
        Q, R = np.linalg.qr(T)
        T, turned = R @ Q, turned @ Q
    values, columns = np.diag(T), []
    for i in range(n):
        v = np.zeros(n)
        v[i] = 1.0
        for row in range(i - 1, -1, -1):
            gap = values[i] - values[row]
            v[row] = T[row, row + 1 :] @ v[row + 1 :] / gap if abs(gap) > 1e-9 else 0.0
        columns.append(turned @ v / np.sqrt(v @ v))
    order = sorted(range(n), key=lambda i: -abs(values[i]))
    return values[order], np.transpose([columns[i] for i in order])
