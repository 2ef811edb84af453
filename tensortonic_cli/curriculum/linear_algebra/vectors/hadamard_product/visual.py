"""A sheet of glass laid over a table, and over a picture"""

import numpy as np

from tensortonic_cli.scene import Drag, Frames, Heat, MatrixEdit, Panel, Path, Scene, Text, circle
from tensortonic_cli.stages.arrays import array_of

SIZE = 24
CELLS = (np.arange(SIZE) + 0.5) / SIZE * 4 - 2  # the middles of the pixels, from -2 to 2
A = np.array([[2.0, 3.0], [4.0, -3.0]])
X, Y = np.meshgrid(CELLS, CELLS)
MIDDLE = np.hypot(X, Y)
FACE = abs(MIDDLE - 1.7) < 0.18  # its outline, the eyes and the mouth
FACE |= np.hypot(abs(X) - 0.6, Y - 0.5) < 0.27
FACE |= (abs(MIDDLE - 0.95) < 0.16) & (Y < -0.3)
LAMP = 0.9  # so far round its place the glass is clear
PICTURE = 0.12 + 0.88 * FACE

controls = {
    "B": MatrixEdit([[1.0, 0.0], [0.5, -1.0]], lo=-2, hi=2, step=0.5),
    "cell": Frames(4, fps=1, value=4, label="cell by cell"),
    "lamp": Drag((-0.5, 0.6), panel=1, lo=(-2, -2), hi=(2, 2), role="d", label="lamp"),
}


def scene(k, learner):
    B = np.array(k.B)
    product = array_of(learner.hadamard_product(A, B), 2, 2)
    lit = [divmod(k.cell - 1, 2)] if k.cell else []
    looks = {"numbers": True, "palette": "two", "lo": -8, "hi": 8, "lit": lit}
    tables = []
    rows = ((A, 5.6, "A", 4), (B, 2.8, "B", 4), (product, 0.0, "A ∘ B", k.cell))
    for values, low, name, done in rows:
        tables.append(Heat(values, at=(0.0, low), done=done, **looks))
        tables.append(Text((-0.15, low + 1), name, align="left"))
    away = np.hypot(X - k.lamp[0], Y - k.lamp[1])
    glass = 0.25 + 0.75 / (1 + np.exp(8 * (away - LAMP)))
    seen = array_of(learner.hadamard_product(PICTURE, glass), SIZE, SIZE)
    ends = (CELLS[0], CELLS[-1])
    picture = [Heat(seen, ends, ends, lo=0, hi=1), Path(circle(LAMP, k.lamp), "d", dashed=True)]
    return Scene(
        [
            Panel(tables, (-1.6, 2.2), (-0.2, 7.8), equal=True, axes=False, title="cell by cell"),
            Panel(picture, (-2, 2), (-2, 2), equal=True, axes=False,
                  title="a face ∘ a glass, clear at the lamp"),
        ],
        {"A ∘ B": product},
        "Set an entry of B to 0 and that cell is gone, whatever A holds; the others do not notice.",
    )  # fmt: skip
