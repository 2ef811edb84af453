"""Maximum likelihood: the normal distribution under which the data are most probable."""

import numpy as np


def mle_gaussian(x):
    """Return the mean and variance of the normal distribution that fits the data best.

        μ̂  = (1/n) Σ xᵢ
        σ̂² = (1/n) Σ (xᵢ - μ̂)²      divided by n: no other variance makes x as likely

    Args:
        x: Numbers, shape (n,), n ≥ 1: a list or an array. Left unchanged.

    Returns:
        A tuple (μ̂, σ̂²) of two floats. The variance of a single number is 0.0.

    Example:
        >>> mle_gaussian([1, 5])
        (3.0, 4.0)

    Source: Bishop (2006), Pattern Recognition and Machine Learning, section 1.2.4.
    """
    # >>> solution
    x = np.asarray(x)
    mu = x.mean()
    return float(mu), float(np.mean((x - mu) ** 2))
    # <<< solution
