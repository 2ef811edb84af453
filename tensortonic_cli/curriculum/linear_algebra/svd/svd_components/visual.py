"""A circle is turned, stretched along the axes, and turned again"""

import math

import numpy as np

from tensortonic_cli.scene import Arrow, Bars, Frames, MatrixEdit, Panel, Path, Scene, circle
from tensortonic_cli.stages.arrays import array_of

controls = {
    "A": MatrixEdit([[1.2, 0.2], [1.4, 1.8]], lo=-2, hi=2, step=0.1),
    "t": Frames(60, fps=15, value=60, label="turn, stretch, turn"),
}
SAY = (
    "Vᵀ turns the plane, or flips it over, until v₁ and v₂ lie on the axes.",
    "Now s stretches along the axes: the circle becomes an ellipse.",
    "U turns the ellipse to its place, which is where A itself sends the circle (dashed).",
)


def part_way(Q, share):
    """Return the way from the identity to Q: a turn where Q is one, else a straight blend."""
    if abs(np.linalg.det(Q) - 1) < 1e-6 and np.allclose(Q @ Q.T, np.eye(2)):
        angle = share * math.atan2(Q[1, 0], Q[0, 0])
        return np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    return (1 - share) * np.eye(2) + share * Q


def scene(k, learner):
    A = np.array(k.A)
    U, s, Vt = learner.svd(A)
    U, s, Vt = array_of(U, 2, 2), array_of(s, 2), array_of(Vt, 2, 2)
    signs = np.where(Vt @ (0.1, 1.0) < 0, -1.0, 1.0)  # they are free: let the arrows point up
    U, Vt = U * signs, Vt * signs[:, None]
    first, stretch, last = (min(max(k.t / 20 - stage, 0), 1) for stage in range(3))
    M = part_way(U, last) @ np.diag(1 + stretch * (s - 1)) @ part_way(Vt, first)
    ring = np.array(circle())
    now = [
        Path(ring @ A.T, "ink", dashed=True, thin=True),
        Path(ring, "faint", thin=True),
        Path(ring @ M.T, "c"),
        Arrow(M @ Vt[0], role="a", label="v₁" if k.t < 60 else "s₁u₁"),
        Arrow(M @ Vt[1], role="b", label="v₂" if k.t < 60 else "s₂u₂"),
    ]
    start = [
        Path(ring, "c"),
        Arrow(Vt[0], role="a", label="v₁"),
        Arrow(Vt[1], role="b", label="v₂"),
    ]
    reach = (-3.4, 3.4)
    return Scene(
        [
            Panel(now, reach, reach, equal=True, title="on the way through U diag(s) Vᵀ"),
            Panel(start, (-1.4, 1.4), (-1.4, 1.4), equal=True, title="before: v₁ and v₂"),
            Panel([Bars(s, ("s₁", "s₂"), roles=("a", "b"))], y=(0, 4), title="singular values"),
        ],
        {"s": s, "U diag(s) Vᵀ": U @ np.diag(s) @ Vt},
        SAY[0 if k.t <= 20 else 1 if k.t <= 40 else 2],
    )
