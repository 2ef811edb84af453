"""Homogeneous transform: turning, stretching and shifting by one matrix."""

import numpy as np


def apply_homogeneous_transform(T, points):
    """Return the points after a homogeneous transform of space.

        T = ⎡ R  t ⎤        ⎡ p' ⎤     ⎡ p ⎤
            ⎣ 0  1 ⎦        ⎣ 1  ⎦ = T ⎣ 1 ⎦        so that p' = R p + t

    First the linear part R, shape (3, 3), and then the shift t, shape (3,).

    Args:
        T: Numbers, shape (4, 4), the last row is (0, 0, 0, 1): a list of rows or an array.
            Left unchanged.
        points: One point, shape (3,), or N of them as rows, shape (N, 3), N ≥ 2: a list or an
            array. Whole numbers may come in, decimals may come out. Left unchanged.

    Returns:
        An array of the same shape as points, without the fourth coordinate.

    Example:
        >>> T = [[0, -1, 0, 10], [1, 0, 0, 20], [0, 0, 1, 30], [0, 0, 0, 1]]
        >>> apply_homogeneous_transform(T, [1, 2, 3]).tolist()
        [8.0, 21.0, 33.0]

    Source: Lynch and Park (2017), Modern Robotics, section 3.3.
    """
    raise NotImplementedError("not written yet")
