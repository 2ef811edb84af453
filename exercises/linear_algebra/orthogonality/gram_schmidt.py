"""Gram–Schmidt: from independent vectors to perpendicular ones of length 1."""

import numpy as np


def gram_schmidt(vectors):
    """Return an orthonormal family made from the vectors, one after the other.

        uᵢ = vᵢ - (q₁ · vᵢ) q₁ - … - (qᵢ₋₁ · vᵢ) qᵢ₋₁        without the shadows on earlier q
        qᵢ = uᵢ / ‖uᵢ‖₂                                      and then with length 1

    Args:
        vectors: v₁ … vₖ as rows, numbers, shape (k, n): a list of lists or an array. They are
            linearly independent. Left unchanged.

    Returns:
        An array of floats, shape (k, n). Row i is qᵢ: it has length 1, stands at a right
        angle to the rows before it, and q₁ … qᵢ span the same space as v₁ … vᵢ.

    Example:
        >>> gram_schmidt([[0, 2], [3, 4]]).tolist()
        [[0.0, 1.0], [1.0, 0.0]]

    Source: Trefethen and Bau (1997), Numerical Linear Algebra, lectures 7 and 8.
    """
    raise NotImplementedError("not written yet")
