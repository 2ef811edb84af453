"""Hadamard product with plain lists: row beside row, entry beside entry."""


def hadamard_product(A, B):
    return [
        [a * b for a, b in zip(row, other, strict=True)] for row, other in zip(A, B, strict=True)
    ]
