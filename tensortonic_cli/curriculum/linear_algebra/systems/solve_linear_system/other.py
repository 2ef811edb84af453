"""Solve A x = b by clearing each column above and below its pivot, b along with A."""

import numpy as np


def solve_linear_system(A, b):
    M, n = np.column_stack([A, b]).astype(float), len(A)
    for k in range(n):
        top = k + np.argmax(np.abs(M[k:, k]))
        M[[k, top]] = M[[top, k]]
        M[k] /= M[k, k]
        for i in range(n):
            if i != k:
                M[i] -= M[i, k] * M[k]
    return M[:, n:].reshape(np.shape(b))
