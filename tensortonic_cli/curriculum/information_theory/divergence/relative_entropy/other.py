"""Relative entropy as a loop that stops at the first outcome the model rules out."""

import math


def relative_entropy(p, q, base=2):
    total = 0.0
    for a, b in zip(p, q, strict=True):
        if a == 0:
            continue
        if b == 0:
            return math.inf
        total += a * (math.log(a, base) - math.log(b, base))
    return total
