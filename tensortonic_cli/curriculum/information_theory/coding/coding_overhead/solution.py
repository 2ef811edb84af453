"""Coding overhead: what it costs to code symbols from p with a code made for q."""

import numpy as np


def coding_overhead(p, q):
    """Return the least bits per symbol, the bits with the ideal code for q, and the difference.

        H = -Σᵢ pᵢ log₂ pᵢ      the least: the entropy of p
        L = -Σᵢ pᵢ log₂ qᵢ      the mean length, when symbol i gets a word of -log₂ qᵢ bits
        L - H = D(p‖q)          the extra: the Kullback–Leibler divergence

    The ideal length -log₂ qᵢ may be a fraction of bits; it is not rounded. A symbol with
    pᵢ = 0 is never sent and counts 0 in both sums, also where qᵢ = 0. A symbol with pᵢ > 0 and
    qᵢ = 0 has no word: L and the extra are then inf. Nothing is added to p or q.

    Args:
        p: How often each symbol comes, probabilities ≥ 0 that sum to 1, shape (n,), n ≥ 1: a
            list or an array. Left unchanged.
        q: How often the code expects each symbol, probabilities ≥ 0 that sum to 1, shape (n,).
            Left unchanged.

    Returns:
        A tuple of three floats, in bits: (H, L, L - H).

    Example:
        >>> coding_overhead([0.5, 0.25, 0.25], [0.25, 0.25, 0.5])
        (1.5, 1.75, 0.25)

    Source: Cover and Thomas (2006), Elements of Information Theory, section 5.4.
    """
    # >>> solution
    p, q = np.asarray(p), np.asarray(q)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(divide="ignore"):  # log₂ 0 = -inf is meant: that word never ends
        expected = -np.log2(q)
    entropy = float(np.sum(p * -np.log2(p)))
    length = float(np.sum(p * expected))
    return entropy, length, length - entropy
    # <<< solution
