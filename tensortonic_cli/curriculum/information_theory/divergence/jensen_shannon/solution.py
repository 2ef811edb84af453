"""Jensen–Shannon divergence: how far two distributions are from the middle between them."""

import numpy as np


def jensen_shannon(p, q, base=2):
    """Return the mean divergence of two distributions from the middle between them.

        m = (p + q) / 2
        JS(p, q) = ½ D(p‖m) + ½ D(q‖m)      D(p‖m) = Σ pᵢ log_b(pᵢ / mᵢ) over pᵢ > 0
                 = H(m) - ½ H(p) - ½ H(q)

    This is the divergence, not its square root, which some libraries return. An outcome with
    pᵢ = 0 counts 0 in D(p‖m), one with qᵢ = 0 in D(q‖m); nothing is ever infinite.

    Args:
        p: Probabilities ≥ 0 that sum to 1, shape (n,): a list or an array. Left unchanged.
        q: Probabilities ≥ 0 that sum to 1, shape (n,). Left unchanged.
        base: b > 1, which sets the unit: 2 gives bits, e gives nats.

    Returns:
        A float from 0, p and q are the same, to log_b 2, they share no outcome: 1 in bits;
        both up to rounding.

    Example:
        >>> round(jensen_shannon([1.0, 0.0], [0.5, 0.5]), 4)  # 3/2 - ¾ log₂ 3
        0.3113

    Source: Lin (1991), Divergence Measures Based on the Shannon Entropy.
    """
    # >>> solution
    p, q = np.asarray(p), np.asarray(q)
    middle = (p + q) / 2

    def to_middle(r):
        seen = r > 0
        return np.sum(r[seen] * np.log(r[seen] / middle[seen]))

    return float((to_middle(p) + to_middle(q)) / 2 / np.log(base))
    # <<< solution
