"""Cross-entropy from logits: the classifier's loss without a detour over probabilities."""

import numpy as np


def cross_entropy_from_logits(logits, targets):
    """Return the mean cost in nats of the target classes, straight from the logits.

        L = (1/n) Σᵢ [lse(zᵢ) - zᵢ,ₜ],    lse(z) = m + ln Σₖ e^(zₖ - m),    m = max z

    zᵢ is row i of the logits and t its target. Each bracket is -ln of the softmax that row i
    gives to its target, and stays finite and exact where that softmax rounds to 0 or to 1: a
    target 2000 below the best class costs 2000.

    Args:
        logits: Scores, any finite numbers, shape (n, K), n ≥ 1: one row per sample, one column
            per class. A list of lists or an array. Left unchanged.
        targets: The right class of each row, ints from 0 to K - 1, shape (n,). Left unchanged.

    Returns:
        A float ≥ 0: the mean over the n rows, in nats.

    Example:
        >>> round(cross_entropy_from_logits([[2, 1, 0], [5, 5, 5]], [2, 0]), 4)
        1.7531

    The first row costs 2.4076, the second ln 3 = 1.0986.

    Source: Goodfellow, Bengio and Courville (2016), Deep Learning, sections 4.1 and 6.2.2.
    """
    raise NotImplementedError("not written yet")
