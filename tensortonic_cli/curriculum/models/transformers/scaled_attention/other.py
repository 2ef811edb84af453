"""Scaled dot-product attention one query at a time, with lists alone."""

import math


def scaled_dot_product_attention(Q, K, V):
    return [_read(query, K, V) for query in Q]


def _read(query, keys, values):
    scores = [_dot(query, key) / math.sqrt(len(query)) for key in keys]
    powers = [math.exp(score - max(scores)) for score in scores]
    return [_dot(powers, column) / sum(powers) for column in zip(*values, strict=True)]


def _dot(a, b):
    return sum(float(x) * float(y) for x, y in zip(a, b, strict=True))
