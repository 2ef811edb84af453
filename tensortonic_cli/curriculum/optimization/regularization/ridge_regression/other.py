"""Ridge regression as plain least squares with d examples more: rows √λ eⱼ with target 0."""

import numpy as np


def ridge_regression(X, y, lam):
    d = len(X[0])
    rows = np.vstack([X, np.sqrt(lam) * np.eye(d)])
    targets = np.concatenate([y, np.zeros(d)])
    return np.linalg.lstsq(rows, targets, rcond=None)[0]
