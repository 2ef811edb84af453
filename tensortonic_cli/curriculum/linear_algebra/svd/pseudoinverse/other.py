"""The pseudo-inverse through AᵀA: A⁺ = (AᵀA)⁺Aᵀ, with the inverse on its eigenvectors only."""

import numpy as np


def pseudoinverse(A):
    A = np.asarray(A, dtype=float)
    result = np.zeros((A.shape[1], A.shape[0]))
    for v in np.linalg.eigh(A.T @ A)[1].T:
        image = A @ v
        length = np.linalg.norm(image)
        if length > 1e-10:
            result += np.outer(v, image / length**2)
    return result
