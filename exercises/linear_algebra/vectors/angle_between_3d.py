"""Angle between vectors: the turn from one arrow in space to another."""

import numpy as np


def angle_between_3d(v, w):
    """Return the angle between two arrows in space, in radians.

        θ = arccos( (v · w) / (‖v‖₂ ‖w‖₂) )

    Args:
        v: Numbers, shape (3,): a list or an array. Left unchanged.
        w: Numbers, shape (3,). Left unchanged.

    Returns:
        One float from 0 (same direction) to π (opposite directions). It is nan when v or w is
        the zero vector: without a direction there is no angle. (cosine_similarity says 0
        there; an angle must not, as arccos 0 would claim a right one.)

    Example:
        >>> round(angle_between_3d([1, 0, 1], [0, 1, 1]), 4)
        1.0472

    Source: Deisenroth, Faisal and Ong (2020), Mathematics for Machine Learning, section 3.4.
    """
    raise NotImplementedError("not written yet")
