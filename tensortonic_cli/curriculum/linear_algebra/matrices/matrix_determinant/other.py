"""Determinant by expansion along the first row."""


def matrix_determinant(A):
    first, *rest = A
    if not rest:
        return first[0]
    total = 0
    for j, entry in enumerate(first):
        minor = [[*row[:j], *row[j + 1 :]] for row in rest]
        total += (-1) ** j * entry * matrix_determinant(minor)
    return total
