"""Fitting a Gaussian by forward or reverse KL: cover all of p, or one hump of it."""

import math

import numpy as np


def fit_gaussian_kl(x, p, mus, sigmas, direction):
    """Return the Gaussian among the candidates that is nearest to p in one direction of KL.

        forward: KL(p‖q) = Σᵢ pᵢ ln(pᵢ / qᵢ)         reverse: KL(q‖p) = Σᵢ qᵢ ln(qᵢ / pᵢ)
        qᵢ = e^(-(xᵢ - μ)² / (2σ²)) / Σⱼ e^(-(xⱼ - μ)² / (2σ²))

    Every μ of mus is tried with every σ of sigmas. q has the sum 1 on the grid, wherever the
    bell lies. Work with ln q: far from μ the exponential is 0 in a computer, but ln q is not -∞;
    and a bell that lies far off the grid is a candidate like any other.

    Args:
        x: Places, evenly spaced, shape (n,): a list or an array. Left unchanged.
        p: Probabilities > 0 at these places that sum to 1, shape (n,). Left unchanged.
        mus: Candidates for μ in any order, shape (m,). Left unchanged.
        sigmas: Candidates for σ > 0, standard deviations in any order, shape (s,). Left unchanged.
        direction: A str, "forward" or "reverse".

    Returns:
        A tuple (μ, σ) of two floats, members of mus and of sigmas. If several pairs are equally
        good, any of them.

    Raises:
        ValueError: direction is another word.

    Example:
        >>> x, p = [-1.0, 0.0, 1.0], [0.25, 0.5, 0.25]
        >>> fit_gaussian_kl(x, p, [0.0, 1.0], [0.85, 2.0], "forward")  # e^(-1 / (2 · 0.85²)) ≈ ½
        (0.0, 0.85)

    Source: Bishop (2006), Pattern Recognition and Machine Learning, section 10.1.2.
    """
    # >>> solution
    if direction not in ("forward", "reverse"):
        raise ValueError(f'direction must be "forward" or "reverse", not {direction!r}')
    x, log_p = np.asarray(x), np.log(p)
    least, best = math.inf, None
    for mu in mus:
        for sigma in sigmas:
            log_q = -((x - mu) ** 2) / (2 * sigma**2)
            log_q = log_q - np.logaddexp.reduce(log_q)
            if direction == "forward":
                kl = np.sum(np.exp(log_p) * (log_p - log_q))
            else:
                kl = np.sum(np.exp(log_q) * (log_q - log_p))
            if kl < least:
                least, best = kl, (float(mu), float(sigma))
    return best
    # <<< solution
