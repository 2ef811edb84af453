"""The best line, the foot of b on the plane of the columns, and the shortest of many"""

import math

import numpy as np

from tensortonic_cli.scene import Arrow, Dots, Drag, Fill, Panel, Path, Points, Scene, Turn, circle
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.lines import row_line
from tensortonic_cli.stages.regression import fitted_line

controls = {
    "points": Points(((0, 1), (1, 3.5), (2, 2)), lo=(0, 0), hi=(2, 4), along="y"),
    "turn": Turn((97, 20), panel=1),
    "row": Drag((1.0, 0.5), lo=(-3, -3), hi=(3, 3), panel=2, role="y", label="row"),
}
A = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]])
PLANE = ((0, 0, 0), (4, 2, 0), (4, 4, 4), (0, 2, 4))
BOX, REACH = (0.0, 4.0), (-4.0, 4.0)


def scene(k, learner):
    b = np.array([height for _, height in k.points])
    w = array_of(learner.least_squares(A, b), 2)
    line = fitted_line(
        k.points, lambda t: w[0] + w[1] * t, (-1.2, 3.6), (-0.4, 4.4), squares=True,
        title="squared errors of the line",
    )  # fmt: skip
    foot = A @ w
    space = [
        Fill(PLANE, "a"),
        Arrow(A[:, 0], (0, 0, 0), "x", "a₁"),
        Arrow(A[:, 1], (0, 0, 0), "y", "a₂"),
        Arrow(foot, (0, 0, 0), "a", "A w"),
        Path([foot, b], "b"),
        Arrow(b, (0, 0, 0), "ink", "b"),
    ]
    x = array_of(learner.least_squares([list(k.row)], [3.0]), 2)
    many = [
        *row_line(k.row, 3.0, 4, label="row · x = 3"),
        Path(circle(math.hypot(*x)), "grid", thin=True),
        Path([(0, 0), x], "c", dashed=True),
        Arrow(k.row, role="y"),
        Dots([x], "c", "x", big=True),
    ]
    return Scene(
        [
            line,
            Panel(space, BOX, BOX, z=BOX, turn=k.turn, title="b and its foot on the plane"),
            Panel(many, REACH, REACH, equal=True, title="one equation: the shortest x"),
        ],
        {"w": w, "errors": b - foot, "Aᵀ errors": np.round(A.T @ (b - foot), 9) + 0.0, "x": x},
        "The three errors of the line are one arrow in space (orange): it stands upright on the "
        "plane of the columns, whatever point you move.",
    )  # fmt: skip
