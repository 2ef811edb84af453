"""The shadow of u on the line through v is the place nearest to u"""

import math

from tensortonic_cli.scene import Arrow, Dots, Drag, Panel, Path, Scene, spaced
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.vectors import shadow_to

controls = {
    "u": Drag((1.0, 3.0), lo=(-3, -3), hi=(3, 3), role="a", label="u"),
    "v": Drag((3.0, 1.0), lo=(-3, -3), hi=(3, 3), role="b", label="v"),
}


def scene(k, learner):
    u, v = k.u, k.v if any(k.v) else (0.1, 0.0)
    foot = array_of(learner.vector_projection(list(u), list(v)), 2)
    line, *fallen = shadow_to(foot, u, v, "c", "proj")
    marks = [line, Arrow(v, role="b", label="v"), *fallen, Arrow(u, role="a", label="u")]
    length = math.hypot(*v)
    way = [v[0] / length, v[1] / length]

    def gap(t):
        return math.dist(u, (t * way[0], t * way[1]))

    along = foot[0] * way[0] + foot[1] * way[1]
    nearest = [
        Path([(t, gap(t)) for t in spaced(-5, 5, 101)], "grid"),
        Path([(along, 0), (along, math.dist(u, foot))], "ink", dashed=True, thin=True),
        Dots([(along, math.dist(u, foot))], "c", big=True),
    ]
    reach = (-4, 4)
    return Scene(
        [
            Panel(marks, reach, reach, equal=True, title="u, and its shadow on the line of v"),
            Panel(nearest, (-5, 5), (0, 7), title="how far u is from places on the line",
                  x_label="place on the line"),
        ],
        {"proj": foot, "rest": (u[0] - foot[0], u[1] - foot[1])},
        "The dot sits in the lowest place of the curve; pull v longer and nothing else moves.",
    )  # fmt: skip
