"""Matrix times vector as a mixture: every column, stretched, is added to what is there."""


def matrix_vector_multiply(A, x):
    total = [0] * len(A)
    for column, weight in zip(zip(*A, strict=True), x, strict=True):
        total = [there + weight * entry for there, entry in zip(total, column, strict=True)]
    return total
