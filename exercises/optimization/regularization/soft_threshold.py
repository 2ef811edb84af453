"""Soft threshold: pull every number towards 0 by t, and stop there."""

import numpy as np


def soft_threshold(x, t):
    """Return x with every entry moved towards 0 by t; entries with |x| ≤ t become 0.

        S_t(x) = sign(x) · max(|x| - t, 0)        entry by entry
               = argmin_z ½(z - x)² + t|z|        stay near x, and pay t for each unit of size

    Args:
        x: A float, or a list or an array of any shape. Left unchanged.
        t: How far to pull, a float ≥ 0.

    Returns:
        An array of the shape of x; a float for a float.

    Example:
        >>> print(soft_threshold([3.0, -5.0, 0.5], 2.0))
        [ 1. -3.  0.]

    Source: Parikh and Boyd (2014), Proximal Algorithms, chapter 6.
    """
    raise NotImplementedError("not written yet")
