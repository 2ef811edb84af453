"""Linear combination: some arrows, each stretched by a number, laid tip to tail."""

import numpy as np


def linear_combination(vectors, coefficients):
    """Return the sum of the vectors, each multiplied by its own coefficient.

        w = c₁ v₁ + c₂ v₂ + … + cₖ vₖ

    Args:
        vectors: v₁ … vₖ as rows, numbers, shape (k, n), k ≥ 1: a list of lists, a list of
            arrays or an array. Left unchanged.
        coefficients: c₁ … cₖ, numbers of any sign, shape (k,). Left unchanged.

    Returns:
        w, an array of floats, shape (n,).

    Raises:
        ValueError: there are more vectors than coefficients, or fewer.

    Example:
        >>> linear_combination([[1, 3], [4, 2]], [2, -0.5]).tolist()
        [0.0, 5.0]

    Source: Strang (2016), Introduction to Linear Algebra, section 1.1.
    """
    # >>> solution
    return np.asarray(coefficients, dtype=float) @ np.asarray(vectors, dtype=float)
    # <<< solution
