"""Jensen-Shannon divergence as the entropy that mixing adds: H(m) - ½ H(p) - ½ H(q)."""

import math


def jensen_shannon(p, q, base=2):
    middle = [(a + b) / 2 for a, b in zip(p, q, strict=True)]
    return _entropy(middle, base) - (_entropy(p, base) + _entropy(q, base)) / 2


def _entropy(chances, base):
    return -math.fsum(chance * math.log(chance, base) for chance in chances if chance > 0)
