"""Eigendecomposition: all lines that a matrix keeps, and by how much it stretches them."""

import numpy as np


def eigendecompose(A):
    """Return the eigenvalues of a matrix and its eigenvectors, strongest first.

        A vᵢ = λᵢ vᵢ,    ‖vᵢ‖₂ = 1,    |λ₁| ≥ |λ₂| ≥ … ≥ |λₙ|

    Args:
        A: Real numbers, shape (n, n): a list of rows or an array, symmetric or not. It has real
            eigenvalues and n independent eigenvectors. Left unchanged.

    Returns:
        A tuple (λ, V) of float arrays: the eigenvalues, shape (n,), by decreasing absolute
        value, so that -5 comes before 2; and the eigenvectors, shape (n, n), vᵢ in column i,
        each of length 1 and with either sign.

    Example:
        >>> values, V = eigendecompose([[2, 0], [0, -5]])
        >>> print(values.real, abs(V[:, 0]))
        [-5.  2.] [0. 1.]

    Source: Strang (2016), Introduction to Linear Algebra, sections 6.2 and 6.4.
    """
    # >>> solution
    values, vectors = np.linalg.eig(A)
    order = np.argsort(-np.abs(values))
    return values[order], vectors[:, order]
    # <<< solution
