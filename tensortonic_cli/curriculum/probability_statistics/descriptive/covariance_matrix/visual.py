"""One matrix holds the spread of a cloud in every direction"""

import math

import numpy as np

from tensortonic_cli.scene import Dots, Heat, Panel, Path, Points, Scene, Slider, curve
from tensortonic_cli.scene.numbers import sized
from tensortonic_cli.stages.ellipses import ellipse

CLOUD = ((-2.6, -1.2), (-1.8, -0.2), (-0.8, -1.4), (0.2, 0.6), (0.6, -0.2), (1.6, 1.8), (2.8, 0.6))

controls = {
    "cloud": Points(CLOUD, snap=0.1, lo=(-4, -3), hi=(4, 3)),
    "angle": Slider(0, 180, 30, step=5, label="direction in degrees"),
}


def scene(k, learner):
    X = np.array(k.cloud)
    C = np.array(sized(learner.covariance_matrix(X), 2, 2))
    mean = X.mean(axis=0)

    def direction(degrees):
        return np.array([math.cos(math.radians(degrees)), math.sin(math.radians(degrees))])

    def spread(degrees):
        return float(direction(degrees) @ C @ direction(degrees))

    u = direction(k.angle)
    along = (X - mean) @ u
    reach = np.sqrt(spread(k.angle)) * u
    cloud = [
        Path([mean - 9 * u, mean + 9 * u], "faint", thin=True),
        *(Path([p, mean + s * u], "faint", thin=True) for p, s in zip(X, along, strict=True)),
        ellipse(mean, C, 1),
        ellipse(mean, C, 2, thin=True),
        Dots(X, role="b", big=True),
        Dots(mean + np.outer(along, u), role="b", hollow=True),
        Path([mean - reach, mean + reach], "c", label="±σ"),
    ]
    seen = [(t, np.var((X - mean) @ direction(t), ddof=1)) for t in range(0, 181, 15)]
    over = [
        curve(spread, 0, 180, 61),
        Dots(seen, role="b", hollow=True, big=True),
        Dots([(k.angle, spread(k.angle))], role="c", big=True),
    ]
    return Scene(
        [
            Panel(cloud, (-4, 4), (-3, 3), equal=True, title="Ellipses of your C"),
            Panel([Heat(C, numbers=True, palette="two", rows="xy", columns="xy")], title="C"),
            Panel(over, title="uᵀCu, and counted"),
        ],
        {"variance along u": spread(k.angle)},
        "Turn the direction: the four numbers of C know how far the shadows spread on any line.",
    )
