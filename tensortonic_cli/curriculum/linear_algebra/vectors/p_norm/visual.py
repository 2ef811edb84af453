"""From diamond to square: all points of length 1, while p grows"""

import math

from tensortonic_cli.scene import Arrow, Dots, Drag, Panel, Path, Scene, Slider, spaced
from tensortonic_cli.scene.numbers import number

TURNS = [2 * math.pi * i / 96 for i in range(97)]
DIRECTIONS = [(math.cos(t), math.sin(t)) for t in TURNS]
POWERS = [10 ** (share * math.log10(50)) for share in spaced(0, 1, 41)]

controls = {
    "p": Slider(1, 50, 3, log=True),
    "v": Drag((1.3, 0.9), lo=(-1.8, -1.8), hi=(1.8, 1.8), role="b", label="v"),
}


def scene(k, learner):
    def norm(v, p):
        return number(learner.p_norm(list(v), p))

    def ball(p, size=1.0):
        lengths = [norm(d, p) or math.nan for d in DIRECTIONS]
        return [(size * x / n, size * y / n) for (x, y), n in zip(DIRECTIONS, lengths, strict=True)]

    length = norm(k.v, k.p)
    marks = [Path(ball(p), "faint", thin=True) for p in (1, 2, math.inf)]
    marks += [Path(ball(k.p, length), "b", dashed=True, thin=True), Path(ball(k.p), "a")]
    marks += [Arrow(k.v, role="b", label="v")]
    least = norm(k.v, math.inf)
    fall = [
        Path([(1, least), (50, least)], "grid", "largest size", dashed=True),
        Path([(p, norm(k.v, p)) for p in POWERS], "b"),
        Dots([(k.p, length)], "b", big=True),
    ]
    reach = (-2, 2)
    return Scene(
        [
            Panel(marks, reach, reach, equal=True, title="length 1 (blue), as long as v (dashed)"),
            Panel(fall, (1, 50), (0, 3.8), log="x", title="length of v", x_label="p"),
        ],
        {"length of v": length, "largest size": least},
        "Move p from 1 to 50: the diamond swells to a circle and fills the square.",
    )
