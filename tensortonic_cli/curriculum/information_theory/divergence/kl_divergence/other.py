"""KL divergence as the surprise at p under q, less the surprise at p under p itself."""

import math


def kl_divergence(p, q, eps=1e-12):
    cross_entropy = -sum(a * math.log(b + eps) for a, b in zip(p, q, strict=True))
    entropy = -sum(a * math.log(a) for a in p)
    return cross_entropy - entropy
