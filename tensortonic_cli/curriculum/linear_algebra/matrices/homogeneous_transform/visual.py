"""A cube is turned, stretched and shifted by one matrix of four by four"""

import itertools
import math

import numpy as np

from tensortonic_cli.scene import Arrow, Frames, Heat, Panel, Path, Scene, Slider, Turn
from tensortonic_cli.stages.arrays import array_of

CORNERS = np.array(list(itertools.product((0.0, 1.0), repeat=3)))
EDGES = [(i, i | bit) for i in range(8) for bit in (1, 2, 4) if not i & bit]
STEPS = 16
controls = {
    "angle": Slider(-180, 180, 25, step=5, label="angle about the z axis"),
    "size": Slider(0.5, 1.1, 0.8, step=0.05, label="stretch"),
    "shift": Slider(-0.9, 0.9, -0.9, step=0.1, label="shift along x"),
    "lift": Slider(-0.4, 0.9, 0.8, step=0.1, label="shift along z"),
    "t": Frames(2 * STEPS, value=2 * STEPS, label="first R, then t"),
    "turn": Turn((-65, 30)),
}


def transform(k):
    """Return T so far: in the first half R comes about, in the second half t."""
    share, shifted = min(k.t / STEPS, 1), max(k.t / STEPS - 1, 0)
    c, s = math.cos(math.radians(share * k.angle)), math.sin(math.radians(share * k.angle))
    T = np.eye(4)
    T[:3, :3] = (1 + share * (k.size - 1)) * np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])
    T[:3, 3] = shifted * np.array((k.shift, 0, k.lift))
    return T


def cube(corners, role):
    return [Path([corners[i], corners[j]], role) for i, j in EDGES]


def scene(k, learner):
    T = transform(k)
    corners = array_of(learner.apply_homogeneous_transform(T, CORNERS), 8, 3)
    origin = array_of(learner.apply_homogeneous_transform(T, [0.0, 0.0, 0.0]), 3)
    marks = [*cube(CORNERS, "grid"), *cube(corners, "a")]
    if np.any(origin):
        marks += [Path([(0, 0, 0), origin], "b", "t", dashed=True)]
    # The basis arrows as the learner carries them: three corners beside the first.
    for at, role, name in ((4, "x", "x"), (2, "y", "y"), (1, "d", "z")):
        marks.append(Arrow(corners[at], origin, role, name))
    lit = (
        [(i, j) for i in range(3) for j in range(3)] if k.t <= STEPS else [(i, 3) for i in range(3)]
    )
    names = ("x", "y", "z", "1")
    table = Heat(np.round(T, 3), numbers=True, palette="two", lo=-1.2, hi=1.2, lit=lit,
                 rows=names, columns=names)  # fmt: skip
    reach = (-1.7, 1.7)
    return Scene(
        [
            Panel(marks, reach, reach, z=(-0.4, 2), turn=k.turn, title="the cube and its image"),
            Panel([table], equal=True, title="T, with what is at work framed"),
        ],
        {"T of the origin": origin, "T of (1, 1, 1)": corners[-1]},
        "Play it: R gives the three arrows their directions and lengths, then t carries them "
        f"off together; now {'R' if k.t <= STEPS else 't'} is framed.",
    )  # fmt: skip
