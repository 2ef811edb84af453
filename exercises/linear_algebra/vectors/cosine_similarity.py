"""Cosine similarity: how much two vectors point the same way."""

import numpy as np


def cosine_similarity(a, b):
    """Return the cosine of the angle between two vectors.

        cos θ = (a · b) / (‖a‖₂ ‖b‖₂)

    Args:
        a: Numbers, shape (n,): a list or an array. Left unchanged.
        b: Numbers, shape (n,). Left unchanged.

    Returns:
        A float from -1 to 1; 0.0 when a or b is the zero vector, which has no direction.

    Raises:
        ValueError: a and b have different lengths.

    Example:
        >>> cosine_similarity([3, 4], [4, 3])
        0.96

    Source: Strang (2016), Introduction to Linear Algebra, section 1.2.
    """
    raise NotImplementedError("not written yet")
