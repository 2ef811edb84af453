"""Conditional entropy: how open one draw still is once another is known."""

import numpy as np


def conditional_entropy(P):
    """Return the bits still needed for Y, on average, once X is known.

        H(Y|X) = Σᵢ P(i) H(row i / P(i)) = -Σᵢⱼ Pᵢⱼ log₂(Pᵢⱼ / P(i)),    P(i) = Σⱼ Pᵢⱼ

    The rows are what is known, the columns what is asked for. A cell with Pᵢⱼ = 0 counts
    0, and so does a row of nothing but zeros: that X never comes.

    Args:
        P: Pᵢⱼ = P(X = i, Y = j) ≥ 0, shape (n, m): a list of lists or an array. All cells
            together sum to 1. Left unchanged.

    Returns:
        A float from 0, X fixes Y, to H(Y), X and Y are independent.

    Example:
        >>> conditional_entropy([[0.25, 0.25], [0.0, 0.5]])  # ½ · 1 + ½ · 0
        0.5

    Source: Cover and Thomas (2006), Elements of Information Theory, section 2.2.
    """
    raise NotImplementedError("not written yet")
