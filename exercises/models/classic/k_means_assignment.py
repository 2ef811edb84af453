"""k-means, first half: every point goes to its nearest centroid."""

import numpy as np


def k_means_assignment(points, centroids):
    """Return for every point the index of its nearest centroid.

        aᵢ = argmin_j ‖pᵢ - cⱼ‖₂     where the straight-line distance is smallest

    Args:
        points: n points in d dimensions, shape (n, d): lists or an array. Left unchanged.
        centroids: k of them, one or more, shape (k, d). Left unchanged.

    Returns:
        n integers from 0 to k - 1, a list or an array of shape (n,). A point between
        centroids that are equally near goes to the one with the lower index.

    Example:
        >>> k_means_assignment([[1, 0], [9, 9], [5, 5]], centroids=[[0, 0], [10, 10]])
        [0, 1, 0]

    Source: Bishop (2006), Pattern Recognition and Machine Learning, section 9.1.
    """
    raise NotImplementedError("not written yet")
