"""Binary entropy: how open the throw of a coin is."""

import numpy as np


def binary_entropy(p):
    """Return the entropy in bits of coins that show heads with probability p.

        h(p) = -p log₂ p - (1 - p) log₂(1 - p)

    A side that never comes up counts 0, so h(0) = h(1) = 0.

    Args:
        p: A probability from 0 to 1, or several of them, any shape (...): a number, a list
            or an array. Left unchanged.

    Returns:
        A float from 0 to 1 for a single p, else an array with the shape of p: the entropy
        of each coin by itself.

    Example:
        >>> binary_entropy([0.5, 1.0]).tolist()
        [1.0, 0.0]

    Source: Cover and Thomas (2006), Elements of Information Theory, section 2.1.
    """
    # >>> solution
    p = np.asarray(p)
    sides = np.stack([p, 1 - p])
    # A side with probability 0 gets the logarithm of 1, and 0 · 0 is the 0 that it counts.
    return np.sum(sides * -np.log2(np.where(sides > 0, sides, 1)), axis=0)
    # <<< solution
