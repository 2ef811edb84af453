"""k steps of A, and the one jump that your power makes"""

import numpy as np

from tensortonic_cli.scene import Arrow, Choice, Dots, Drag, Panel, Path, Scene, Slider
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.eigen import eigen_lines
from tensortonic_cli.stages.plane import linear, plane_map

AXES = np.array([(0.95, 0.3), (-0.6, 0.8)]).T
LOWEST, HIGHEST = -3, 7
controls = {
    "start": Drag((0.1, 1.2), lo=(-2, -2), hi=(2, 2), role="b", label="p"),
    "k": Slider(LOWEST, HIGHEST, 4, step=1),
    "one": Slider(0.6, 1.2, 1.15, step=0.05, label="λ₁"),
    "other": Slider(0.6, 1.2, 0.8, step=0.05, label="λ₂"),
    "kind": Choice(("two lines", "a turn"), label="A has"),
}


def scene(k, learner):
    D = np.diag([k.one, k.other])
    if k.kind == "a turn":
        c, s = np.cos(np.pi / 6), np.sin(np.pi / 6)
        D = np.sqrt(k.one * k.other) * np.array([[c, -s], [s, c]])
    A = AXES @ D @ np.linalg.inv(AXES)
    p, n = np.array(k.start), int(k.k)
    steps = {0: p}
    for j in range(HIGHEST):
        steps[j + 1] = A @ steps[j]
    for j in range(0, LOWEST, -1):
        steps[j - 1] = np.linalg.solve(A, steps[j])
    walk = [steps[j] for j in sorted(steps)]
    powers = {j: array_of(learner.matrix_power_eig(A, j), 2, 2) for j in sorted(steps)}
    marks = [Dots([power @ p for power in powers.values()], "a", big=True, hollow=True)]
    marks += [Path(walk, "ink", dots=True, thin=True)]
    if k.kind == "two lines":
        marks += eigen_lines(zip((k.one, k.other), AXES.T, strict=True), 2.7)
    marks += [Arrow(powers[n] @ p, p, "a", "Aᵏ p"), Dots([p], "b", "p", big=True)]
    say = "put p on a dashed line and the walk stays on it."
    if k.kind == "a turn":
        say = "here no line stays, the λ are complex, and your Aᵏ is real all the same."
    reach = (-2.9, 2.9)
    return Scene(
        [
            Panel(marks, reach, reach, equal=True, title="steps of A (dots), your Aᵏ p (rings)"),
            plane_map(linear(powers[n]), title=f"your Aᵏ on the plane, k = {n}"),
        ],
        {"Aᵏ": powers[n], "Aᵏ p": powers[n] @ p},
        f"Each ring of yours must hold a dot of the walk, k steps in one jump; {say}",
    )
