"""Softmax: scores of any size turned into probabilities."""

import numpy as np


def softmax(x):
    """Return the probabilities that belong to scores; of a matrix, row by row.

        pᵢ = e^(xᵢ - c) / Σⱼ e^(xⱼ - c),    c = the largest score of the row

    c cancels, whatever it is; the largest score keeps every power between 0 and 1.

    Args:
        x: Scores, a list or an array, shape (n,) or (m, n); entries as far out as ±1000.
            Left unchanged.

    Returns:
        An array of floats from 0 to 1, of the shape of x; every row sums to 1.

    Example:
        >>> print(softmax([[5.0, 5.0], [1000.0, 0.0]]))
        [[0.5 0.5]
         [1.  0. ]]

    Source: Goodfellow, Bengio and Courville (2016), Deep Learning, section 4.1.
    """
    # >>> solution
    powers = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return powers / np.sum(powers, axis=-1, keepdims=True)
    # <<< solution
