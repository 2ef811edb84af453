"""A bowl, a valley or a saddle, and the matrices that make bowls"""

import numpy as np

from tensortonic_cli.scene import Dots, Drag, Heat, Panel, Scene, Slider, Turn, table
from tensortonic_cli.stages.surface import surface_path

controls = {
    "at": Drag((1.2, 0.6), lo=(-1, -2), hi=(3, 2), panel=2, role="ink", label="(a, b)"),
    "c": Slider(-1, 2, 1, step=0.1),
    "lean": Slider(-1, 1, 0, step=0.1, label="b above minus b below"),
    "turn": Turn((35, 30), panel=1),
}


def scene(k, learner):
    a, b = k.at

    def matrix(a, b):
        return np.array([[a, b + k.lean / 2], [b - k.lean / 2, k.c]])

    def height(x, y):
        return a * x * x + 2 * b * x * y + k.c * y * y

    def verdict(a, b):
        return 1.0 if learner.is_positive_definite(matrix(a, b)) else 0.0

    yes = learner.is_positive_definite(matrix(a, b))
    role, word = ("good", "yes") if yes else ("bad", "no")
    span, cells = (-2, 2), ((-1, 3), (-2, 2))
    bands = Heat(table(height, span, span, 33, 33), span, span, levels=12, palette="two",
                 lo=-6, hi=6)  # fmt: skip
    answers = Heat(table(verdict, *cells, 17, 17), *cells, palette="classes")
    say = "Drag (a, b): your answer must turn where the bowl opens to a valley and then a saddle."
    if k.lean:
        say = "The height is as before, but mirrored entries of A differ: the answer must be no."
    return Scene(
        [
            Panel([bands, Dots([(0, 0)], role, word, big=True)], span, span, equal=True,
                  title=f"level lines of x · (A x): {word}"),
            surface_path(height, span, span, (-6, 6), k.turn, [(0, 0)], title="the same in space"),
            Panel([answers, Dots([k.at], "ink", "A", big=True)], *cells, equal=True,
                  title="your yes (orange)", x_label="a", y_label="b"),
        ],
        {"positive definite": yes, "A": matrix(a, b)},
        say,
    )  # fmt: skip
