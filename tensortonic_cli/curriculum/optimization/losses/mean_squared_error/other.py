"""Mean squared error by one loop over the pairs."""


def mean_squared_error(y_pred, y_true):
    total = 0.0
    for guess, truth in zip(y_pred, y_true, strict=True):
        total += (guess - truth) ** 2
    return total / len(y_true)
