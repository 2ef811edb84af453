"""Sigmoid: any number squeezed into the interval from 0 to 1."""

import numpy as np


def sigmoid(x):
    """Return the logistic function of every entry of x.

        σ(x) = 1 / (1 + e⁻ˣ)

    Args:
        x: A number, a list or an array, shape (n,) or (n, m); entries as far out as ±1000.
            Left unchanged.

    Returns:
        An array of floats from 0 to 1, of the shape of x; one number for a plain number.

    Example:
        >>> print(sigmoid([0.0, 1000.0, -1000.0]))
        [0.5 1.  0. ]

    Source: Goodfellow, Bengio and Courville (2016), Deep Learning, section 3.10.
    """
    raise NotImplementedError("not written yet")
