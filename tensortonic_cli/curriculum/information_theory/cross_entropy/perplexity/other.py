"""Perplexity as 2 to the power of the mean number of bits, by one loop over the positions."""

import math


def perplexity(prob_distributions, actual_tokens):
    bits, count = 0.0, 0
    for row, token in zip(prob_distributions, actual_tokens, strict=True):
        bits += math.log2(1 / row[token])
        count += 1
    return 2 ** (bits / count)
