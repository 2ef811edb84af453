"""Matrix powers by diagonalisation: k steps in one jump."""

import numpy as np


def matrix_power_eig(A, k):
    """Return the k-th power of a square matrix, from its eigenvalues and eigenvectors.

        A = P D P⁻¹        eigenvectors as columns of P, eigenvalues on the diagonal of D
        Aᵏ = P Dᵏ P⁻¹

    Args:
        A: Real numbers, shape (n, n): a list of rows or an array, symmetric or not. It has n
            independent eigenvectors, which may be complex. Left unchanged.
        k: The exponent, an int up to 1000. Negative ones are asked for only if A is invertible.

    Returns:
        An array of real floats, shape (n, n): the identity for k = 0, also if A is singular,
        and the inverse for k = -1.

    Example:
        >>> matrix_power_eig([[2, 0], [0, 3]], 4).tolist()
        [[16.0, 0.0], [0.0, 81.0]]

    Source: Strang (2016), Introduction to Linear Algebra, section 6.2.
    """
    # >>> solution
    values, P = np.linalg.eig(A)
    return np.real((P * values**k) @ np.linalg.inv(P))
    # <<< solution
