"""A staircase of equations, and the lines that each solved unknown sets in place"""

import math

from tensortonic_cli.scene import Dots, Frames, MatrixEdit, Panel, Path, Scene, Slider
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.lines import row_line
from tensortonic_cli.stages.rows import row_step

controls = {
    "U": MatrixEdit([[1.0, -1.0, 0.5], [0.0, 2.0, -1.0], [0.0, 0.0, 1.5]], lo=-3, hi=3, step=0.5),
    "b1": Slider(-4, 4, 2, 0.5, label="b₁"),
    "b2": Slider(-4, 4, 2, 0.5, label="b₂"),
    "b3": Slider(-4, 4, 3, 0.5, label="b₃"),
    "step": Frames(3, fps=1, value=3, label="solved rows"),
}
REACH = (-5.0, 5.0)
SAY = (
    "Nothing is solved: only row 3 has a single unknown, so begin there.",
    "x₃ is a number now, and the dashed lines of rows 1 and 2 move to where it puts them.",
    "Row 2 has lost x₃, so its line lies level: its height is x₂.",
    "Go along the level line of row 2 until it meets that of row 1: that is where x₁ is.",
)
BROKEN = "The function returned None: a row with a 0 on the diagonal gives no number."


def scene(k, learner):
    U, b = [list(row) for row in k.U], [k.b1, k.b2, k.b3]
    found = learner.back_substitution(U, b)
    x = array_of([math.nan] * 3 if found is None else found, 3)
    solved = {} if found is None else {i: x[i] for i in range(3 - k.step, 3)}
    stairs = [[v if j >= i else 0.0 for j, v in enumerate(row)] for i, row in enumerate(U)]
    table = row_step(
        [[*row, right] for row, right in zip(stairs, b, strict=True)],
        pivot=(3 - k.step, 3 - k.step) if k.step else None,
        split=3, solved=solved, columns=("x₁", "x₂", "x₃", "b", "x"), top=4,
        title="the stairs of U, b, x",
    )  # fmt: skip
    is_known = k.step > 0 and found is not None
    behind = x[2] if is_known else 0.0
    marks = [
        *row_line(U[0][:2], b[0] - U[0][2] * behind, 5, label="row 1", dashed=k.step < 3),
        *row_line((0, U[1][1]), b[1] - U[1][2] * behind, 5, role="b", label="row 2",
                  dashed=k.step < 2),
    ]  # fmt: skip
    if k.step == 2:
        marks.append(Dots([(0, x[1])], "c", "x₂", big=True))
    if k.step == 3:
        marks += [
            Path([(0, x[1]), x[:2]], "c"),
            Path([x[:2], (x[0], 0)], "c", dashed=True),
            Dots([x[:2]], "c", "x", big=True),
        ]
    name = f"x₃ = {behind:.3g}" if is_known else "x₃ not known, drawn for 0"
    plane = Panel(marks, REACH, REACH, equal=True, title=f"rows 1 and 2, {name}",
                  x_label="x₁", y_label="x₂")  # fmt: skip
    return Scene([plane, table], {"x": found}, BROKEN if found is None else SAY[k.step])
