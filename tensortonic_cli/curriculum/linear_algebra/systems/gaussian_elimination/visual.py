"""A line turns round the crossing until an unknown is gone"""

import math

import numpy as np

from tensortonic_cli.scene import Dots, Frames, MatrixEdit, Panel, Path, Scene
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.lines import row_line
from tensortonic_cli.stages.rows import row_step

controls = {
    "system": MatrixEdit([[1.0, 2.0, 4.0], [2.0, -1.0, 3.0]], lo=-4, hi=4, step=0.5, label="A, b"),
    "t": Frames(36, fps=12, value=24, label="swap, then clear"),
}
SAY = (
    "Column 1 is searched for its largest entry: that row shall be the first.",
    "Row 2 loses a growing multiple of row 1: its line turns, and the crossing stays.",
    "Row 2 has lost x₁, so its line lies level: back substitution can begin.",
)
SMALL = range(1, 21)


def scene(k, learner):
    M = np.array(k.system)
    p = int(np.argmax(np.abs(M[:, 0])))
    roles, title, done = ["a", "b"], "A and b", np.clip((k.t - 12) / 24, 0, 1)
    if k.t >= 12:
        M[[0, p]] = M[[p, 0]]
        roles[0], roles[p] = roles[p], roles[0]
        factor = M[1, 0] / M[0, 0] if M[0, 0] else 0.0
        M[1] -= done * factor * M[0]
        if done * factor:
            title = f"row 2 − {done * factor:.3g}·row 1".replace("− -", "+ ")
        elif p:
            title = "rows 1 and 2 swapped"
    table = row_step(
        M, pivot=(0 if k.t >= 12 else p, 0), changed=(0, 1) if p and k.t == 12 else (),
        split=2, columns=("x₁", "x₂", "b"), top=4, title=title,
    )  # fmt: skip
    found = learner.gaussian_elimination(M[:, :2], M[:, 2])
    lines = [
        row_line(M[i, :2], M[i, 2], 4.5, role=roles[i], label=f"row {i + 1}") for i in range(2)
    ]
    marks = [*lines[0], *lines[1]]
    say = SAY[0 if k.t < 12 else 1 if k.t < 36 else 2]
    if found is None:
        say = (
            "The function returned None: these two lines have no crossing, or all of it in common."
        )
    else:
        marks.append(Dots([array_of(found, 2)], "c", "x", big=True))
    plane = Panel(marks, (-4.5, 4.5), (-4.5, 4.5), equal=True, title="the rows as lines",
                  x_label="x₁", y_label="x₂")  # fmt: skip
    tiny = [
        (p, first(learner.gaussian_elimination([[10.0**-p, 1], [1, 1]], [1, 2]))) for p in SMALL
    ]
    digits = Panel([Path(tiny, "c", dots=True)], (0, 21), (-0.3, 2.3), x_label="p",
                   title="x₁ for a corner 10⁻ᵖ")  # fmt: skip
    return Scene([plane, table, digits], {"x": found}, say)


def first(found):
    return math.nan if found is None else array_of(found, 2)[0]
