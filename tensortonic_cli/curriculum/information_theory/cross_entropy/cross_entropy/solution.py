"""Cross-entropy: how surprising draws from one distribution are to who believes another."""

import numpy as np


def cross_entropy(p, q):
    """Return the mean surprisal in nats under q of outcomes that are drawn from p.

        H(p, q) = -Σᵢ pᵢ ln qᵢ      outcome i comes with weight pᵢ and surprises by -ln qᵢ

    An outcome with pᵢ = 0 counts 0, even where qᵢ is 0 too. One with pᵢ > 0 and qᵢ = 0 was
    called impossible and comes: then H is inf. No error is raised and nothing is clipped.

    Args:
        p: Probabilities of the outcomes, ≥ 0, with sum 1, shape (n,), n ≥ 1: a list or an
            array. Left unchanged.
        q: Probabilities that the model gives to the same outcomes, ≥ 0, with sum 1,
            shape (n,). Left unchanged.

    Returns:
        A float ≥ 0, possibly inf, in nats. It is least for q = p, where it is the entropy.

    Example:
        >>> round(cross_entropy([0.5, 0.5, 0.0], [0.5, 0.25, 0.25]), 4)  # (ln 2 + ln 4) / 2
        1.0397

    Source: Goodfellow, Bengio and Courville (2016), Deep Learning, section 3.13.
    """
    # >>> solution
    p, q = np.asarray(p), np.asarray(q)
    comes = p > 0
    # NumPy warns of log 0 and then gives the -inf that is wanted.
    with np.errstate(divide="ignore"):
        return float(-np.sum(p[comes] * np.log(q[comes])))
    # <<< solution
