"""Binary cross-entropy: what predicted probabilities cost once the answers are known."""

import numpy as np


def binary_cross_entropy(y, p):
    """Return the mean cross-entropy in nats between targets y and predictions p.

        L = -(1/n) Σᵢ [yᵢ ln pᵢ + (1 - yᵢ) ln(1 - pᵢ)]

    yᵢ and 1 - yᵢ are weights. A term of weight 0 counts 0, even where its logarithm is
    that of 0. With any other weight ln 0 is -inf, and L is inf: nothing is clipped.

    Args:
        y: Targets from 0 to 1, shape (n,), n ≥ 1: a list or an array. 0 and 1 are hard
            targets; what lies between is the probability of a 1. Left unchanged.
        p: Predicted probabilities of a 1, from 0 to 1, shape (n,). Left unchanged.

    Returns:
        A float ≥ 0, possibly inf: the mean over the n samples, in nats.

    Example:
        >>> round(binary_cross_entropy([1, 0], [0.25, 0.5]), 4)  # (ln 4 + ln 2) / 2
        1.0397

    Source: Bishop (2006), Pattern Recognition and Machine Learning, section 4.3.2.
    """
    raise NotImplementedError("not written yet")
