"""Low-rank approximation as a shadow: each row of A is projected onto the r directions kept."""

import numpy as np


def low_rank_approximation(A, r):
    A = np.array(A, dtype=float)
    directions = np.linalg.eigh(A.T @ A)[1].T[::-1]
    shadow = np.zeros_like(A)
    for v in directions[:r]:
        shadow += np.outer(A @ v, v)
    return shadow
