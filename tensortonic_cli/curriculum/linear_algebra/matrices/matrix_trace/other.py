"""Trace by one loop down the diagonal."""


def matrix_trace(A):
    total = 0
    for i in range(len(A)):
        total += A[i, i]
    return total
