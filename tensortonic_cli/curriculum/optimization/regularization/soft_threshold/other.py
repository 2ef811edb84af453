"""Soft threshold by three cases, one entry at a time."""

import numpy as np


def soft_threshold(x, t):
    def shrink(value):
        if value > t:
            return value - t
        if value < -t:
            return value + t
        return 0.0

    return np.vectorize(shrink, otypes=[float])(x)
