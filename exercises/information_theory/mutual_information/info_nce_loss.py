"""InfoNCE: find your partner among all rows, as a loss that bounds mutual information."""

import numpy as np


def info_nce_loss(Z1, Z2, temperature=0.1):
    """Return how badly the rows of Z1 find their partners among the rows of Z2, in nats.

        S = Z₁ Z₂ᵀ / τ
        L = (1/n) Σᵢ [ln Σⱼ e^(Sᵢⱼ) - Sᵢᵢ]

    Row i of Z1 and row i of Z2 belong together. Each row of Z1 is a classification: the classes
    are all n rows of Z2, the partner among them, and Sᵢⱼ are the logits. Only this direction
    counts, from Z1 to Z2. The rows are taken as they are and not brought to length 1.
    Large similarities must not overflow: if all Sᵢᵢ are 100000 and the others 0, L is 0.

    Args:
        Z1: Vectors as rows, an array of shape (n, d), n ≥ 1. Left unchanged.
        Z2: Their partners in the same order, an array of shape (n, d). Left unchanged.
        temperature: τ > 0, a float.

    Returns:
        A float ≥ 0, up to rounding; ln n if no row can tell its partner from the others.

    Example:
        >>> pairs = np.eye(2)
        >>> round(info_nce_loss(pairs, pairs, temperature=1.0), 4)  # ln(e + 1) - 1
        0.3133

    Source: van den Oord, Li and Vinyals (2018), Representation Learning with Contrastive
    Predictive Coding.
    """
    raise NotImplementedError("not written yet")
