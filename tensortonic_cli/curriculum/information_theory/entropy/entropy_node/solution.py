"""Entropy of a tree node: how mixed the labels in a box are."""

import numpy as np


def entropy_node(y):
    """Return the entropy in bits of the class shares in a list of labels.

        H = -Σ_c (n_c / n) log₂(n_c / n)      n_c of the n labels are c

    Labels are names: equal ones belong to one class, and their values mean nothing else.

    Args:
        y: n labels, shape (n,): a list or an array of ints, floats or bools. They may be
            negative, and numbers may be left out between them. Left unchanged.

    Returns:
        A float from 0, all labels are the same, to log₂ of the number of classes. 0.0 for
        an empty y, which leaves nothing to guess.

    Example:
        >>> entropy_node([7, -1, 7, 4])  # shares ½, ¼ and ¼
        1.5

    Source: Hastie, Tibshirani and Friedman (2009), The Elements of Statistical Learning,
        section 9.2.3.
    """
    # >>> solution
    _, counts = np.unique(y, return_counts=True)
    shares = counts / counts.sum()
    return float(np.sum(shares * np.log2(1 / shares)))
    # <<< solution
