"""Mutual information: how much one of two variables tells about the other."""

import numpy as np


def mutual_information(P):
    """Return the bits that X and Y tell about each other, from their joint table.

        I(X;Y) = Σᵢⱼ Pᵢⱼ log₂(Pᵢⱼ / (rᵢ cⱼ))     rᵢ = Σⱼ Pᵢⱼ, the sum of row i
               = H(X) + H(Y) - H(X,Y)             cⱼ = Σᵢ Pᵢⱼ, the sum of column j

    A cell with Pᵢⱼ = 0 counts 0, also where its whole row or column is 0.

    Args:
        P: Joint probabilities ≥ 0 that sum to 1, shape (n, m): an array or a list of rows.
            Pᵢⱼ is the probability of X = i and Y = j. Taken as it is, not rescaled. Left unchanged.

    Returns:
        A float ≥ 0 in bits, up to rounding; 0 where X and Y are independent.

    Example:
        >>> mutual_information([[0.5, 0.0], [0.0, 0.5]])
        1.0

    Source: Cover and Thomas (2006), Elements of Information Theory, section 2.3.
    """
    raise NotImplementedError("not written yet")
