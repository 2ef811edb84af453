"""Pseudo-inverse: undo what can be undone, and give 0 for what cannot."""

import numpy as np


def pseudoinverse(A):
    """Return the Moore–Penrose inverse of a matrix, square or not and of any rank.

        A  = U diag(s) Vᵀ
        A⁺ = V diag(s⁺) Uᵀ        sᵢ⁺ = 1 / sᵢ if sᵢ > 1e-10, else 0

    A⁺ b is, of all x that bring A x as near to b as possible, the shortest.

    Args:
        A: Numbers, shape (m, n): a list of rows or an array. Left unchanged.

    Returns:
        An array of floats, shape (n, m); all zeros when A has only zeros.

    Example:
        >>> pseudoinverse([[2, 0], [0, 0], [0, 0]]).tolist()
        [[0.5, 0.0, 0.0], [0.0, 0.0, 0.0]]

    Source: Penrose (1955), Proceedings of the Cambridge Philosophical Society 51;
    Strang (2016), Introduction to Linear Algebra, section 7.4.
    """
    # >>> solution
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    kept = s > 1e-10
    return Vt[kept].T / s[kept] @ U[:, kept].T
    # <<< solution
