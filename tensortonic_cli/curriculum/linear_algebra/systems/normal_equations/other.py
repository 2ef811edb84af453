"""Normal equations from dot products of columns; the error summed up entry by entry."""

import math

import numpy as np


def normal_equations(A, b):
    columns = list(zip(*A, strict=True))
    gram = [[_dot(one, other) for other in columns] for one in columns]
    x = np.linalg.inv(gram) @ [_dot(column, b) for column in columns]
    return x, math.sqrt(sum((_dot(row, x) - right) ** 2 for row, right in zip(A, b, strict=True)))


def _dot(u, v):
    return sum(p * q for p, q in zip(u, v, strict=True))
