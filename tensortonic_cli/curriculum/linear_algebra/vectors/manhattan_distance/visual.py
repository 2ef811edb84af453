"""Ways through a city: every staircase is as long as the next"""

import math
from itertools import pairwise

from tensortonic_cli.scene import Bars, Dots, Drag, Panel, Path, Scene, Slider, grid
from tensortonic_cli.scene.numbers import number

controls = {
    "x": Drag((-2.0, 1.5), snap=0.5, lo=(-3, -3), hi=(3, 3), role="a", label="x"),
    "y": Drag((2.0, -1.0), snap=0.5, lo=(-3, -3), hi=(3, 3), role="b", label="y"),
    "stairs": Slider(1, 6, 3, 1),
}


def staircase(start, end, stairs):
    """Return the corners of a way that goes across and up, so many times."""
    steps = [(end[0] - start[0]) / stairs, (end[1] - start[1]) / stairs]
    corners = [tuple(start)]
    for i in range(1, stairs + 1):
        at = start[0] + i * steps[0]
        corners += [(at, corners[-1][1]), (at, start[1] + i * steps[1])]
    return corners


def scene(k, learner):
    def distance(x, y):
        return number(learner.manhattan_distance(list(x), list(y)))

    d, stairs = distance(k.x, k.y), int(k.stairs)
    way = staircase(k.x, k.y, stairs)
    parts = [distance(a, b) for a, b in pairwise(way)]
    before = [sum(parts[:i]) for i in range(len(parts))]
    (x1, x2), straight = k.x, math.dist(k.x, k.y)
    as_far = [(x1 + d, x2), (x1, x2 + d), (x1 - d, x2), (x1, x2 - d)]
    marks = [
        *grid(role="faint", reach=5, count=2),
        Path(as_far, "grid", closed=True, thin=True),
        Path(staircase(k.x, k.y, 1), "d", thin=True, dashed=True),
        Path([k.x, k.y], "ink", dashed=True),
        Path(way, "c"),
        Dots([k.x], "a", "x", big=True),
        Dots([k.y], "b", "y", big=True),
    ]
    bars = [
        Bars([d, 0, straight], ("d₁", "stairs", "straight"), roles=("a", "c", "ink")),
        *[
            Bars([part], role="c", base=low, shift=1.0, outline=True)
            for part, low in zip(parts, before, strict=True)
        ],
    ]
    reach = (-4, 4)
    return Scene(
        [
            Panel(marks, reach, reach, equal=True, title="all places as far from x as your d₁"),
            Panel(bars, y=(0, 12.5), title="your d₁, and the stairs added up"),
        ],
        {"d₁": d, "straight": straight},
        "However many stairs you take, together they are as long as d₁.",
    )  # fmt: skip
