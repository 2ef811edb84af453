"""Hadamard product: two tables multiplied cell by cell."""

import numpy as np


def hadamard_product(A, B):
    """Return the product of two matrices entry by entry.

        (A ∘ B)ᵢⱼ = Aᵢⱼ Bᵢⱼ

    Args:
        A: Numbers, shape (m, n): a list of lists or an array. Left unchanged.
        B: Numbers of the same shape (m, n). Left unchanged.

    Returns:
        An array, shape (m, n).

    Example:
        >>> hadamard_product([[1, 2], [3, 4]], [[5, 0], [2, -1]]).tolist()
        [[5, 0], [6, -4]]

    Source: Horn and Johnson (1991), Topics in Matrix Analysis, chapter 5.
    """
    raise NotImplementedError("not written yet")
