"""Turn a line through a cloud, and find where its shadows spread most"""

import math

import numpy as np

from tensortonic_cli.scene import Dots, Panel, Path, Points, Scene, Slider, curve
from tensortonic_cli.stages.arrays import array_of

CLOUD = ((-3.0, -1.4), (-2.0, -0.2), (-1.2, -1.6), (-0.2, 0.4), (0.8, -0.6), (1.8, 1.8), (3.0, 1.0))
controls = {
    "cloud": Points(CLOUD, snap=0.1, lo=(-4, -3), hi=(4, 3)),
    "angle": Slider(0, 180, 100, step=5, label="your own line, in degrees"),
}


def direction(degrees):
    return np.array([math.cos(math.radians(degrees)), math.sin(math.radians(degrees))])


def scene(k, learner):
    X = np.array(k.cloud)
    mean = X.mean(axis=0)
    centred = X - mean
    z = array_of(learner.pca_project(X, 1), len(X), 1)[:, 0]
    v = centred.T @ z / (z @ z or 1.0)  # z = X_c v with an eigenvector v: this gives it back
    feet = mean + np.outer(z, v)

    def spread(degrees):
        return float(np.var(centred @ direction(degrees), ddof=1))

    best = float(np.var(z, ddof=1))
    top = max(9.0, 1.1 * float(np.sum(np.var(X, axis=0, ddof=1))))
    u = direction(k.angle)
    marks = [
        Path([mean - 9 * u, mean + 9 * u], "grid", dashed=True),
        Dots(mean + np.outer(centred @ u, u), "grid", hollow=True),
        Path([mean - 9 * v, mean + 9 * v], "faint"),
        *(Path([p, foot], "c", thin=True) for p, foot in zip(X, feet, strict=True)),
        Dots(X, "a", big=True),
        Dots(feet, "c", hollow=True, big=True),
    ]
    heights = [
        Path([(0, best), (180, best)], "c", "your z", dashed=True),
        curve(spread, 0, 180, 61, role="a"),
        Dots([(k.angle, spread(k.angle))], "ink", big=True),
    ]
    return Scene(
        [
            Panel(
                marks, (-4.4, 4.4), (-3.4, 3.4), equal=True, title="feet on your first component"
            ),
            Panel(heights, (0, 180), (0, top), title="variance along the line", x_label="degrees"),
        ],
        {"variance of your z": best, "variance along your line": spread(k.angle)},
        "Turn your own line (dashed): at best it reaches the height of the green one, and then it "
        "lies on the first component.",
    )
