"""The area that two columns span, and on which side of the sheet it lies"""

import math

import numpy as np

from tensortonic_cli.scene import Arrow, Drag, Fill, Panel, Path, Scene
from tensortonic_cli.scene.numbers import number
from tensortonic_cli.stages.tangent import needle

controls = {
    "a": Drag((1.8, 0.4), lo=(-1.8, -1.8), hi=(1.8, 1.8), role="a", label="column 1"),
    "b": Drag((0.6, 1.4), lo=(-1.8, -1.8), hi=(1.8, 1.8), role="b", label="column 2"),
}


def scene(k, learner):
    def det_with(second):
        return number(learner.matrix_determinant(np.array([k.a, second]).T))

    det, a, b = det_with(k.b), np.array(k.a), np.array(k.b)
    base = math.hypot(*a)
    role = "good" if det > 0 else "bad"
    marks = [Fill([(0, 0), a, a + b, b], role)]
    if base:
        # The learner's area as a rectangle on column 1: its far side is on the line through b.
        up = det / base**2 * np.array((-a[1], a[0]))
        marks += [Path([b - 9 * a, b + 9 * a], "grid", dashed=True)]
        marks += [Path([(0, 0), a, a + up, up], "ink", closed=True, thin=True)]
    marks += [Arrow(a, role="a", label="column 1"), Arrow(b, role="b", label="column 2")]
    length, heading = math.hypot(*b), math.degrees(math.atan2(b[1], b[0]))

    def turned(degrees):
        t = math.radians(degrees)
        return det_with((length * math.cos(t), length * math.sin(t)))

    reach, high = (-3.7, 3.7), max(base * length * 1.2, 1)
    side = "positive" if det > 0 else "negative, the plane is turned over"
    return Scene(
        [
            Panel(marks, reach, reach, equal=True, title="the rectangle is as large as det A"),
            Panel(
                needle(turned, heading, det, -180, 180), y=(-high, high),
                title="det A as column 2 turns once round", x_label="direction of column 2",
            ),
        ],
        {"det A": det},
        f"Now it is {side if det else 'zero'}: pull column 2 along the dashed line and det A "
        "stays, across column 1 and its sign flips.",
    )  # fmt: skip
