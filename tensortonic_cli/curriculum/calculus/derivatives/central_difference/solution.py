"""Central difference: a slope measured by a step to either side."""

import numpy as np


def central_difference(f, x, h=1e-5):
    """Return the slope of f at every entry of x, measured between x - h and x + h.

        f′(x) ≈ (f(x + h) - f(x - h)) / (2h)

    Args:
        f: Function of one argument; takes a number or an array, entry by entry.
        x: A float, or a list or an array of any shape. Left unchanged.
        h: Step > 0, a float; used as it is given.

    Returns:
        The slopes, an array of the shape of x; one number where x is one number.

    Example:
        >>> print(round(central_difference(lambda x: x**3, 2.0, h=0.1), 6))
        12.01

    Source: Press et al. (2007), Numerical Recipes, section 5.7.
    """
    # >>> solution
    x = np.asarray(x, float)
    return (f(x + h) - f(x - h)) / (2 * h)
    # <<< solution
