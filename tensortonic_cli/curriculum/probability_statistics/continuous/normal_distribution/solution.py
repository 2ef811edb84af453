"""Normal distribution: the bell curve at a point and the area under it."""

import math


def normal_distribution(mu, sigma, x):
    """Return four numbers about a normal distribution, three of them at the point x.

        z = (x - μ) / σ                       how many σ lie between x and the mean
        F = ½ (1 + erf(z / √2))               cdf, the area under the bell up to x
        f = exp(-z² / 2) / (σ √(2π))          pdf, the height of the bell at x
        P(|X - μ| ≤ σ) = erf(1 / √2)          the share within one σ of the mean

    The error function erf(a) = 2/√π ∫ exp(-t²) dt from 0 to a is in Python's math module.

    Args:
        mu: The mean μ, a float.
        sigma: The standard deviation σ > 0, a float.
        x: The point, a float.

    Returns:
        A dict of four floats with the keys "z_score", "cdf", "pdf" and
        "prob_within_1_std".

    Example:
        >>> at_the_mean = normal_distribution(5.0, 2.0, 5.0)
        >>> {key: round(value, 4) for key, value in at_the_mean.items()}
        {'z_score': 0.0, 'cdf': 0.5, 'pdf': 0.1995, 'prob_within_1_std': 0.6827}

    Source: Wasserman (2004), All of Statistics, section 2.4.
    """
    # >>> solution
    z = (x - mu) / sigma
    return {
        "z_score": z,
        "cdf": (1 + math.erf(z / math.sqrt(2))) / 2,
        "pdf": math.exp(-(z**2) / 2) / (sigma * math.sqrt(2 * math.pi)),
        "prob_within_1_std": math.erf(1 / math.sqrt(2)),
    }
    # <<< solution
