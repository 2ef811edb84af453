"""Two pictures of one system: where the rows cross, and what the columns mix"""

import math

import numpy as np

from tensortonic_cli.scene import Arrow, Dots, Drag, Panel, Path, Scene, Slider
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.lines import row_line

controls = {
    "angle": Slider(28, 150, 115, 1, label="direction of row 2, in degrees"),
    "b": Drag((1.0, -2.5), lo=(-3, -3), hi=(3, 3), panel=1, role="ink", label="b"),
}
REACH, NARROW = (-4.5, 4.5), (-3.5, 3.5)


def scene(k, learner):
    turn = math.radians(k.angle)
    A = np.array([[-0.5, 1.0], [-math.sin(turn), math.cos(turn)]])
    b = np.array(k.b)
    x = array_of(learner.solve_linear_system(A, b), 2)
    rows = [
        *row_line(A[0], b[0], 4.5, label="row 1"),
        *row_line(A[1], b[1], 4.5, role="b", label="row 2"),
        Path([(x[0], 0), x, (0, x[1])], "c", dashed=True, thin=True),
        Dots([x], "c", "x", big=True),
    ]
    corner = x[0] * A[:, 0]
    columns = [
        Arrow(A[:, 0], role="x", label="a₁"),
        Arrow(A[:, 1], role="y", label="a₂"),
        Arrow(corner, role="c", label="x₁a₁", dashed=True),
        Arrow(corner + x[1] * A[:, 1], corner, "c", "x₂a₂", dashed=True),
        Dots([b], "ink", "b", big=True),
    ]
    return Scene(
        [
            Panel(rows, REACH, REACH, equal=True, title="rows: where both lines cross",
                  x_label="x₁", y_label="x₂"),
            Panel(columns, NARROW, NARROW, equal=True, title="columns: a mixture that makes b"),
        ],
        {"x": x, "A x": A @ x, "b": b},
        "Turn row 2 towards row 1: the crossing runs away, for columns that are nearly parallel "
        "make b only in huge amounts.",
    )  # fmt: skip
