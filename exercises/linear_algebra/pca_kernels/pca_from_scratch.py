"""PCA: the coordinates of a cloud along the directions in which it spreads most."""

import numpy as np


def pca_project(X, n_components):
    """Return the coordinates of the rows along the leading principal directions.

        X_c = X - x̄                     x̄: the mean of each column
        C   = X_cᵀX_c / (n - 1)         its eigenvectors v₁, v₂, … have λ₁ ≥ λ₂ ≥ …
        Z   = X_c V                     V = (v₁ … vₖ) as columns, k = n_components

    Args:
        X: Numbers, shape (n, d), one sample a row: a list of rows or an array. n may be less
            than d. Left unchanged.
        n_components: How many directions, an int from 1 to min(n - 1, d).

    Returns:
        An array of floats, shape (n, n_components), to full accuracy. The first column has
        the largest variance. Each column may have the other sign.

    Example:
        >>> np.abs(pca_project([[0, 0], [6, 8]], 1)).tolist()
        [[5.0], [5.0]]

    Source: Jolliffe (2002), Principal Component Analysis, chapters 1 to 3.
    """
    raise NotImplementedError("not written yet")
