"""Information gain: how much a question takes away from the entropy of labels."""

import numpy as np


def information_gain(y, split_mask):
    """Return by how many bits the entropy of the labels falls, on average, with a split in two.

        IG = H(y) - (n_L / n) H(y_L) - (n_R / n) H(y_R)      H(y) = -Σ_c (n_c / n) log₂(n_c / n)

    The items where the mask is True go to the left, the others to the right. Each child counts
    by its share of the items. An empty child has the weight 0: if the mask is True for all items
    or for none, the gain is 0.

    Args:
        y: Labels, ints or strings, an array of shape (n,), n ≥ 1. Left unchanged.
        split_mask: Bools, an array of shape (n,): True sends an item to the left. Left unchanged.

    Returns:
        A float in bits from 0, nothing is gained, to H(y), both children are pure; both up to
        rounding.

    Example:
        >>> information_gain(np.array(["a", "a", "b", "b"]), np.array([True, True, False, False]))
        1.0

    Source: Mitchell (1997), Machine Learning, section 3.4.1.
    """

    raise NotImplementedError("not written yet")
