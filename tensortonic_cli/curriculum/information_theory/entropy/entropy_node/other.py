"""Entropy of labels from a tally, with the division by n taken out of the sum."""

import math
from collections import Counter


def entropy_node(y):
    n = len(y)
    if n == 0:
        return 0.0
    return math.log2(n) - sum(count * math.log2(count) for count in Counter(y).values()) / n
