"""Eigenvalues of a 2×2 matrix by Vieta: the second is what the first leaves of the trace."""

import cmath


def eigenvalues_2x2(A):
    (a, b), (c, d) = A
    trace, det = a + d, a * d - b * c
    first = (trace + cmath.sqrt(trace * trace - 4 * det)) / 2
    if first.imag == 0:
        first = first.real
    return [first, trace - first]
