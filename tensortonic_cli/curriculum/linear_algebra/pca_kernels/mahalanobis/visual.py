"""As far for the ruler, but not for the cloud"""

import math

import numpy as np

from tensortonic_cli.scene import Bars, Dots, Drag, Heat, Panel, Path, Scene, Slider, circle, table

controls = {
    "x": Drag((2.0, -1.6), lo=(-3.6, -2.8), hi=(3.6, 2.8), role="b", label="x"),
    "correlation": Slider(-0.9, 0.9, 0.7, step=0.1),
}
ROUND = np.random.default_rng(12).normal(size=(60, 2))
MEAN = np.array([0.3, 0.2])


def scene(k, learner):
    r = k.correlation
    cov = np.array([[1.44, 1.08 * r], [1.08 * r, 0.81]])  # deviations 1.2 and 0.9
    cloud = MEAN + ROUND @ np.linalg.cholesky(cov).T
    cloud = cloud[np.all(np.abs(cloud) < (3.9, 2.9), axis=1)]
    x = np.array(k.x)
    ruler = math.hypot(*(x - MEAN))

    def distance(a, b):
        return learner.mahalanobis_distance(np.array([a, b]), MEAN, cov)

    far = distance(*x)
    field = Heat(table(distance, (-4, 4), (-3, 3), 33, 25), (-4, 4), (-3, 3), levels=6, lo=0, hi=6)
    marks = [
        field,
        Dots(cloud, "ink"),
        Path(circle(ruler, MEAN), "b", dashed=True),
        Path([MEAN, x], "b", thin=True),
        Dots([x], "b", big=True),
    ]
    bars = Bars([ruler, far], ["ruler", "cloud"], roles=("b", "c"))
    return Scene(
        [
            Panel(marks, (-4, 4), (-3, 3), equal=True, title="bands of your distance: 1, 2, 3 …"),
            Panel([bars], y=(0, 13), title="how far x is"),
        ],
        {"your distance": far, "by the ruler": ruler},
        "Drag x round the dashed circle: for the ruler it stays as far, for the cloud it does not.",
    )
