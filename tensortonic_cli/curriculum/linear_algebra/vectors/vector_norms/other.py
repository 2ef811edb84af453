"""Three norms in one walk through the entries."""

import math


def vector_norms(v):
    taxi = bird = crane = 0.0
    for entry in v:
        size = abs(entry)
        taxi += size
        bird = math.hypot(bird, size)
        crane = max(crane, size)
    return taxi, bird, crane
