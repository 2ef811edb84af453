"""The quotient in every direction, largest and smallest on the eigenvectors"""

import math

import numpy as np

from tensortonic_cli.scene import Arrow, Dots, Drag, Panel, Path, Scene, Slider, circle
from tensortonic_cli.stages.eigen import eigen_lines
from tensortonic_cli.stages.vectors import shadow

TILT = math.radians(25)
AXES = [(math.cos(TILT), math.sin(TILT)), (-math.sin(TILT), math.cos(TILT))]
controls = {
    "x": Drag((1.2, -0.3), lo=(-1.4, -1.4), hi=(1.4, 1.4), role="a", label="x"),
    "one": Slider(-2, 2, 1.8, 0.1, label="λ₁"),
    "other": Slider(-2, 2, 0.6, 0.1, label="λ₂"),
}


def scene(k, learner):
    S = np.array(AXES).T
    A = S @ np.diag([k.one, k.other]) @ S.T
    x = np.array(k.x) if any(k.x) else np.array((0.1, 0.0))
    rho, length = learner.rayleigh_quotient(A, x), math.hypot(*x)
    petals = []
    for px, py in circle(count=73):
        value = learner.rayleigh_quotient(A, [length * px, length * py])
        petals.append((value * px, value * py))
    lines = eigen_lines(zip((k.one, k.other), AXES, strict=True), 2.1)
    at = rho * x / length
    shape = [*lines, Path(petals, "c"), Arrow(x, role="a", label="x")]
    shape += [Dots([at], "c", "ρ", big=True)]
    # All that is linear in x is drawn for x of length 1.5, so that short arrows can be read too.
    long = 1.5 * x / length
    near = [*eigen_lines([(k.one, AXES[0]), (k.other, AXES[1])], 2.9)]
    near += [*shadow(A @ long, long, rho, "c", "ρ x"), Arrow(A @ long, role="b", label="A x")]
    near += [Arrow(long, role="a", label="x")]
    reach, wide = (-2.3, 2.3), (-3.2, 3.2)
    return Scene(
        [
            Panel(shape, reach, reach, equal=True, title="ρ in every direction (green)"),
            Panel(near, wide, wide, equal=True, title="ρ x against A x"),
        ],
        {"ρ": rho, "λ₁": k.one, "λ₂": k.other},
        "A x casts its shadow ρ x on the line of x: turn x onto a dashed line and the two are one, "
        "with ρ the largest or the smallest of all.",
    )
