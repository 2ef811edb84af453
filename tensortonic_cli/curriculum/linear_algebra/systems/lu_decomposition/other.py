"""LU decomposition entry by entry, by the two formulas: a row of U, then a column of L."""


def lu_decomposition(A):
    n = len(A)
    L = [[float(i == j) for j in range(n)] for i in range(n)]
    U = [[0.0] * n for _ in range(n)]

    def rest(i, j, k):
        return A[i][j] - sum(L[i][m] * U[m][j] for m in range(k))

    for k in range(n):
        for j in range(k, n):
            U[k][j] = rest(k, j, k)
        for i in range(k + 1, n):
            L[i][k] = rest(i, k, k) / U[k][k]
    return L, U
