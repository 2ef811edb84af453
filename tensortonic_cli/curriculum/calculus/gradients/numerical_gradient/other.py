"""Numerical gradient on a flat copy: every entry is moved and put back from the original."""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    shape, original = np.shape(x), [float(entry) for entry in np.ravel(x)]
    slopes = []
    for i, entry in enumerate(original):
        moved = original.copy()
        moved[i] = entry + h
        right = f(np.reshape(moved, shape))
        moved[i] = entry - h
        left = f(np.reshape(moved, shape))
        slopes.append((right - left) / (2 * h))
    return np.reshape(slopes, shape)
