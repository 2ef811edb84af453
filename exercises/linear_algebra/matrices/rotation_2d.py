"""Rotation in the plane: the matrix that turns everything by one angle."""

import numpy as np


def rotation_2d(theta):
    """Return the matrix that turns the plane counter-clockwise by the angle θ.

        R = ⎡ cos θ  -sin θ ⎤
            ⎣ sin θ   cos θ ⎦

    Args:
        theta: The angle θ in radians, one number, shape (). Negative angles turn clockwise.

    Returns:
        An array of floats, shape (2, 2). It acts on columns: R @ x is the turned x.

    Example:
        >>> rotation_2d(0.0).tolist()
        [[1.0, -0.0], [0.0, 1.0]]

    Source: Deisenroth, Faisal and Ong (2020), Mathematics for Machine Learning, section 3.9.
    """
    raise NotImplementedError("not written yet")
