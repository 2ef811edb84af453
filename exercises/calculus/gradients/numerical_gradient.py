"""Numerical gradient: one central difference for every entry of x."""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    """Return all partial derivatives of f at x, each measured by moving one entry alone.

        gᵢ = (f(x + h eᵢ) - f(x - h eᵢ)) / (2h)

    eᵢ is 1 at place i and 0 everywhere else; for a matrix, i is a row and a column.

    Args:
        f: Function that takes an array of the shape of x and returns one float.
        x: A list or an array of any shape; integers too. Left unchanged.
        h: Step > 0, a float; used as it is given.

    Returns:
        An array of floats, of the shape of x.

    Example:
        >>> print(numerical_gradient(lambda x: x[0] * x[1], [3, 5], h=0.5))
        [5. 3.]

    Source: Nocedal and Wright (2006), Numerical Optimization, section 8.1.
    """
    raise NotImplementedError("not written yet")
