"""Slanted arrows made upright, one after the other"""

import numpy as np

from tensortonic_cli.scene import (
    Arrow,
    Drag,
    Frames,
    Heat,
    Panel,
    Path,
    Scene,
    Slider,
    Turn,
    blend,
    circle,
)
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.vectors import shadow

controls = {
    "v1": Drag((2.2, 0.5), lo=(-2.5, -2.5), hi=(2.5, 2.5), role="a", label="v₁"),
    "v2": Drag((1.2, 2.0), lo=(-2.5, -2.5), hi=(2.5, 2.5), role="b", label="v₂"),
    "height": Slider(0.2, 2.5, 2.0, label="height of v₃"),
    "t": Frames(60, value=60, label="step by step"),
    "turn": Turn((20, 25), panel=1),
}
SAY = (
    "v₁ is divided by its length: that is q₁.",
    "v₂ loses its shadow on q₁: what is left stands at a right angle to q₁.",
    "The rest of v₂ is divided by its length: that is q₂.",
    "v₃ loses its shadows on q₁ and on q₂, which lie on the floor: its upright part is left.",
    "Turn v₂ until it nearly lies on v₁: q₂ still has length 1 and stands upright on q₁.",
)


def scene(k, learner):
    V = np.array([[*k.v1, 0], [*k.v2, 0], [1.0, -1.5, k.height]])
    Q = array_of(learner.gram_schmidt(V), 3, 3)
    along = V @ Q.T  # how much of each v lies along each q
    flat, space = [Path(circle(), "faint", thin=True)], []
    for i, role in enumerate("abc"):
        fallen, shrunk = np.clip((k.t / 12 - 2 * i + 1, k.t / 12 - 2 * i), 0, 1)
        now = blend(blend(V[i], along[i, i] * Q[i], fallen), Q[i], shrunk)
        name = ("q" if shrunk == 1 else "v") + "₁₂₃"[i]
        space += [Path([(0, 0, 0), V[i]], role, thin=True, dashed=True)]
        space += [Arrow(now, (0, 0, 0), role, name)]
        flat += [Path([(0, 0), V[i][:2]], role, thin=True), Arrow(now[:2], role=role, label=name)]
    flat[1:1] = shadow(V[1][:2], Q[0][:2], along[1, 0] / (Q[0] @ Q[0] or 1), "grid")
    names = ("q₁", "q₂", "q₃")
    dots = Heat(Q @ Q.T, None, None, True, palette="two", lo=-1, hi=1, rows=names, columns=names)
    reach = (-2.7, 2.7)
    return Scene(
        [
            Panel(flat[:-2], reach, reach, equal=True, title="v₁ and v₂, seen from above"),
            Panel(space, reach, reach, z=(0, 2.5), turn=k.turn, title="with v₃"),
            Panel([dots], equal=True, title="dot products of the q"),
        ],
        {"q₁": Q[0], "q₂": Q[1], "q₃": Q[2]},
        SAY[min(k.t // 12, 4)],
    )
