"""Back substitution with lists: each x, once known, moves to the right side of every row above."""


def back_substitution(U, b):
    left, x = [float(entry) for entry in b], []
    for i in range(len(left) - 1, -1, -1):
        if U[i][i] == 0:
            return None
        x.insert(0, left[i] / U[i][i])
        for above in range(i):
            left[above] -= U[above][i] * x[0]
    return x
