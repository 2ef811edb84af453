"""The same row by row: the log of 1 plus what the others have beyond the partner."""

import math


def info_nce_loss(Z1, Z2, temperature=0.1):
    Z1, Z2, total = Z1.tolist(), Z2.tolist(), 0.0
    for i, row in enumerate(Z1):
        scores = [sum(a * b for a, b in zip(row, other, strict=True)) / temperature for other in Z2]
        top = max(scores)
        total += top - scores[i] + math.log(sum(math.exp(score - top) for score in scores))
    return total / len(Z1)
