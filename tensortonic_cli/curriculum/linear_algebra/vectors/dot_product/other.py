"""Dot product by a loop over the pairs of entries."""


def dot_product(x, y):
    total = 0
    for a, b in zip(x, y, strict=True):
        total += a * b
    return total
