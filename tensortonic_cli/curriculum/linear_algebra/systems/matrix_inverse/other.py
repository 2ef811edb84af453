"""Matrix inverse by clearing A to the identity, and doing the same to an identity beside it."""

import numpy as np


def matrix_inverse(A):
    n = len(A)
    M = np.hstack([A, np.eye(n)]).astype(float)
    for k in range(n):
        top = k + np.argmax(np.abs(M[k:, k]))
        if M[top, k] == 0:
            return None
        M[[k, top]] = M[[top, k]]
        M[k] /= M[k, k]
        for i in range(n):
            if i != k:
                M[i] -= M[i, k] * M[k]
    return M[:, n:]
