"""Bars down the side, bars on top, and all their products between"""

from tensortonic_cli.scene import Bars, Fill, Frames, Heat, Panel, Path, Points, Scene, Text
from tensortonic_cli.stages.arrays import array_of

U, V = (2.0, -1.0, 1.5), (1.0, 3.0, -2.0, 0.5)
ROWS, COLUMNS = len(U), len(V)
SCALE = 0.5  # how long a bar of 1 is drawn, in cells
TOP, LEFT = ROWS + 2.0, -2.0  # where bars of 0 end

controls = {
    "u": Points(tuple((LEFT + SCALE * a, ROWS - i - 0.5) for i, a in enumerate(U)),
                lo=(LEFT - 1.5, 0), hi=(LEFT + 1.5, ROWS), along="x", role="a", label="u"),
    "v": Points(tuple((j + 0.5, TOP + SCALE * b) for j, b in enumerate(V)),
                lo=(0, TOP - 1.5), hi=(COLUMNS, TOP + 1.5), along="y", role="b", label="v"),
    "cells": Frames(ROWS * COLUMNS, fps=3, value=ROWS * COLUMNS, label="cell by cell"),
}  # fmt: skip


def scene(k, learner):
    u = [round((x - LEFT) / SCALE, 6) for x, _ in k.u]
    v = [round((y - TOP) / SCALE, 6) for _, y in k.v]
    table = array_of(learner.outer_product(u, v), ROWS, COLUMNS)
    i, j = divmod(max(k.cells, 1) - 1, COLUMNS)
    marks = [
        Heat(
            table,
            numbers=True,
            palette="two",
            lo=-9,
            hi=9,
            lit=[(i, j)] * (k.cells > 0),
            done=k.cells,
        ),
        Path([(LEFT, 0), (LEFT, ROWS)], "grid"),
        Path([(0, TOP), (COLUMNS, TOP)], "grid"),
        Bars([SCALE * b for b in v], role="b", shift=0.5, width=0.6, base=TOP),
        *[
            Fill([(LEFT, low - 0.3), (end, low - 0.3), (end, low + 0.3), (LEFT, low + 0.3)], "a")
            for end, low in k.u
        ],
        Text((LEFT, ROWS + 0.3), "u", "a"),
        Text((COLUMNS + 0.3, TOP), "v", "b"),
    ]
    return Scene(
        [Panel(marks, (LEFT - 1.7, COLUMNS + 0.6), (-0.2, TOP + 1.7), equal=True, axes=False,
               title="u down the side, v on top, u vᵀ between")],
        {"u vᵀ": table},
        "Pull a bar of u and a whole row grows or turns around; a bar of v does that to a column.",
    )  # fmt: skip
