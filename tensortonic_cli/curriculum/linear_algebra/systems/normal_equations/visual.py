"""A polynomial through points, the error it leaves, and what AᵀA costs"""

import math

import numpy as np

from tensortonic_cli.scene import Bars, Panel, Path, Points, Scene, Slider
from tensortonic_cli.scene.numbers import number
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.regression import fitted_line

HEIGHTS = (1.0, 2.5, 2.0, 3.5, 4.5, 3.0, 3.5, 1.5)
DEGREES = range(7)

controls = {
    "points": Points(tuple(enumerate(HEIGHTS)), lo=(0, 0), hi=(7, 5), along="y"),
    "degree": Slider(0, 6, 2, 1, label="degree"),
    "start": Slider(0, 100, 0, 5, label="t begins at"),
}


def scene(k, learner):
    degree = int(k.degree)
    b = np.array([height for _, height in k.points])
    fits = [learner.normal_equations(powers(np.arange(8), d, k.start), b) for d in DEGREES]
    x = array_of(fits[degree][0], degree + 1)
    line = fitted_line(
        k.points, lambda t: powers(np.array([t]), degree, k.start)[0] @ x,
        (-0.3, 7.3), (-0.8, 5.8), straight=False, title=f"degree {degree}",
    )  # fmt: skip
    norms = [number(norm) for _, norm in fits]
    lengths = Bars(
        norms, [str(d) for d in DEGREES],
        roles=["b" if d == degree else "grid" for d in DEGREES],
    )  # fmt: skip
    sizes = [condition(powers(np.arange(8), d, k.start)) for d in DEGREES]
    costs = [
        Bars(
            sizes, [f"{d} ✗" if sizes[d] > 16 else str(d) for d in DEGREES],
            roles=["bad" if size > 16 else "grid" for size in sizes],
        ),
        Path([(-0.5, 16), (6.5, 16)], "ink", dashed=True),
    ]  # fmt: skip
    say = "Raise the degree and the error shrinks; then let t begin far from 0, as years do."
    if sizes[degree] > 16:
        say = "The condition of AᵀA is beyond the 16 digits of a float (✗): do not rely on x."
    if norms[degree] > min(norms[: degree + 1]) + 1e-6:
        say = "A lower degree has less error, so this is no best fit: AᵀA has lost the digits."
    return Scene(
        [
            line,
            Panel([lengths], y=(0, 4), title="‖A x - b‖ over the degree"),
            Panel(costs, y=(0, 34), title="log₁₀ condition of AᵀA"),
        ],
        {"x": x, "‖A x - b‖": fits[degree][1], "condition of AᵀA": f"10^{sizes[degree]:.0f}"},
        say,
    )


def powers(t, degree, start):
    return np.vander(t + start, degree + 1, increasing=True).astype(float)


def condition(A):
    return math.log10(np.linalg.cond(A.T @ A))
