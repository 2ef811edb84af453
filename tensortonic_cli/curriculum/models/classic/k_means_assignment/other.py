"""k-means assignment point by point, with min over the indices."""

import math


def k_means_assignment(points, centroids):
    indices = range(len(centroids))
    return [min(indices, key=lambda j: math.dist(point, centroids[j])) for point in points]
