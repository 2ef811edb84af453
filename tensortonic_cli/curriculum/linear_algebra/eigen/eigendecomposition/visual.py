"""The directions that only stretch, and the grid that they make"""

import numpy as np

from tensortonic_cli.scene import Arrow, MatrixEdit, Panel, Path, Scene, Slider, blend, circle
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.eigen import eigen_lines
from tensortonic_cli.stages.plane import plane_map

controls = {
    "A": MatrixEdit([[1.5, 1], [0.5, 1]], lo=-2, hi=2, step=0.25),
    "t": Slider(0, 1, 1, step=0.05, label="from v to A v"),
}


def scene(k, learner):
    A = np.array(k.A)
    found = learner.eigendecompose(A)
    values, V = array_of(found[0], 2), array_of(found[1], 2, 2)

    def moved(p):
        return tuple(blend(p, A @ p, k.t))

    marks = [Path(circle(), "faint"), Path([moved(p) for p in circle()], "grid")]
    marks += [Arrow(moved(p), role="grid") for p in circle(count=17)[:-1]]
    marks += eigen_lines(zip(values, V.T, strict=True), 2.5)
    names = ("A v₁", "A v₂") if k.t == 1 else ("v₁", "v₂")
    marks += [
        Arrow(moved(v), role=role, label=name)
        for v, role, name in zip(V.T, "xy", names, strict=True)
    ]
    stretched = [
        Arrow(value * v, role="ink", label=name, dashed=True)
        for v, value, name in zip(V.T, values, ("λ₁ v₁", "λ₂ v₂"), strict=True)
    ]
    say = (
        "Move t: the arrows of the circle swing round on their way to A v, but your two stay on "
        "their lines, and the lines of a grid made of them keep their directions."
    )
    if np.isnan(values).any():
        say = "This A turns every arrow: no line stays, and its eigenvalues are complex."
    return Scene(
        [
            Panel(marks, (-3, 3), (-3, 3), equal=True, title="arrows from v to A v"),
            plane_map(lambda p: moved(V @ p), *stretched, names=names, title="a grid of v₁ and v₂"),
        ],
        {"λ": values, "v₁": V[:, 0], "v₂": V[:, 1]},
        say,
    )
