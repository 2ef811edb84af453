"""Cosine similarity by one loop over the pairs of entries."""

import math


def cosine_similarity(a, b):
    dot = aa = bb = 0.0
    for x, y in zip(a, b, strict=True):
        dot, aa, bb = dot + x * y, aa + x * x, bb + y * y
    return dot / math.sqrt(aa) / math.sqrt(bb) if aa and bb else 0.0
