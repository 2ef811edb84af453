"""Angle between vectors without a cosine that could exceed 1: sine and cosine together.

‖v × w‖ = ‖v‖ ‖w‖ sin θ and v · w = ‖v‖ ‖w‖ cos θ, so their quotient is the tangent.
"""

import math


def angle_between_3d(v, w):
    (a, b, c), (x, y, z) = v, w
    if not (a or b or c) or not (x or y or z):
        return math.nan
    across = math.hypot(b * z - c * y, c * x - a * z, a * y - b * x)
    return math.atan2(across, a * x + b * y + c * z)
