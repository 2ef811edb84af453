"""Householder reflection: the mirror that puts a vector onto the first axis."""

import numpy as np


def householder_reflection(x):
    """Return the reflection that takes x to a multiple of the first unit vector.

        v = x + s ‖x‖₂ e₁,    s = 1 if x₁ ≥ 0, otherwise -1
        H = I - 2 v vᵀ / (vᵀv)
        H x = -s ‖x‖₂ e₁

    The sign s adds two numbers of the same sign: nothing cancels, and v is never 0.

    Args:
        x: Numbers, shape (n,), n ≥ 1: a list or an array. Left unchanged.

    Returns:
        An array of floats, shape (n, n). The identity if all of x is 0. An x that lies on
        the first axis already is turned around too.

    Example:
        >>> householder_reflection([0, 2]).round(9).tolist()
        [[0.0, -1.0], [-1.0, 0.0]]

    Source: Trefethen and Bau (1997), Numerical Linear Algebra, lecture 10.
    """
    # >>> solution
    v = np.array(x, dtype=float)
    identity = np.eye(len(v))
    if not v.any():
        return identity
    s = 1 if v[0] >= 0 else -1
    v[0] += s * np.linalg.norm(v)
    return identity - 2 * np.outer(v, v) / np.dot(v, v)
    # <<< solution
