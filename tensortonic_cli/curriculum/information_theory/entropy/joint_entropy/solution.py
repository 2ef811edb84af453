"""Joint entropy: how open two draws are when they are taken as one."""

import numpy as np


def joint_entropy(P):
    """Return the entropy in bits of a pair (X, Y) from the table of its probabilities.

        H(X,Y) = -Σᵢⱼ Pᵢⱼ log₂ Pᵢⱼ

    A cell with Pᵢⱼ = 0 counts 0: a pair that never comes never surprises.

    Args:
        P: Pᵢⱼ = P(X = i, Y = j) ≥ 0, shape (n, m): a list of lists or an array. All cells
            together sum to 1. Left unchanged.

    Returns:
        A float from 0, one pair is certain, to log₂(n · m), all are equally likely.

    Example:
        >>> joint_entropy([[0.5, 0.25], [0.0, 0.25]])
        1.5

    Source: Cover and Thomas (2006), Elements of Information Theory, section 2.2.
    """
    # >>> solution
    P = np.asarray(P)
    P = P[P > 0]
    return float(np.sum(P * -np.log2(P)))
    # <<< solution
