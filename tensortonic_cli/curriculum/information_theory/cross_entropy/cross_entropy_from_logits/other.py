"""Cross-entropy from logits: ln(1 + the sum of e to every lead over the target), row by row."""

import math


def cross_entropy_from_logits(logits, targets):
    total, rows = 0.0, 0
    for row, target in zip(logits, targets, strict=True):
        leads = [float(score) - float(row[target]) for score in row]
        most = max(leads)
        total += most + math.log(math.fsum(math.exp(lead - most) for lead in leads))
        rows += 1
    return total / rows
