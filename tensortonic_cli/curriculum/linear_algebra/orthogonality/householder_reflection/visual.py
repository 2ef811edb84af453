"""The mirror that puts x onto the axis"""

import numpy as np

from tensortonic_cli.scene import Arrow, Drag, Fill, Panel, Path, Scene, circle, spaced
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.vectors import right_angle

FLAG = np.array([(0.0, 0.0), (0.0, 1.1), (0.7, 0.85), (0.1, 0.6), (0.1, 0.0)])
controls = {
    "x": Drag((1.2, 1.6), lo=(-2.2, -2.2), hi=(2.2, 2.2), role="a", label="x"),
    "flag": Drag((-1.9, 0.6), lo=(-2.2, -2.2), hi=(2.2, 2.2), role="c", label="flag"),
}


def off_axis(H, x):
    """Return how far H x is off the first axis; what is less than rounding counts as 1e-17."""
    return max(abs((H @ x)[1]), 1e-17)


def with_the_other_sign(x):
    """Return the mirror that brings x to the near side, where x₁ and its length cancel."""
    v = x - np.array((np.hypot(*x), 0.0))
    return np.eye(2) - 2 * np.outer(v, v) / (v @ v)


def scene(k, learner):
    x = np.array(k.x)
    H = array_of(learner.householder_reflection(x), 2, 2)
    image, flag = H @ x, FLAG + np.array(k.flag)
    seen = flag @ H.T
    way, middle = x - image, (x + image) / 2
    along = np.array((-way[1], way[0])) / (np.hypot(*way) or 1)
    marks = [Path(circle(float(np.hypot(*x))), "faint")]
    marks += [Path([-3 * along, 3 * along], "ink", "mirror")]
    marks += [Fill(flag, "c"), Fill(seen, "d")]
    for p, q in zip(flag[1:3], seen[1:3], strict=True):
        marks += [Path([p, q], "grid", thin=True, dashed=True)]
    marks += [Path([x, image], "ink", dashed=True, thin=True)]
    marks += right_angle(tuple(middle), tuple(along), tuple(way))
    marks += [Arrow(x, role="a", label="x"), Arrow(image, role="b", label="H x")]
    reach = (-3.4, 3.4)
    close = [np.array((1.0, 10**power)) for power in spaced(-12, -1, 23)]
    lost = [(p[1], off_axis(with_the_other_sign(p), p)) for p in close]
    kept = [(p[1], off_axis(array_of(learner.householder_reflection(p), 2, 2), p)) for p in close]
    near = [Path(lost, "grid", "other sign", dashed=True), Path(kept, "b", "yours", dots=True)]
    return Scene(
        [
            Panel(marks, reach, reach, equal=True, title="x, its image, and a flag (green, pink)"),
            Panel(near, (1e-12, 0.1), (1e-18, 1e-6), log="xy",
                  title="x = (1, ε): H x misses the axis by", x_label="ε"),
        ],
        {"H": H, "H x": image},
        "Pull x about: H x stays on the axis, on the far side, and the flag goes along; on the "
        "near side digits would be lost (dashed).",
    )  # fmt: skip
