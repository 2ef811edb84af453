"""Coding overhead by one loop: the extra is collected as D(p‖q), and the length is the sum."""

import math


def coding_overhead(p, q):
    entropy = extra = 0.0
    for chance, expected in zip(p, q, strict=True):
        if chance > 0:
            entropy -= chance * math.log2(chance)
            if expected == 0:
                extra = math.inf
            else:
                extra += chance * (math.log2(chance) - math.log2(expected))
    return entropy, entropy + extra, extra
