"""KL term of the VAE by one loop over examples and dimensions."""

import math


def kl_divergence(mu, log_var):
    total = 0.0
    for means, log_variances in zip(mu, log_var, strict=True):
        for m, lv in zip(means, log_variances, strict=True):
            sigma = math.exp(lv / 2)
            total += (m**2 + sigma**2 - 1) / 2 - lv / 2
    return total / len(mu)
