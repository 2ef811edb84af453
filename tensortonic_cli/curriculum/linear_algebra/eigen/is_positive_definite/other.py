"""Positive definite by elimination: A - tol I keeps positive pivots all the way down."""


def is_positive_definite(A, tol=1e-10):
    n = len(A)
    rows = [[float(entry) for entry in row] for row in A]
    if any(len(row) != n for row in rows):
        return False
    if any(abs(rows[i][j] - rows[j][i]) > 1e-8 for i in range(n) for j in range(i)):
        return False
    for i in range(n):
        rows[i][i] -= tol
    for k in range(n):
        if rows[k][k] <= 1e-14:
            return False
        for i in range(k + 1, n):
            factor = rows[i][k] / rows[k][k]
            rows[i] = [a - factor * b for a, b in zip(rows[i], rows[k], strict=True)]
    return True
