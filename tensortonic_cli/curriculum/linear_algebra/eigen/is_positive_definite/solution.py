"""Positive-definiteness test: is x · (A x) a bowl with its bottom at 0?"""

import numpy as np


def is_positive_definite(A, tol=1e-10):
    """Return whether a matrix is symmetric and has only positive eigenvalues.

        A = Aᵀ  and  λ > tol for each eigenvalue λ of A

    Args:
        A: Real numbers, shape (m, n): a list of rows or an array. Left unchanged.
        tol: What an eigenvalue must exceed to count as positive, a float ≥ 0.

    Returns:
        True or False. False if A is not square, or if two entries that mirror each other
        differ by more than 1e-8, even where x · (A x) > 0 for all x but 0.

    Example:
        >>> is_positive_definite([[2, -1], [-1, 2]]), is_positive_definite([[1, 2], [2, 1]])
        (True, False)

    Source: Strang (2016), Introduction to Linear Algebra, section 6.5.
    """
    # >>> solution
    A = np.array(A, dtype=float)
    if A.shape[0] != A.shape[1] or np.max(np.abs(A - A.T)) > 1e-8:
        return False
    return bool(np.min(np.linalg.eigvalsh(A)) > tol)
    # <<< solution
