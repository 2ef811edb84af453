"""Transpose by two loops: each entry is carried to its mirror place."""

import numpy as np


def matrix_transpose(A):
    m, n = A.shape
    mirrored = np.empty((n, m), dtype=A.dtype)
    for i in range(m):
        for j in range(n):
            mirrored[j, i] = A[i, j]
    return mirrored
