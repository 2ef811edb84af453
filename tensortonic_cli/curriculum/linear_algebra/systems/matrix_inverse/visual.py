"""A matrix bends the plane, its inverse brings it back, until there is no way back"""

import numpy as np

from tensortonic_cli.scene import (
    Drag,
    Frames,
    Heat,
    Panel,
    Scene,
    Slider,
    Text,
    blend,
    identity,
)
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.plane import linear, plane_map

controls = {
    "a1": Drag((2.0, 0.5), snap=0.25, lo=(-2.5, -2.5), hi=(2.5, 2.5), role="x", label="a₁"),
    "a2": Drag((-0.5, 1.0), snap=0.25, lo=(-2.5, -2.5), hi=(2.5, 2.5), role="y", label="a₂"),
    "squeeze": Slider(0, 1, 0, 0.05, label="pull a₂ to a₁"),
    "t": Frames(48, value=24, label="first A, then its inverse"),
}
SAY = "Pull a₂ to a₁: the square of A gets thin, and the inverse stretches its own to make up."
FLAT = "A has flattened the plane onto a line or a point: nothing tells where an arrow came from."


def scene(k, learner):
    first, second = np.array(k.a1), blend(np.array(k.a2), np.array(k.a1), k.squeeze)
    A = np.column_stack([first, second])
    found = learner.matrix_inverse(A)
    back = np.full((2, 2), np.nan) if found is None else array_of(found, 2, 2)
    now = blend(identity(2), A, k.t / 24)
    if k.t > 24:
        now = blend(A, back @ A, k.t / 24 - 1)
    title = "A" if k.t <= 24 else "A, then the inverse"
    inverse = plane_map(linear(back), title="the inverse")
    if found is None:
        none = Text((0, 0), "None")
        inverse = Panel([none], (-3, 3), (-3, 3), equal=True, title="the inverse")
    product = Heat(A @ back, numbers=True, palette="two", lo=-1, hi=1)
    return Scene(
        [
            plane_map(linear(now), names=("a₁", "a₂") if k.t == 24 else ("", ""), title=title),
            inverse,
            Panel([product], equal=True, title="A times the inverse"),
        ],
        {"inverse": found, "area of A": float(np.linalg.det(A))},
        FLAT if found is None else SAY,
    )
