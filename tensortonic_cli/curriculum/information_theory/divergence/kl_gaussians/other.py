"""KL of two Gaussians from the widths' ratio and the shift, both measured in widths of q."""

import numpy as np


def kl_gaussians(mu_p, sigma_p, mu_q, sigma_q):
    ratio = sigma_p / sigma_q
    shift = (mu_q - mu_p) / sigma_q
    return 0.5 * (ratio * ratio + shift * shift - 1) - np.log(ratio)
