"""Each column walks along the q, and R keeps the lengths"""

import numpy as np

from tensortonic_cli.scene import Arrow, Drag, Frames, Heat, Panel, Path, Scene, Text, circle
from tensortonic_cli.stages.arrays import array_of

controls = {
    "a1": Drag((1.6, 0.8), lo=(-2.5, -2.5), hi=(2.5, 2.5), role="a", label="a₁"),
    "a2": Drag((0.1, 2.1), lo=(-2.5, -2.5), hi=(2.5, 2.5), role="b", label="a₂"),
    "t": Frames(36, value=36, label="R₁₁, R₁₂, R₂₂"),
}
SAY = (
    "a₁ is R₁₁ steps along q₁.",
    "a₂ begins with R₁₂ steps along q₁: that is its shadow there.",
    "R₂₂ steps along q₂ are left, at a right angle, and the walk ends at a₂.",
    "Both walks must end at the arrows: pull a₂ across the line of a₁ and R₁₂ and q₂ change, but "
    "R₂₂ is never negative.",
)
ENTRIES = ((0, 0), (0, 1), (1, 1))


def scene(k, learner):
    A = np.column_stack([k.a1, k.a2])
    found = learner.qr_decompose(A)
    Q, R = array_of(found[0], 2, 2), array_of(found[1], 2, 2)
    shares = np.clip([k.t / 12 - i for i in range(3)], 0, 1)
    one = shares[0] * R[0, 0] * Q[:, 0]
    turn = shares[1] * R[0, 1] * Q[:, 0]
    end = turn + shares[2] * R[1, 1] * Q[:, 1]
    marks = [Path(circle(), "faint", thin=True)]
    marks += [Arrow(k.a1, role="a", label="a₁"), Arrow(k.a2, role="b", label="a₂")]
    marks += [Path([(0, 0), one], "d", dots=True), Path([(0, 0), turn, end], "d", dots=True)]
    marks += [Arrow(Q[:, i], role="ink", label="q" + "₁₂"[i]) for i in range(2)]
    now = [ENTRIES[min(k.t // 12, 2)]]
    looks = {"numbers": True, "palette": "two", "lo": -3, "hi": 3}
    table = [Heat(Q, at=(0, 2.8), **looks), Heat(R, lit=now, **looks)]
    table += [Text((1, 5), "Q"), Text((1, 2.2), "R")]
    reach = (-2.8, 2.8)
    return Scene(
        [
            Panel(marks, reach, reach, equal=True, title="walks to a₁ and a₂ along the q (pink)"),
            Panel(table, (-0.2, 2.2), (-0.1, 5.2), equal=True, axes=False, title="A = Q R"),
        ],
        {"A": A, "Q R": Q @ R},
        SAY[min(k.t // 12, 3)],
    )
