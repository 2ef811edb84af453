"""A picture turned over at its diagonal, and a table with it"""

import math

import numpy as np

from tensortonic_cli.scene import Fill, Frames, Heat, Panel, Path, Scene, Slider, Text
from tensortonic_cli.stages.arrays import array_of

SEVEN = np.array([[int(pixel) for pixel in row] for row in
                  ("11111", "00001", "00010", "00100", "00100", "00100")])  # fmt: skip
TABLE = np.arange(1, 7).reshape(2, 3)
controls = {
    "t": Frames(24, value=24, label="turned over"),
    "entry": Slider(1, 6, 3, step=1, label="framed entry"),
}


def pixels(picture, role, height=1.0):
    """Return the pixels that are on; height 1: as they lie, -1: turned over at the diagonal."""

    def place(x, y):
        along, across = (x + y) / 2, (x - y) / 2 * height
        return along + across, across - along  # y runs down, as the rows of a table do

    return [
        Fill([place(j + u, i + v) for u, v in ((0, 0), (1, 0), (1, 1), (0, 1))], role)
        for i, j in np.argwhere(picture > 0.5)
    ]


def scene(k, learner):
    turned = array_of(learner.matrix_transpose(SEVEN), -1, -1)
    m, n = SEVEN.shape
    sheet = [(0, 0), (n, 0), (n, -m), (0, -m)]
    marks = [Path(sheet, "grid", closed=True), *pixels(SEVEN, "b")]
    marks += [Path([(0, 0), (m, -m)], "ink", dashed=True)]
    # The learner's picture, lifted back over the old one at t = 0: then both have to agree.
    marks += pixels(turned, "a", math.cos(math.pi * (1 - k.t / 24)))
    At = array_of(learner.matrix_transpose(TABLE), -1, -1)
    i, j = divmod(int(k.entry) - 1, 3)
    lit = [(j, i)] if j < At.shape[0] and i < At.shape[1] else []
    looks = {"numbers": True, "lo": 0, "hi": 7}
    tables = [
        Heat(TABLE, at=(0, 1), lit=[(i, j)], **looks),
        Heat(At, at=(3.7, 3 - At.shape[0]), lit=lit, **looks),
        Text((1.5, 3.3), "A"),
        Text((3.7 + At.shape[1] / 2, 3.3), "Aᵀ"),
    ]
    say = f"Turn the sheet: entry ({i + 1}, {j + 1}) of the table goes to ({j + 1}, {i + 1}) "
    say += "as each orange pixel goes to its blue mirror place, and the diagonal stays."
    return Scene(
        [
            Panel(
                marks,
                (-0.3, 6.3),
                (-6.3, 0.3),
                equal=True,
                axes=False,
                title="a picture of 6 x 5, and its transpose",
            ),
            Panel(
                tables, (-0.2, 6.8), (-0.2, 3.7), equal=True, axes=False, title="a table of 2 x 3"
            ),
        ],
        {"Aᵀ": At},
        say,
    )
