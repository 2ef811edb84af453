"""Every point drifts along A x, and the trace is how fast the square grows"""

import numpy as np

from tensortonic_cli.scene import (
    UNIT_SQUARE,
    Arrow,
    Bars,
    Dots,
    Fill,
    MatrixEdit,
    Panel,
    Scene,
    Slider,
    spaced,
)
from tensortonic_cli.scene.numbers import number
from tensortonic_cli.stages.tangent import curve_tangent

FIELD = [(x, y) for x in spaced(-0.5, 1.5, 5) for y in spaced(-0.5, 1.5, 5)]
controls = {
    "A": MatrixEdit([[1.0, -0.5], [1.0, 0.5]], lo=-1, hi=1, step=0.25),
    "h": Slider(0, 0.6, 0.3, step=0.05, label="time h"),
}


def scene(k, learner):
    A = np.array(k.A)
    trace = number(learner.matrix_trace(A))
    start = np.array(UNIT_SQUARE)

    def area(h):
        (x, y), (u, v) = (np.eye(2) + h * A).T
        return x * v - y * u

    drift = [Arrow(p + 0.25 * (A @ p), p, "grid") for p in np.array(FIELD) if np.any(A @ p)]
    ends = start + k.h * start @ A.T
    ways = [Arrow(b, a, "ink") for a, b in zip(start, ends, strict=True) if np.any(a != b)]
    marks = [*drift, Fill(start, "faint"), Fill(ends, "a"), *ways]
    first, last = A[0, 0], A[1, 1]
    bars = Bars([first, last, trace], ("A₁₁", "A₂₂", "tr A"), base=[0, first, 0],
                roles=("x", "y", "b"))  # fmt: skip
    reach = (-1.1, 2.1)
    return Scene(
        [
            Panel(marks, reach, reach, equal=True, title="the unit square drifts along A x"),
            curve_tangent(
                area, 0.0, trace, -0.7, 0.7, Dots([(k.h, area(k.h))], "a", big=True),
                y=(-0.4, 2.4), title="its area over time h", names=("area", "slope tr A"),
            ),
            Panel([bars], y=(-2.2, 2.2), title="diagonal and its sum"),
        ],
        {"tr A": trace, "area after h": area(k.h)},
        "Change the diagonal and the line tilts; the other two entries slant the square, "
        "but at h = 0 the line goes on touching the curve.",
    )  # fmt: skip
