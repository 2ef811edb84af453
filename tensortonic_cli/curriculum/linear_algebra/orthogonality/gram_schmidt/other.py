"""Gram–Schmidt with plain lists: all shadows are measured on the vector as it was given."""

import math


def gram_schmidt(vectors):
    basis = []
    for v in vectors:
        shares = [sum(a * b for a, b in zip(q, v, strict=True)) for q in basis]
        rest = [
            entry - sum(share * q[at] for share, q in zip(shares, basis, strict=True))
            for at, entry in enumerate(v)
        ]
        length = math.hypot(*rest)
        basis.append([entry / length for entry in rest])
    return basis
