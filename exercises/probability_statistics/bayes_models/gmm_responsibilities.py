"""E-step of a Gaussian mixture: which component each point probably comes from."""

import numpy as np


def gmm_responsibilities(X, weights, means, covs):
    """Return the posterior probability of every component for every point.

        rₙₖ = wₖ N(xₙ; μₖ, Σₖ) / Σⱼ wⱼ N(xₙ; μⱼ, Σⱼ)
        N(x; μ, Σ) = exp(-½ (x - μ)ᵀ Σ⁻¹ (x - μ)) / √((2π)ᵈ |Σ|)      |Σ|: determinant

    Far from all components every N underflows to 0, and 0 / 0 is nan; in many dimensions
    |Σ| underflows as well. So compute with the logs of wₖ N, and subtract the largest of
    each row before taking exp.

    Args:
        X: The points, shape (n, d), a list of rows or an array. Left unchanged.
        weights: wₖ > 0, shape (k,): how frequent each component is. Only their ratios
            matter. Left unchanged.
        means: μₖ, shape (k, d), one row a component. Left unchanged.
        covs: Σₖ, shape (k, d, d), each symmetric and positive definite. Left unchanged.

    Returns:
        An array r, shape (n, k). Each row sums to 1, also where a point lies 100 standard
        deviations away from every mean.

    Example:
        >>> X, weights, means = [[1.0]], [0.25, 0.75], [[0.0], [2.0]]
        >>> gmm_responsibilities(X, weights, means, covs=[[[1.0]], [[1.0]]])
        array([[0.25, 0.75]])

    Source: Bishop (2006), Pattern Recognition and Machine Learning, section 9.2.
    """
    raise NotImplementedError("not written yet")
