"""Normal equations: least squares as a square system, and the error that is left."""

import numpy as np


def normal_equations(A, b):
    """Return the x with the smallest ‖A x - b‖, and that length.

        AᵀA x = Aᵀb        the error A x - b is perpendicular to every column of A

    Args:
        A: Numbers, shape (m, n) with m ≥ n: a list of lists or an array. No column is a
            combination of the others, so AᵀA has an inverse. Left unchanged.
        b: Numbers, shape (m,). Left unchanged.

    Returns:
        A tuple (x, residual_norm): x is an array of floats, shape (n,), and residual_norm is
        ‖A x - b‖₂, a float: the root of the sum of the squared errors.

    Example:
        >>> x, norm = normal_equations([[1], [2], [2]], [4, 1, 6])  # (4 + 2 + 12) / (1 + 4 + 4)
        >>> print(x, round(norm, 6))  # the errors are -2, 3 and -2: the root of 4 + 9 + 4
        [2.] 4.123106

    Source: Trefethen and Bau (1997), Numerical Linear Algebra, lecture 11.
    """
    # >>> solution
    A, b = np.asarray(A, dtype=float), np.asarray(b, dtype=float)
    x = np.linalg.solve(A.T @ A, A.T @ b)
    return x, float(np.linalg.norm(A @ x - b))
    # <<< solution
