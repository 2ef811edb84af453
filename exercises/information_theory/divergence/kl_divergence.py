"""Kullback–Leibler divergence: what it costs to believe q while p is true."""

import numpy as np


def kl_divergence(p, q, eps=1e-12):
    """Return the extra nats a draw costs on average when p is modelled by q.

        KL(p‖q) = Σᵢ pᵢ ln(pᵢ / qᵢ)

    Args:
        p: True probabilities > 0 that sum to 1, shape (n,): a list or an array. Left unchanged.
        q: Modelled probabilities > 0 that sum to 1, shape (n,). Left unchanged.
        eps: A tiny number that keeps the denominator off 0. Use it as a floor under qᵢ or add
            it to qᵢ: for probabilities above 0 no digit that counts depends on it.

    Returns:
        A float ≥ 0 in nats, up to rounding; 0 where p and q are the same.

    Example:
        >>> round(kl_divergence([0.5, 0.5], [0.25, 0.75]), 4)  # ½ ln 2 + ½ ln ⅔
        0.1438

    Source: Cover and Thomas (2006), Elements of Information Theory, section 2.3.
    """
    raise NotImplementedError("not written yet")
