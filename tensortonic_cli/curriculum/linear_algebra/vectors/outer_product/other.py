"""Outer product with plain lists: a row for each entry of u."""


def outer_product(u, v):
    return [[a * b for b in v] for a in u]
