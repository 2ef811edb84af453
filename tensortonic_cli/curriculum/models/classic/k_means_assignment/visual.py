"""Every place belongs to its nearest centroid"""

import numpy as np

from tensortonic_cli.scene import Bars, Dots, Drag, Panel, Path, Points, Scene
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.regions import ROLES, decision_regions

NAMES = ("0", "1", "2", "3")
RNG = np.random.default_rng(7)
CENTRES = np.array([(-2.5, 1.5), (2.2, 1.8), (0.2, -2.0)])
POINTS = np.concatenate([centre + RNG.normal(0, 0.8, (14, 2)) for centre in CENTRES])
X, Y = (-5.0, 5.0), (-4.0, 4.0)
controls = {
    "centroids": Points(
        ((-1.5, 0.5), (1.0, 2.0), (2.5, -1.5), (-2.0, -2.5)), lo=(-5, -4), hi=(5, 4)
    ),
    "probe": Drag((0.5, 0.2), lo=(-5, -4), hi=(5, 4), label="p"),
}


def scene(k, learner):
    C = np.array(k.centroids)
    classify = lambda points: learner.k_means_assignment(points, C)
    (mine,) = array_of(classify(np.array([k.probe])), 1)
    distances = np.hypot(*(C - k.probe).T)
    spokes = [
        Path([k.probe, c], role if i == mine else "grid", thin=i != mine)
        for i, (c, role) in enumerate(zip(k.centroids, ROLES, strict=True))
    ]
    centroids = [Dots([c], r, n, big=True) for c, r, n in zip(C, ROLES, NAMES, strict=True)]
    bars = Bars(distances, NAMES, roles=[r if i == mine else "grid" for i, r in enumerate(ROLES)])
    return Scene(
        [
            decision_regions(
                classify, POINTS, X, Y, *spokes, *centroids, Dots([k.probe], "ink", "p"),
                title="cells of the centroids",
            ),
            Panel([bars], y=(0, 10), title="from p to each: the chosen one in colour"),
        ],
        {"p belongs to": mine, "distances": distances},
        "Drag a centroid: each border runs midway between two of them, at a right angle.",
    )  # fmt: skip
