"""Homogeneous transform with a fourth coordinate that is 1, point by point, in plain lists."""


def apply_homogeneous_transform(T, points):
    if hasattr(points[0], "__len__"):
        return [apply_homogeneous_transform(T, point) for point in points]
    lifted = [*points, 1]
    moved = [sum(a * b for a, b in zip(row, lifted, strict=True)) for row in T]
    return moved[:3]
