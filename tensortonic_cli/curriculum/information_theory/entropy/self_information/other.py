"""Self-information of one event after the other, with lists for arrays."""

import math


def self_information(p, base=2):
    if hasattr(p, "__len__"):
        return [self_information(chance, base) for chance in p]
    return -math.log(p) / math.log(base) if p > 0 else math.inf
