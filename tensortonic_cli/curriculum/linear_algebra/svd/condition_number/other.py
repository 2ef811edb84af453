"""Condition number from one-sided Jacobi rotations: columns are turned until they are upright."""

import math

import numpy as np


def condition_number(A):
    A = np.array(A, dtype=float)
    columns = list(A.T if A.shape[0] >= A.shape[1] else A)
    for _ in range(12):
        for i in range(len(columns)):
            for j in range(i):
                columns[j], columns[i] = _upright(columns[j], columns[i])
    lengths = [float(np.linalg.norm(column)) for column in columns]
    if min(lengths) <= max(lengths) * max(A.shape) * 2.2e-16:
        return math.inf
    return max(lengths) / min(lengths)


def _upright(x, y):
    angle = math.atan2(2 * np.dot(x, y), np.dot(x, x) - np.dot(y, y)) / 2
    c, s = math.cos(angle), math.sin(angle)
    return c * x + s * y, c * y - s * x
