"""Vectors with angle and projection: two arrows, the turn between them, the shadow of one."""

from __future__ import annotations

import math

from tensortonic_cli.scene import Arrow, Mark, Path, Place, arc


def angle_between(a: Place, b: Place, radius: float = 0.7, label: str = "θ") -> list[Mark]:
    """Return the arc from a to b the short way, none where one of them has no direction."""
    if not (any(a) and any(b)):
        return []
    return [arc(a, b, radius, label=label)]


def shadow(x: Place, y: Place, share: float, role: str = "a", label: str = "") -> list[Mark]:
    """Return the shadow that x casts on the line through y, which ends at share · y.

    `share` is the learner's: x · y / y · y, or what stands in its place. The dashed line from its
    end to x meets the line through y at a right angle, and has a mark there, if share is right.
    """
    return shadow_to((share * y[0], share * y[1]), x, y, role, label)


def shadow_to(foot: Place, x: Place, y: Place, role: str = "a", label: str = "") -> list[Mark]:
    """Return the shadow of x as an arrow to `foot`: on the line through y, if that is right.

    `foot` is the learner's, so it may lie anywhere: an arrow beside the line is a mistake to see.
    """
    rest = (x[0] - foot[0], x[1] - foot[1])
    far = 20 / (math.hypot(*y) or 1)
    marks: list[Mark] = [
        Path([(-far * y[0], -far * y[1]), (far * y[0], far * y[1])], "faint", thin=True),
        Path([x, foot], "ink", dashed=True, thin=True),
        Arrow(foot, role=role, label=label),
    ]
    return marks + right_angle(foot, y, rest)


def right_angle(corner: Place, one: Place, other: Place, size: float = 0.22) -> list[Mark]:
    """Return the mark of a right angle at a corner, if both directions stand at one there."""
    lengths = math.hypot(*one), math.hypot(*other)
    dot = one[0] * other[0] + one[1] * other[1]
    if not min(lengths) > size or not abs(dot) < 1e-6 * lengths[0] * lengths[1]:
        return []
    u = [size * v / lengths[0] for v in one]
    w = [size * v / lengths[1] for v in other]
    steps = (u, [u[0] + w[0], u[1] + w[1]], w)
    points = [(corner[0] + step[0], corner[1] + step[1]) for step in steps]
    return [Path(points, "ink", thin=True)]
