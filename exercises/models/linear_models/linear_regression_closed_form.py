"""Normal equation: the weights of least squares in one step."""

import numpy as np


def linear_regression_closed_form(X, y):
    """Return the weights with the smallest sum of squared errors.

        w = argmin ‖Xw - y‖²       of all weights, those that fit best
          = (XᵀX)⁻¹ Xᵀy            where the gradient 2Xᵀ(Xw - y) is 0

    No intercept is added: who wants one has a column of ones in X.

    Args:
        X: One row for each of n examples, shape (n, d): lists or an array. No column is a
            combination of the others, so XᵀX has an inverse. Left unchanged.
        y: Targets, shape (n,). Left unchanged.

    Returns:
        The weights w, one for each column of X, shape (d,): an array or a list.

    Example:
        >>> print(linear_regression_closed_form([[1], [3]], [5, 5]))  # (5 + 15) / (1 + 9)
        [2.]

    Source: Strang (2016), Introduction to Linear Algebra, section 4.3.
    """
    raise NotImplementedError("not written yet")
