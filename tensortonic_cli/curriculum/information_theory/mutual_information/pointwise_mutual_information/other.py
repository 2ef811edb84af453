"""PMI cell by cell, as the surprisal of the parts less the surprisal of the pair."""

import math


def pmi_matrix(counts, positive=False):
    rows = [sum(row) for row in counts]
    columns = [sum(column) for column in zip(*counts, strict=True)]
    total = sum(rows)

    def bits(count):
        return math.inf if count == 0 else -math.log2(count / total)

    found = [
        [bits(r) + bits(c) - bits(count) for c, count in zip(columns, row, strict=True)]
        for r, row in zip(rows, counts, strict=True)
    ]
    return [[max(cell, 0.0) for cell in row] for row in found] if positive else found
