"""Rank by elimination: the largest entry that is left becomes the next pivot."""

import numpy as np


def matrix_rank(A):
    rest = np.array(A, dtype=float)
    crumb = 1e-11 * np.max(np.abs(rest))
    rank = 0
    while rest.size and np.max(np.abs(rest)) > crumb:
        i, j = np.unravel_index(np.argmax(np.abs(rest)), rest.shape)
        rest = rest - np.outer(rest[:, j], rest[i]) / rest[i, j]
        rest = np.delete(np.delete(rest, i, axis=0), j, axis=1)
        rank += 1
    return rank
