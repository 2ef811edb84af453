"""KL between two Gaussians: the divergence of two bells in closed form."""

import math


def kl_gaussians(mu_p, sigma_p, mu_q, sigma_q):
    """Return the extra nats a draw costs on average when one normal is modelled by another.

        KL(N(μₚ, σₚ²) ‖ N(μ_q, σ_q²)) = ln(σ_q / σₚ) + (σₚ² + (μₚ - μ_q)²) / (2 σ_q²) - ½

    Draws come from p; q is the model. σ is a standard deviation, not a variance.

    Args:
        mu_p: μₚ, the mean of p, a float.
        sigma_p: σₚ > 0, the standard deviation of p, a float.
        mu_q: μ_q, the mean of q, a float.
        sigma_q: σ_q > 0, the standard deviation of q, a float.

    Returns:
        A float ≥ 0 in nats, up to rounding; 0 where p and q are the same.

    Example:
        >>> kl_gaussians(1.0, 2.0, -5.0, 2.0)  # ln 1 + (4 + 36) / 8 - ½
        4.5

    Source: Bishop (2006), Pattern Recognition and Machine Learning, exercise 1.30.
    """
    # >>> solution
    wider = math.log(sigma_q / sigma_p)
    away = (sigma_p**2 + (mu_p - mu_q) ** 2) / (2 * sigma_q**2)
    return wider + away - 0.5
    # <<< solution
