"""How far a point's likeness reaches"""

import math

import numpy as np

from tensortonic_cli.scene import Dots, Heat, Panel, Path, Points, Scene, Slider, circle, curve
from tensortonic_cli.stages.arrays import array_of

NAMES = "12345"
PLACES = ((-1.9, 0.9), (-1.2, 1.4), (-0.6, 0.2), (1.5, -0.9), (2.1, -0.2))
controls = {
    "points": Points(PLACES, snap=0.1, lo=(-2.8, -2), hi=(2.8, 2)),
    "gamma": Slider(0.05, 20, 1.0, log=True, label="γ"),
}


def scene(k, learner):
    X = np.array(k.points)
    K = array_of(learner.rbf_kernel_matrix(X, k.gamma), len(X), len(X))
    reach = 1 / math.sqrt(k.gamma)
    threads = [
        Path([X[i], X[j]], "b", thin=K[i, j] < 0.5, dashed=K[i, j] < 0.1)
        for i in range(len(X))
        for j in range(i)
        if K[i, j] >= 0.01
    ]
    marks = [*(Path(circle(reach, x), "grid", thin=True) for x in X), *threads]
    marks += [Dots([x], "a", name, big=True) for x, name in zip(X, NAMES, strict=True)]

    def likeness(distance):
        return array_of(learner.rbf_kernel_matrix(np.array([[0.0], [distance]]), k.gamma), 2, 2)[
            0, 1
        ]

    pairs = [(math.dist(X[i], X[j]), K[i, j]) for i in range(len(X)) for j in range(i)]
    bell = [
        Path([(reach, 0), (reach, math.exp(-1))], "grid", "1/√γ", dashed=True),
        curve(likeness, 0, 5, 61, role="b"),
        Dots(pairs, "a", hollow=True, big=True),
    ]
    table = Heat(np.round(K, 2), numbers=True, lo=0, hi=1, rows=NAMES, columns=NAMES)
    return Scene(
        [
            Panel(
                marks, (-3.2, 3.2), (-2.4, 2.4), equal=True, title="pairs with K of 0.01 or more"
            ),
            Panel([table], equal=True, title="your K"),
            Panel(bell, (0, 5), (0, 1.1), title="K by distance", x_label="distance"),
        ],
        {"K of 1 and 2": K[0, 1], "reach 1/√γ": reach},
        "Raise γ: the circles of radius 1/√γ shrink, threads break, and K becomes the identity.",
    )
