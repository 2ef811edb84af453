"""Cross-entropy by one loop over the outcomes."""

import math


def cross_entropy(p, q):
    nats = 0.0
    for weight, belief in zip(p, q, strict=True):
        if weight > 0:
            nats += weight * (math.log(1 / belief) if belief > 0 else math.inf)
    return nats
