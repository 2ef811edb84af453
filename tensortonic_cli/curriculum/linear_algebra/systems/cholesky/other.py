"""Cholesky factor row by row, with lists: dot products of the rows that are there already."""

import math


def cholesky_decompose(A):
    L = []
    for i, row in enumerate(A):
        new = []
        for j in range(i):
            known = sum(a * b for a, b in zip(new, L[j], strict=False))
            new.append((row[j] - known) / L[j][j])
        square = row[i] - sum(entry * entry for entry in new)
        if square <= 0:
            return None
        L.append([*new, math.sqrt(square), *[0.0] * (len(A) - i - 1)])
    return L
