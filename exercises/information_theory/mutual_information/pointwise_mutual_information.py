"""Pointwise mutual information: how much more often two things meet than by chance."""

import numpy as np


def pmi_matrix(counts, positive=False):
    """Return the PMI in bits of every pair of a word and a context, from how often they met.

        pmi(i, j) = log₂(N Cᵢⱼ / (rᵢ cⱼ))     rᵢ the sum of row i, cⱼ of column j, N of the table

    0 stands for as often as by chance, 1 for twice as often, -1 for half as often. A pair that
    never met has -inf. With `positive` all values below 0 become 0: the positive PMI, or PPMI.

    Args:
        counts: C, numbers ≥ 0, shape (n, m): an array or a list of rows, a row for each word and
            a column for each context. No row and no column is empty. Left unchanged.
        positive: A bool: whether values below 0 are cut off at 0.

    Returns:
        An array of floats, shape (n, m), in bits; -inf where a count is 0, or 0 if `positive`.

    Example:
        >>> pmi_matrix([[3, 1], [1, 3]]).round(2).tolist()  # log₂(8 · 3 / (4 · 4)) and log₂ ½
        [[0.58, -1.0], [-1.0, 0.58]]

    Source: Church and Hanks (1990), Word Association Norms, Mutual Information, and Lexicography.
    """
    raise NotImplementedError("not written yet")
