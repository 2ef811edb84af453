"""Kraft sum: how much of the code tree a list of codeword lengths uses up."""

import numpy as np


def kraft_sum(lengths, alphabet_size=2):
    """Return the share of the code tree that codewords of these lengths use up together.

        K = Σᵢ D^(-ℓᵢ)      a word of length ℓ takes one of the D^ℓ equal parts at depth ℓ

    A prefix code, in which no word begins another, exists with these lengths exactly when
    K ≤ 1. K itself is asked for, be it above or below 1.

    Args:
        lengths: ℓ, the lengths of the words, integers ≥ 0, shape (n,), in any order: a list or
            an array. It may be empty. Left unchanged.
        alphabet_size: D ≥ 2, how many different signs words are made of: 2 for bits.

    Returns:
        A float ≥ 0; 0.0 for no words at all.

    Example:
        >>> kraft_sum([1, 2, 3])  # ½ + ¼ + ⅛
        0.875

    Source: Cover and Thomas (2006), Elements of Information Theory, section 5.2.
    """
    raise NotImplementedError("not written yet")
