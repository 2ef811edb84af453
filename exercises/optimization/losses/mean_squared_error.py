"""Mean squared error: how far predictions are from the truth, large misses counting most."""

import numpy as np


def mean_squared_error(y_pred, y_true):
    """Return the mean of the squared differences between predictions and true values.

        MSE = (1/n) Σ (ŷᵢ - yᵢ)²

    Args:
        y_pred: Predictions ŷ, shape (n,), n ≥ 1: a list or an array. Left unchanged.
        y_true: True values y, shape (n,). Left unchanged.

    Returns:
        A float ≥ 0, in the square of the unit of y; 0.0 when all predictions are right.

    Example:
        >>> mean_squared_error([3, 2], [2, 5])
        5.0

    Source: James, Witten, Hastie and Tibshirani (2013), An Introduction to Statistical
    Learning, section 2.2.1.
    """
    raise NotImplementedError("not written yet")
