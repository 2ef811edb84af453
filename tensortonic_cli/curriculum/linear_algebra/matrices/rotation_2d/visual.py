"""A letter turned twice, in a plane turned once"""

import math

import numpy as np

from tensortonic_cli.scene import Arrow, Dots, Fill, Frames, Panel, Path, Scene, Slider, curve
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.plane import linear, plane_map

F = [(1.1, 0.2), (1.4, 0.2), (1.4, 0.9), (1.9, 0.9), (1.9, 1.2), (1.4, 1.2), (1.4, 1.6),
     (2.1, 1.6), (2.1, 1.9), (1.1, 1.9)]  # fmt: skip
STEPS = 24
controls = {
    "alpha": Slider(-180, 180, 70, step=5, label="α in degrees"),
    "beta": Slider(-180, 180, 40, step=5, label="β in degrees"),
    "t": Frames(2 * STEPS, value=2 * STEPS, label="first α, then β"),
}


def scene(k, learner):
    def turn(degrees):
        return array_of(learner.rotation_2d(math.radians(degrees)), 2, 2)

    alpha, beta = k.alpha * min(k.t / STEPS, 1), k.beta * max(k.t / STEPS - 1, 0)
    first, second, whole = turn(alpha), turn(beta), turn(alpha + beta)
    letter = np.array(F)
    corner = letter[-3]
    way = [turn(alpha * i / 16) @ corner for i in range(17)]
    way += [turn(beta * i / 16) @ first @ corner for i in range(1, 17)]
    marks = [
        Fill(letter, "grid"),
        Fill(letter @ first.T, "b"),
        Fill(letter @ (second @ first).T, "a"),
        Path(way, "ink", thin=True, dashed=True),
        Arrow(way[-1], way[-2], "ink"),
    ]
    plane = plane_map(linear(whole), *marks, title="F by α, then β; plane by α + β")
    now = alpha + beta
    entries = [
        curve(lambda d: turn(d)[0, 0], -360, 360, 73, role="x", label="R₁₁"),
        curve(lambda d: turn(d)[1, 0], -360, 360, 73, role="y", label="R₂₁"),
        Path([(now, whole[0, 0]), (now, whole[1, 0])], "grid", thin=True),
        Dots([(now, whole[0, 0])], "x", big=True),
        Dots([(now, whole[1, 0])], "y", big=True),
    ]
    return Scene(
        [
            plane,
            Panel(entries, (-360, 360), (-1.2, 1.2), title="where e₁ is: so far along, so far up",
                  x_label="angle in degrees"),
        ],
        {"R(α + β)": whole, "R(β) R(α)": second @ first},
        "Press play: the blue F stands in the turned plane as the pale one stood in the old, "
        "and the curves of e₁ are cosine and sine.",
    )  # fmt: skip
