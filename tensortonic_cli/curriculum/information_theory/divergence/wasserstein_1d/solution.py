"""Wasserstein-1 on a line: the least work that turns one pile of sand into another."""

import numpy as np


def wasserstein_1d(x, p, q):
    """Return the least mass times distance that it takes to turn p into q.

        W₁ = Σᵢ |Pᵢ - Qᵢ| (xᵢ₊₁ - xᵢ)      Pᵢ = p₁ + … + pᵢ, Qᵢ = q₁ + … + qᵢ, i = 1, …, n - 1

    To the left of the gap between xᵢ and xᵢ₊₁ there is the mass Pᵢ, and Qᵢ is wanted: the
    difference has to be carried across the gap.

    Args:
        x: Places on a line, strictly increasing, shape (n,), n ≥ 1: a list or an array. The gaps
            need not be equal. Left unchanged.
        p: Masses ≥ 0 at these places that sum to 1, shape (n,). Left unchanged.
        q: Masses ≥ 0 that are wanted there, with the sum 1, shape (n,). Left unchanged.

    Returns:
        A float ≥ 0 in units of x; 0.0 for a single place.

    Example:
        >>> wasserstein_1d([0, 1, 3], [0.5, 0.5, 0.0], [0.0, 0.5, 0.5])  # ½ · 1 + ½ · 2
        1.5

    Source: Peyré and Cuturi (2019), Computational Optimal Transport, section 2.6.
    """
    # >>> solution
    surplus = np.cumsum(np.subtract(p, q))[:-1]
    return float(np.sum(np.abs(surplus) * np.diff(x)))
    # <<< solution
