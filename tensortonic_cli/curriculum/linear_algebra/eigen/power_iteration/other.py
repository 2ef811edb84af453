"""Power iteration in plain lists; the Rayleigh quotient divides by v · v, which is 1 already."""

import math


def power_iteration(A, v0, n_iters):
    v = _unit(v0)
    for _ in range(n_iters):
        v = _unit(_times(A, v))
    return _dot(v, _times(A, v)) / _dot(v, v), v


def _dot(x, y):
    return sum(a * b for a, b in zip(x, y, strict=True))


def _times(A, x):
    return [_dot(row, x) for row in A]


def _unit(x):
    length = math.sqrt(_dot(x, x))
    return [entry / length for entry in x]
