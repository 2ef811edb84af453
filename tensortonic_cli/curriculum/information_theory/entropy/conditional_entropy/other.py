"""Conditional entropy by the chain rule, H(X,Y) - H(X), with plain lists."""

import math


def conditional_entropy(P):
    table = [[float(chance) for chance in row] for row in P]
    cells = [chance for row in table for chance in row]
    return _entropy(cells) - _entropy([sum(row) for row in table])


def _entropy(chances):
    return sum(chance * math.log2(1 / chance) for chance in chances if chance > 0)
