"""Label smoothing: cross-entropy against a target that is not quite sure."""

import numpy as np


def label_smoothing_loss(predictions, target, epsilon):
    """Return the cross-entropy in nats of one prediction against a smoothed target.

        qₖ = (1 - ε) · [k = t] + ε / K        [k = t] is 1 for the target and else 0
        L  = -Σₖ qₖ ln(predictionₖ)

    ε / K goes to all K classes, the target included, which has 1 - ε + ε / K.

    Args:
        predictions: Probabilities > 0 of the K classes, no logits, shape (K,): a list or an
            array. Left unchanged.
        target: t, the right class, an int from 0 to K - 1.
        epsilon: ε, a float from 0, the hard target, to 1, all classes alike.

    Returns:
        A float ≥ 0, in nats. It is about one sample: there is no mean to take.

    Example:
        >>> round(label_smoothing_loss([0.5, 0.25, 0.125, 0.125], 1, 0.4), 4)  # 2.1 ln 2
        1.4556

    Source: Szegedy and others (2016), Rethinking the Inception Architecture for Computer
        Vision, section 7.
    """
    raise NotImplementedError("not written yet")
