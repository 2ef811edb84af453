"""Total variation: the largest difference that two distributions make to any event."""

import numpy as np


def total_variation(p, q):
    """Return the largest difference in probability that any event has under p and q.

        TV(p, q) = ½ Σᵢ |pᵢ - qᵢ| = max_A |p(A) - q(A)|      over all sets A of outcomes

    The ½ belongs to the definition: what p has more of in A, q has more of elsewhere, and the
    sum counts it twice.

    Args:
        p: Probabilities ≥ 0 that sum to 1, shape (n,): a list or an array. Left unchanged.
        q: Probabilities ≥ 0 that sum to 1, shape (n,). Left unchanged.

    Returns:
        A float from 0, p and q are the same, to 1, they share no outcome.

    Example:
        >>> total_variation([0.5, 0.5, 0.0], [0.25, 0.0, 0.75])  # ½ (¼ + ½ + ¾)
        0.75

    Source: Levin and Peres (2017), Markov Chains and Mixing Times, section 4.1.
    """
    raise NotImplementedError("not written yet")
