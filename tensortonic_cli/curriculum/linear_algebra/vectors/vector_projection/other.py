"""Projection by way of an arrow of length 1: as far along it as u goes."""

import math


def vector_projection(u, v):
    length = math.hypot(*v)
    direction = [entry / length for entry in v]
    along = sum(a * b for a, b in zip(u, direction, strict=True))
    return [along * entry for entry in direction]
