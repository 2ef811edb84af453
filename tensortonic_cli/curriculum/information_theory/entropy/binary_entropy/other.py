"""Binary entropy of one coin after the other, with lists for arrays and natural logarithms."""

import math


def binary_entropy(p):
    if hasattr(p, "__len__"):
        return [binary_entropy(chance) for chance in p]
    nats = -sum(chance * math.log(chance) for chance in (p, 1 - p) if chance > 0)
    return nats / math.log(2)
