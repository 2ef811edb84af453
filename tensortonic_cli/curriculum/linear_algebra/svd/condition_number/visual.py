"""A small error in b, and what becomes of it in x"""

import math

import numpy as np

from tensortonic_cli.scene import (
    Arrow,
    Dots,
    Drag,
    Fill,
    Panel,
    Path,
    Scene,
    Slider,
    circle,
    spaced,
)

ERROR = 0.25
controls = {
    "angle": Slider(10, 170, 30, step=5, label="angle between the columns"),
    "stretch": Slider(0.5, 1.5, 1.0, step=0.1, label="length of column 2"),
    "b": Drag((-0.8, 1.1), lo=(-1.5, -1.5), hi=(1.5, 1.5), panel=1, role="a", label="b"),
}


def matrix(angle, stretch):
    t = math.radians(angle)
    return np.array([[1.0, stretch * math.cos(t)], [0.0, stretch * math.sin(t)]])


def scene(k, learner):
    A, b = matrix(k.angle, k.stretch), np.array(k.b)
    kappa = learner.condition_number(A)
    disc = np.array(circle(ERROR))
    errors = np.linalg.solve(A, disc.T).T
    least = float(np.min(np.hypot(*np.linalg.solve(A, np.array(circle(ERROR, count=721)).T))))
    answers = [
        Path(circle(kappa * least), "c", "κ × inner", dashed=True),
        Fill(errors, "b"),
        Path(circle(least), "ink", thin=True),
    ]
    x = np.linalg.solve(A, b)
    targets = [
        Path([(0, 0), x[0] * A[:, 0], b], "grid", dashed=True),
        Fill(b + disc, "a"),
        Arrow(A[:, 0], role="x", label="a₁"),
        Arrow(A[:, 1], role="y", label="a₂"),
        Dots([b], "a", "b", big=True),
    ]
    angles = spaced(10, 170, 51)
    heights = [(t, learner.condition_number(matrix(t, k.stretch))) for t in angles]
    gauge = [
        Path(heights, "c"),
        Path([(k.angle, 1), (k.angle, kappa)], "c", thin=True, dashed=True),
        Dots([(k.angle, kappa)], "c", big=True),
    ]
    far = 1.2 if np.max(np.abs(errors)) < 1 else 3.3
    near = (-1.9, 1.9)
    return Scene(
        [
            Panel(answers, (-far, far), (-far, far), equal=True, title="how far x may be off"),
            Panel(targets, near, near, equal=True, title="b, off by up to 0.25"),
            Panel(gauge, (10, 170), (1, 30), log="y", title="your κ", x_label="angle"),
        ],
        {"κ": kappa, "x": x},
        "Bring the columns together: the errors of x (orange) become a needle, and the circle that "
        "is κ times the inner one always holds it.",
    )
