"""Euclidean distance, one leg of the triangle after the other."""

import math


def euclidean_distance(x, y):
    distance = 0.0
    for a, b in zip(x, y, strict=True):
        distance = math.hypot(distance, a - b)
    return distance
