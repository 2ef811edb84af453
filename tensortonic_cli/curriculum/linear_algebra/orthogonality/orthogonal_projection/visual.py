"""A cloud of points falls straight onto the plane of two arrows"""

import numpy as np

from tensortonic_cli.scene import (
    Arrow,
    Dots,
    Drag,
    Heat,
    Panel,
    Path,
    Scene,
    Slider,
    Turn,
    blend,
    spaced,
)
from tensortonic_cli.stages.arrays import array_of

CLOUD = np.random.default_rng(11).uniform(-1.5, 1.5, size=(12, 3))
BOX = {"lo": (-1.5, -1.5), "hi": (1.5, 1.5), "snap": 0.25, "panel": 1}
controls = {
    "a1": Drag((1.25, -0.25), role="a", label="a₁", **BOX),
    "a2": Drag((0.25, 1.25), role="c", label="a₂", **BOX),
    "tilt": Slider(-1, 1, 0.5, step=0.1, label="tilt of the plane"),
    "t": Slider(0, 1, 1, step=0.05, label="how far they have fallen"),
    "turn": Turn((70, 12)),
}


def scene(k, learner):
    ways = [np.array((*at, k.tilt * at[0])) for at in (k.a1, k.a2)]
    P = array_of(learner.projection_matrix(np.column_stack(ways)), 3, 3)
    space = []
    for s in spaced(-1.5, 1.5, 7):
        for one, other in (((s, -1.5), (s, 1.5)), ((-1.5, s), (1.5, s))):
            ends = [(x, y, k.tilt * x) for x, y in (one, other)]
            space.append(Path(ends, "grid", thin=True))
    now = [tuple(blend(p, P @ p, k.t)) for p in CLOUD]
    for p, place in zip(CLOUD, now, strict=True):
        space.append(Path([tuple(p), place], "b", thin=True))
    space += [Dots([tuple(p) for p in CLOUD], "grid"), Dots(now, "b", big=True)]
    for way, role, name in zip(ways, "ac", ("a₁", "a₂"), strict=True):
        space.append(Arrow(tuple(way), (0, 0, 0), role, name))
    above = [Dots([place[:2] for place in now], "b")]
    above += [Arrow(k.a1, role="a", label="a₁"), Arrow(k.a2, role="c", label="a₂")]
    reach, floor = (-1.6, 1.6), (-1.9, 1.9)
    return Scene(
        [
            Panel(space, reach, reach, z=reach, turn=k.turn, title="points p and your P p"),
            Panel(above, floor, floor, equal=True, title="seen from above"),
            Panel([Heat(P, numbers=True, palette="two", lo=-1, hi=1)], equal=True, title="P"),
        ],
        {"trace P": np.trace(P)},
        "Pull the arrows about in their plane and P stays; put both on one line and all points "
        "fall onto that line.",
    )
