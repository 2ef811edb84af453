"""Householder reflection column by column: where the mirror puts each unit vector."""

import math


def householder_reflection(x):
    n, length = len(x), math.hypot(*x)
    v = [float(entry) for entry in x]
    v[0] = x[0] + length if x[0] >= 0 else x[0] - length
    square = sum(entry * entry for entry in v) or 1.0
    return [[float(i == j) - 2 * v[i] * v[j] / square for j in range(n)] for i in range(n)]
