"""Softmax as every score against every other: pᵢ = 1 / Σⱼ e^(xⱼ - xᵢ), in lists."""

import math


def softmax(x):
    rows = [list(row) for row in x] if hasattr(x[0], "__len__") else [list(x)]
    answer = [[1 / sum(_power(b - a) for b in row) for a in row] for row in rows]
    return answer if hasattr(x[0], "__len__") else answer[0]


def _power(gap):
    return math.exp(gap) if gap < 700 else math.inf
