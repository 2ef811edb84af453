"""Who finds whose partner: blue points that look for orange ones"""

import math

import numpy as np

from tensortonic_cli.scene import Arrow, Dots, Heat, Panel, Path, Points, Scene, Slider, spaced
from tensortonic_cli.scene.numbers import number

N, REACH = 4, (-1.7, 1.7)
BLUE, ORANGE = ("1", "2", "3", "4"), ("1'", "2'", "3'", "4'")

controls = {
    "Z1": Points(
        ((1.0, 0.5), (-0.4, 1.1), (-1.1, -0.2), (0.5, -1.0)),
        snap=0.05, lo=(-1.6, -1.6), hi=(1.6, 1.6), role="a", label="Z1",
    ),
    "Z2": Points(
        ((1.2, 0.1), (0.3, 1.2), (-1.0, 0.6), (-0.3, -1.2)),
        snap=0.05, lo=(-1.6, -1.6), hi=(1.6, 1.6), role="b", label="Z2",
    ),
    "temperature": Slider(0.05, 5.0, 0.5, log=True, label="τ"),
}  # fmt: skip


def scene(k, learner):
    Z1, Z2 = np.array(k.Z1), np.array(k.Z2)

    def loss(first, temperature):
        return number(learner.info_nce_loss(first.copy(), Z2.copy(), temperature))

    def choice(i, j):
        """Return how probable j is for i: the loss if row j is that of i, and the others are 0."""
        alone = np.zeros_like(Z1)
        alone[j] = Z1[i]
        return math.exp(min((N - 1) * math.log(N) - N * loss(alone, k.temperature), 0.0))

    table = [[round(choice(i, j), 3) for j in range(N)] for i in range(N)]
    cost = loss(Z1, k.temperature)
    plane = [Path([a, b], "ink", thin=True, dashed=True) for a, b in zip(Z1, Z2, strict=True)]
    for i, row in enumerate(table):
        found = int(np.argmax(row))
        plane.append(Arrow(Z2[found], Z1[i], "good" if found == i else "bad"))
    plane += [Dots([at], "a", name, big=True) for at, name in zip(Z1, BLUE, strict=True)]
    plane += [Dots([at], "b", name, big=True) for at, name in zip(Z2, ORANGE, strict=True)]
    most = math.log(N)
    over = [
        Path([(0.05, most), (5, most)], "faint", dashed=True, label="ln n"),
        Path([(10**e, loss(Z1, 10**e)) for e in spaced(math.log10(0.05), math.log10(5), 41)], "d"),
        Path([(k.temperature, cost), (k.temperature, most)], "c", label="bound"),
        Dots([(k.temperature, cost)], "d", big=True, label="L"),
    ]
    return Scene(
        [
            Panel(plane, REACH, REACH, equal=True, axes=False, title="Each blue point's choice"),
            Panel(
                [Heat(table, numbers=True, lo=0, hi=1, lit=[(i, i) for i in range(N)],
                      rows=BLUE, columns=ORANGE)],
                equal=True, title="Chances of each choice",
            ),
            Panel(over, (0.05, 5), (0, 2.5), log="x", title="Loss over τ", x_label="τ"),
        ],
        {"L": cost, "ln n - L": most - cost},
        "Pull two orange points together: nobody tells them apart, and the bound ln n - L falls.",
    )  # fmt: skip
