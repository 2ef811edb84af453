"""Relative entropy: the divergence as it is defined, zeros and all."""

import math

import numpy as np


def relative_entropy(p, q, base=2):
    """Return what a draw from p costs on average, beyond its own surprise, if q is believed.

        D(p‖q) = Σ pᵢ log_b(pᵢ / qᵢ)      over all i with pᵢ > 0

    Nothing is added to p or q. An outcome with pᵢ = 0 counts 0, also where qᵢ = 0: what never
    comes costs nothing. If some pᵢ > 0 has qᵢ = 0, D is infinite: q rules out what does come.
    A qᵢ that is tiny, but not 0, gives a large finite number.

    Args:
        p: True probabilities ≥ 0 that sum to 1, shape (n,): a list or an array. Left unchanged.
        q: Modelled probabilities ≥ 0 that sum to 1, shape (n,). Left unchanged.
        base: b > 1, which sets the unit: 2 gives bits, e gives nats.

    Returns:
        A float ≥ 0, up to rounding, or inf; never nan, and no error for zeros.

    Example:
        >>> relative_entropy([0.5, 0.5, 0.0], [0.25, 0.5, 0.25])  # ½ log₂ 2 + ½ log₂ 1 + 0
        0.5

    Source: Cover and Thomas (2006), Elements of Information Theory, section 2.3.
    """
    raise NotImplementedError("not written yet")
