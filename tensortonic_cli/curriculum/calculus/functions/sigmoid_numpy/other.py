"""Sigmoid as a shifted and stretched hyperbolic tangent."""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(np.asarray(x) / 2)) / 2
