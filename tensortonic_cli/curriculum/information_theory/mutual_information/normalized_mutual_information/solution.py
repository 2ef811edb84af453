"""Normalised mutual information: how far two ways to group the same items agree."""

import numpy as np


def normalized_mutual_information(labels_a, labels_b):
    """Return the agreement of two labelings of the same n items, whatever the labels are called.

        NMI(A, B) = 2 I(A;B) / (H(A) + H(B)),      I(A;B) = H(A) + H(B) - H(A,B)

    The probabilities are shares of the items: Pₐᵦ = nₐᵦ / n, with nₐᵦ the number of items that
    have label a in A and label b in B. The base of the logarithms cancels. The divisor is the
    arithmetic mean of both entropies; others use their geometric mean or their maximum.

    Two cases by convention: if both labelings have a single label, they agree and the value is
    1.0, not 0 / 0. If only one has, it tells nothing and the value is 0.0.

    Args:
        labels_a: n ≥ 1 labels, ints or strings, shape (n,): a list or an array. Left unchanged.
        labels_b: n labels of the same items in the same order, shape (n,). Left unchanged.

    Returns:
        A float from 0, independent, to 1, the same groups; both up to rounding.

    Example:
        >>> normalized_mutual_information(["x", "x", "y", "y"], [3, 3, 0, 0])
        1.0

    Source: Manning, Raghavan and Schütze (2008), Introduction to Information Retrieval,
    section 16.3.
    """
    # >>> solution
    names_a, a = np.unique(labels_a, return_inverse=True)
    names_b, b = np.unique(labels_b, return_inverse=True)
    P = np.zeros((len(names_a), len(names_b)))
    np.add.at(P, (a, b), 1 / len(a))

    def entropy(chances):
        chances = chances[chances > 0]
        return -np.sum(chances * np.log(chances))

    both = entropy(P.sum(axis=1)) + entropy(P.sum(axis=0))
    if len(names_a) == len(names_b) == 1:
        return 1.0
    return float(2 * (both - entropy(P)) / both)
    # <<< solution
