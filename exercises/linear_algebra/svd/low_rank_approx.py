"""Low-rank approximation: the few strongest terms of a matrix."""

import numpy as np


def low_rank_approximation(A, r):
    """Return the matrix of rank r that is nearest to A.

        A  = s₁ u₁v₁ᵀ + s₂ u₂v₂ᵀ + …        the singular value decomposition, s₁ ≥ s₂ ≥ …
        Aᵣ = the first r terms of it

    Args:
        A: Numbers, shape (m, n): a list of rows or an array. Left unchanged.
        r: How many terms are kept, an int ≥ 0.

    Returns:
        An array of floats, shape (m, n): the matrix itself and not its factors. All zeros
        for r = 0; A when r is min(m, n) or more.

    Example:
        >>> low_rank_approximation([[2, 0], [0, 7]], 1).tolist()
        [[0.0, 0.0], [0.0, 7.0]]

    Source: Eckart and Young (1936), Psychometrika 1; Trefethen and Bau (1997), lecture 5.
    """
    raise NotImplementedError("not written yet")
