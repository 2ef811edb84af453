"""Mutual information as the overlap of two entropies: H(X) + H(Y) - H(X,Y)."""

import math


def mutual_information(P):
    rows = [sum(row) for row in P]
    columns = [sum(column) for column in zip(*P, strict=True)]
    cells = [cell for row in P for cell in row]
    return _entropy(rows) + _entropy(columns) - _entropy(cells)


def _entropy(chances):
    return -sum(chance * math.log2(chance) for chance in chances if chance > 0)
