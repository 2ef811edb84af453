"""The normal distribution from the standard library, which knows it already."""

from statistics import NormalDist


def normal_distribution(mu, sigma, x):
    bell = NormalDist(mu, sigma)
    return {
        "z_score": bell.zscore(x),
        "cdf": bell.cdf(x),
        "pdf": bell.pdf(x),
        "prob_within_1_std": bell.cdf(mu + sigma) - bell.cdf(mu - sigma),
    }
