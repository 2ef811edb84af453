"""Matrix product by loops: every row of A meets every column of B."""


def matrix_multiply(A, B):
    columns = list(zip(*B, strict=True))
    return [
        [sum(a * b for a, b in zip(row, column, strict=True)) for column in columns] for row in A
    ]
