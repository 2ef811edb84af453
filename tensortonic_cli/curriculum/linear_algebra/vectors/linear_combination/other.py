"""Linear combination vector by vector, with plain lists."""


def linear_combination(vectors, coefficients):
    total = [0.0] * len(vectors[0])
    for c, v in zip(coefficients, vectors, strict=True):
        total = [so_far + c * entry for so_far, entry in zip(total, v, strict=True)]
    return total
