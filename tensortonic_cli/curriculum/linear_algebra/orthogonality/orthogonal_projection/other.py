"""Orthogonal projection from upright columns; where nothing is left of one, it is skipped."""

import numpy as np


def projection_matrix(A):
    columns = np.array(A, dtype=float).T
    P = np.zeros((columns.shape[1], columns.shape[1]))
    for a in columns:
        rest = a - P @ a
        rest = rest - P @ rest  # once more, for what rounding has left
        length = np.sqrt(rest @ rest)
        if length > 1e-10 * np.sqrt(a @ a):
            P += np.outer(rest, rest) / length**2
    return P
