"""Multiply again and again, and the strongest direction wins"""

import numpy as np

from tensortonic_cli.scene import Arrow, Dots, Drag, Frames, Panel, Path, Scene, Slider, circle
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.eigen import eigen_lines

STEPS = 12
AXES = [np.array(v) / np.hypot(*v) for v in ((2.0, 1.0), (-1.0, 2.5))]
controls = {
    "start": Drag((-1.2, 1.0), lo=(-2, -2), hi=(2, 2), role="a", label="v₀"),
    "one": Slider(-2, 2, 1.6, 0.1, label="λ₁"),
    "other": Slider(-2, 2, 0.8, 0.1, label="λ₂"),
    "n": Frames(STEPS, fps=2, value=3, label="multiplications"),
}


def iterates(learner, A, start):
    """Return the learner's λ and v after 0, 1, 2, ... multiplications; either sign of v is fine."""
    found, before = [], start
    for n in range(STEPS + 1):
        value, v = learner.power_iteration(A, start, n)
        v = array_of(v, 2)
        before = -v if v @ before < 0 else v
        found.append((value, before))
        before = A @ before
    return found


def scene(k, learner):
    S = np.column_stack(AXES)
    A = S @ np.diag([k.one, k.other]) @ np.linalg.inv(S)
    start = np.array(k.start) if any(k.start) else np.array((0.1, 0.0))
    found = iterates(learner, A, start)
    value, v = found[k.n]
    strong, weak = sorted((k.one, k.other), key=abs, reverse=True)
    winner = AXES[0] if strong == k.one else AXES[1]
    errors = [abs(u[0] * winner[1] - u[1] * winner[0]) for _, u in found]
    guess = [errors[0] * abs(weak / (strong or 1)) ** n for n in range(STEPS + 1)]
    plane = [Path(circle(), "faint", thin=True)]
    plane += eigen_lines(zip((k.one, k.other), AXES, strict=True), 2.1)
    plane += [Arrow(u, role="grid") for _, u in found[: k.n]]
    plane += [Arrow(A @ v, role="b", label="Av", dashed=True), Arrow(v, role="a", label="v")]
    after = [(n, u) for n, (u, _) in enumerate(found[: k.n + 1])]
    reach, steps = (-2.4, 2.4), (-0.5, STEPS + 0.5)
    return Scene(
        [
            Panel(plane, reach, reach, equal=True, title="v and the lines that A keeps"),
            Panel(
                [Path(list(enumerate(guess)), "grid", "|λ₂/λ₁|ⁿ", dashed=True),
                 Path(list(enumerate(errors[: k.n + 1])), "a", dots=True)],
                steps, (1e-4, 2), log="y", title="how far v is off",
                x_label="multiplications",
            ),
            Panel(
                [Path([(0, strong), (STEPS, strong)], "grid", dashed=True),
                 Path(after, "a", dots=True), Dots(after[-1:], "a", big=True)],
                steps, (-2.6, 2.6), title="λ", x_label="multiplications",
            ),
        ],
        {"λ": value, "v": v},
        "Bring λ₂ near λ₁ and press play: the nearer they are, the longer v takes.",
    )  # fmt: skip
