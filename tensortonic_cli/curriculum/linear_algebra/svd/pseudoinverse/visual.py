"""There by A, back by your A⁺"""

import math

import numpy as np

from tensortonic_cli.scene import Arrow, Drag, Panel, Path, Scene, Slider, circle
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.vectors import right_angle

controls = {
    "flat": Slider(0, 1.2, 0, step=0.1, label="length of the short axis"),
    "b": Drag((0.4, 1.8), lo=(-2.2, -2.2), hi=(2.2, 2.2), panel=1, role="b", label="b"),
}


def turn(degrees):
    t = math.radians(degrees)
    return np.array([[math.cos(t), -math.sin(t)], [math.sin(t), math.cos(t)]])


def scene(k, learner):
    A = turn(20) @ np.diag([1.6, k.flat]) @ turn(30)
    back = array_of(learner.pseudoinverse(A), 2, 2)
    b = np.array(k.b)
    x = back @ b
    reached = A @ x
    ring = np.array(circle())
    there = ring @ A.T
    lost = turn(-30) @ (0.0, 9.0)
    start = [
        *([] if k.flat else [Path([x - lost, x + lost], "grid", dashed=True)]),
        *([] if k.flat else right_angle(x, lost, x)),
        Path(ring, "faint"),
        Path(there @ back.T, "a"),
        Arrow(x, role="c", label="x = A⁺b"),
    ]
    end = [
        Path(there, "a"),
        Path([b, reached], "ink", dashed=True, thin=True),
        *right_angle(reached, b - reached, reached),
        Arrow(reached, role="c", label="A x"),
        Arrow(b, role="b", label="b"),
    ]
    reach = (-2.6, 2.6)
    return Scene(
        [
            Panel(start, reach, reach, equal=True, title="the circle, there and back"),
            Panel(end, reach, reach, equal=True, title="after A: the circle, b, A x"),
        ],
        {"A⁺": back, "x": x, "distance from b": float(np.linalg.norm(b - reached))},
        "At length 0 all x on the dashed line have the same A x, the foot of b: your A⁺b is the "
        "shortest of them.",
    )
