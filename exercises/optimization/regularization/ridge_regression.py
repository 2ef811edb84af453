"""Ridge regression: least squares that pays for large weights."""

import numpy as np


def ridge_regression(X, y, lam):
    """Return the weights of least squares with a penalty on their squares.

        w = argmin ‖Xw - y‖² + λ‖w‖²     fit the data, and keep the weights small
          = (XᵀX + λI)⁻¹ Xᵀy             where the gradient of that sum is 0

    There is no intercept: every weight is penalised, and X is used as it is.

    Args:
        X: One row for each of n examples, shape (n, d): lists or an array. Left unchanged.
        y: Targets, shape (n,). Left unchanged.
        lam: λ, a float ≥ 0, not multiplied by n. For λ > 0 the columns of X may depend on
            each other, and d may be larger than n.

    Returns:
        The weights w, an array of shape (d,).

    Example:
        >>> print(ridge_regression([[1], [1], [2]], [2, 3, 5], lam=4))
        [1.5]

    Source: Hastie, Tibshirani and Friedman (2009), The Elements of Statistical Learning,
    section 3.4.1.
    """
    raise NotImplementedError("not written yet")
