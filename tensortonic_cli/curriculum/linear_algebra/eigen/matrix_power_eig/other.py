"""Matrix powers by squaring: a product for each binary digit of k."""

import numpy as np


def matrix_power_eig(A, k):
    factor = np.linalg.inv(A) if k < 0 else np.array(A, dtype=float)
    product, left = np.eye(len(factor)), abs(k)
    while left:
        if left % 2:
            product = product @ factor
        factor, left = factor @ factor, left // 2
    return product
