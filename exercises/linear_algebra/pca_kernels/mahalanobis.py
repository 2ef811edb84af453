"""Mahalanobis distance: how far a point is from the mean, in standard deviations of the cloud."""

import numpy as np


def mahalanobis_distance(x, mean, cov):
    """Return the distance of a point from a mean, measured by a covariance matrix.

        d = √((x - μ)ᵀ Σ⁻¹ (x - μ))

    Args:
        x: Numbers, shape (d,): a list or an array. Left unchanged.
        mean: Numbers μ, shape (d,). Left unchanged.
        cov: Numbers Σ, shape (d, d): an invertible covariance matrix; it is Σ that is given,
            not its inverse. Left unchanged.

    Returns:
        A float ≥ 0; 0.0 when x is the mean.

    Example:
        >>> mahalanobis_distance([9, 1], [3, 1], [[4, 0], [0, 1]])
        3.0

    Source: Bishop (2006), Pattern Recognition and Machine Learning, section 2.3.
    """
    raise NotImplementedError("not written yet")
