"""KL term of the variational autoencoder: what the code of an input costs."""

import numpy as np


def kl_divergence(mu, log_var):
    """Return how far the encoder's bells are from the standard normal, in nats.

        KL = meanₙ ½ Σₖ (μₙₖ² + σₙₖ² - 1 - ln σₙₖ²),     σ² = e^(log_var)

    Each example n has a bell N(μ, σ²) for every latent dimension k. The divergences
    KL(N(μ, σ²) ‖ N(0, 1)) are summed over the dimensions and averaged over the batch.

    Args:
        mu: μ, an array of shape (N, K): one row for each example. Left unchanged.
        log_var: ln σ², the logarithm of the variance, an array of shape (N, K). It may be any
            number; -50 is a very narrow bell. Left unchanged.

    Returns:
        A float ≥ 0, up to rounding; 0 where every bell is the standard normal.

    Example:
        >>> mu, log_var = np.array([[1.0, -2.0], [3.0, 0.0]]), np.zeros((2, 2))
        >>> kl_divergence(mu, log_var)  # the mean of (1 + 4) / 2 and 9 / 2
        3.5

    Source: Kingma and Welling (2014), Auto-Encoding Variational Bayes, appendix B.
    """
    raise NotImplementedError("not written yet")
