"""The shadow of one arrow on another, times the length of that other"""

import math

from tensortonic_cli.scene import Arrow, Bars, Drag, Fill, Panel, Scene
from tensortonic_cli.scene.numbers import number
from tensortonic_cli.stages.tangent import needle
from tensortonic_cli.stages.vectors import angle_between, shadow

controls = {
    "x": Drag((1.0, 3.0), lo=(-4, -4), hi=(4, 4), role="a", label="x"),
    "y": Drag((3.0, 1.0), lo=(-4, -4), hi=(4, 4), role="b", label="y"),
}


def scene(k, learner):
    dot = number(learner.dot_product(list(k.x), list(k.y)))
    products = [number(learner.dot_product([a], [b])) for a, b in zip(k.x, k.y, strict=True)]
    length, heading = math.hypot(*k.y), math.atan2(k.y[1], k.y[0])
    share = dot / length**2 if length else 0.0  # so much of y is covered by the shadow
    foot, aside = (share * k.y[0], share * k.y[1]), (k.y[1], -k.y[0])
    role = "good" if dot > 0 else "bad"
    area = Fill([(0, 0), foot, (foot[0] + aside[0], foot[1] + aside[1]), aside], role)
    arrows = [Arrow(k.x, role="a", label="x"), Arrow(k.y, role="b", label="y")]
    marks = [area, *shadow(k.x, k.y, share, "c"), *angle_between(k.y, k.x), *arrows]

    def turned(degrees):
        t = math.radians(degrees)
        return learner.dot_product(list(k.x), [length * math.cos(t), length * math.sin(t)])

    reach, high = (-4.4, 4.4), max(math.hypot(*k.x) * length * 1.2, 1)
    bars = Bars([*products, dot], ("x₁y₁", "x₂y₂", "x·y"), base=[0, products[0], 0],
                roles=("grid", "grid", role))  # fmt: skip
    return Scene(
        [
            Panel(marks, reach, reach, equal=True, title="shadow of x (green) times length of y"),
            Panel(
                needle(turned, math.degrees(heading), dot, -180, 180), y=(-high, high),
                title="x · y as y turns", x_label="angle of y in degrees",
            ),
            Panel([bars], title="products, their sum"),
        ],
        {"x · y": dot, "shadow": dot / length if length else 0.0, "length of y": length},
        "The rectangle is as large as x · y; turn x past a right angle and the sign flips.",
    )  # fmt: skip
