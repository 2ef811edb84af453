"""Perplexity: how many sides a fair die has that is as hard to foresee as a text."""

import numpy as np


def perplexity(prob_distributions, actual_tokens):
    """Return the perplexity of a model on the tokens that really came.

        PPL = exp(-(1/N) Σᵢ ln P[i, tᵢ])      tᵢ is the true token at position i

    The mean over the positions is taken inside the exponential.

    Args:
        prob_distributions: P, what the model expected at each of N ≥ 1 positions, shape (N, V):
            a list of lists or an array. Row i has a probability for every token of the
            vocabulary and sums to 1. Left unchanged.
        actual_tokens: The true tokens, ints from 0 to V - 1, shape (N,). Each of them had a
            probability > 0. Left unchanged.

    Returns:
        A float ≥ 1: 1 for a model that was certain and right each time, V for one that
        held all tokens equally likely.

    Example:
        >>> round(perplexity([[0.5, 0.5], [0.875, 0.125]], [0, 1]), 4)  # √(2 · 8)
        4.0

    Source: Jurafsky and Martin (2009), Speech and Language Processing, chapter 4.
    """
    # >>> solution
    P = np.asarray(prob_distributions)
    chances = P[np.arange(len(P)), actual_tokens]
    return float(np.exp(-np.mean(np.log(chances))))
    # <<< solution
