"""Shannon entropy: how surprising the next outcome is on average."""

import numpy as np


def shannon_entropy(p, base=2):
    """Return the mean surprisal of a discrete distribution.

        H(p) = -Σᵢ pᵢ log_b pᵢ      outcome i surprises by -log_b pᵢ and comes with weight pᵢ

    An outcome with pᵢ = 0 counts 0: what never happens never surprises.
    p is taken as it is, not rescaled, and nothing is added to it.

    Args:
        p: Probabilities ≥ 0 that sum to 1, shape (n,), n ≥ 1: a list or an array. Left unchanged.
        base: b > 1, which sets the unit: 2 gives bits, e gives nats.

    Returns:
        A float from 0, one outcome is certain, to log_b n, all n are equally likely.

    Example:
        >>> shannon_entropy([0.5, 0.25, 0.25])
        1.5

    Source: Cover and Thomas (2006), Elements of Information Theory, section 2.1.
    """
    raise NotImplementedError("not written yet")
