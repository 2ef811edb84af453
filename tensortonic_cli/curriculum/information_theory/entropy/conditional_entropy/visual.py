"""Strips as wide as their rows are frequent, as high as they leave Y open"""

import numpy as np

from tensortonic_cli.scene import MatrixEdit, Panel, Scene, Slider, blend
from tensortonic_cli.scene.numbers import number
from tensortonic_cli.stages.information import span_bars
from tensortonic_cli.stages.mosaic import mosaic
from tensortonic_cli.stages.skyline import skyline

WEIGHTS = ((8, 1, 0), (1, 2, 2), (0, 2, 4))

controls = {
    "weights": MatrixEdit(WEIGHTS, lo=0, hi=9, step=1, label="weights of the pairs"),
    "apart": Slider(0, 1, 0, step=0.05, label="towards independence"),
}


def scene(k, learner):
    weights = np.array(k.weights)
    P = weights / weights.sum() if weights.any() else np.full((3, 3), 1 / 9)
    P = np.array(blend(P, np.outer(P.sum(axis=1), P.sum(axis=0)), k.apart))
    left = number(learner.conditional_entropy(P))
    # A table of one row knows nothing, so that the function gives the entropy of the row.
    h_x, h_y, both = (
        number(learner.conditional_entropy([p])) for p in (P.sum(axis=1), P.sum(axis=0), P.ravel())
    )
    spans = [
        (0, both, 2, "c", "H(X,Y)"),
        (0, h_x, 1, "a", "H(X)"),
        (h_x, h_x + left, 1, "d", "H(Y|X)"),
        (both - h_y, both, 0, "b", "H(Y)"),
    ]
    names = [[f"{name}={i}" for i in range(3)] for name in "XY"]
    rows = [row / row.sum() if row.any() else row for row in P]
    each = [learner.conditional_entropy([row]) for row in rows]
    strips = skyline(P.sum(axis=1), each, names[0], "d", left, "H(Y|X)")
    return Scene(
        [
            Panel(strips, (0, 1), (0, 1.7), title="What each X leaves open", y_label="bits"),
            mosaic(P, *names, "P as areas"),
            span_bars(spans, "First X, then Y"),
        ],
        {"H(Y|X)": left, "H(X)": h_x, "H(Y)": h_y, "H(X,Y)": both},
        "Your line levels the strips: a row counts as much as it is wide, not all rows alike.",
    )
