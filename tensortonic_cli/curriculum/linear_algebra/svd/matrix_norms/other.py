"""Matrix norms without an SVD: entries for Frobenius, eigenvalues of AᵀA for the other two."""

import math

import numpy as np


def matrix_norms(A):
    squares = sum(float(entry) ** 2 for row in A for entry in row)
    gram = np.transpose(A) @ np.asarray(A)
    lengths = [math.sqrt(max(value, 0.0)) for value in np.linalg.eigvalsh(gram)]
    return (math.sqrt(squares), sum(lengths), lengths[-1])
