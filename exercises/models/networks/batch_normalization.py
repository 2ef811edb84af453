"""Batch normalization: every feature brought to mean 0 and deviation 1 over the batch."""

import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-5):
    """Return x with every feature normalised over the batch, then scaled and shifted.

        y = γ (x - μ) / √(σ² + ε) + β

        μ, σ²: mean and variance of a feature over all N examples; of a channel over all
               examples and all places of the image, N · H · W values

    σ² is the population variance: the plain mean of the squared deviations from μ.

    Args:
        x: An array of shape (N, D), or of shape (N, C, H, W) for images with C channels.
            Left unchanged.
        gamma: γ, an array of shape (D,) or (C,): one factor for each feature or channel.
            Left unchanged.
        beta: β, an array of shape (D,) or (C,), added last. Left unchanged.
        eps: ε, a float ≥ 0, so that a constant feature does not divide by 0.

    Returns:
        An array of the shape of x.

    Example:
        >>> x = np.array([[1.0, 10.0], [3.0, 30.0]])
        >>> batch_norm_forward(x, gamma=np.ones(2), beta=np.array([0.0, 5.0]), eps=0.0)
        array([[-1.,  4.],
               [ 1.,  6.]])

    Source: Ioffe and Szegedy (2015), Batch Normalization, algorithm 1 and section 3.2.
    """
    raise NotImplementedError("not written yet")
