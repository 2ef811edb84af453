"""Which cloud a point belongs to: colours mixed by the responsibilities"""

import numpy as np

from tensortonic_cli.scene import Bars, Dots, Drag, Panel, Path, Points, Scene, Slider, spaced
from tensortonic_cli.scene.numbers import sized
from tensortonic_cli.stages.ellipses import ellipse

ROLES = ("a", "b", "c")
RNG = np.random.default_rng(9)
MEANS = ((-2.0, -0.8), (1.4, -1.0), (0.2, 1.4))
SECOND, THIRD = [[0.8, 0.0], [0.0, 0.8]], [[1.4, -0.4], [-0.4, 0.8]]
CLOUDS = zip(MEANS, ([[1.2, 0.6], [0.6, 0.8]], SECOND, THIRD), strict=True)
X = np.concatenate([RNG.multivariate_normal(mean, cov, 28) for mean, cov in CLOUDS])

controls = {
    "centres": Points(MEANS, snap=0.1, lo=(-4, -3), hi=(4, 3)),
    "x": Drag((-0.3, -0.6), snap=0.1, lo=(-4, -3), hi=(4, 3), label="x"),
    "weight": Slider(0.02, 0.96, 0.34, step=0.01, label="weight of 1"),
    "width": Slider(0.2, 2.0, 1.0, step=0.05, label="width of 1"),
    "tilt": Slider(-0.9, 0.9, 0.6, step=0.05, label="tilt of 1"),
}


def scene(k, learner):
    weights = np.array([k.weight, (1 - k.weight) / 2, (1 - k.weight) / 2])
    first = k.width**2 * np.array([[1, k.tilt], [k.tilt, 1]])
    means, covs = np.array(k.centres), np.array([first, SECOND, THIRD])

    def shares(points):
        r = learner.gmm_responsibilities(np.array(points), weights, means, covs)
        return sized(r, len(points), 3)

    across, height = spaced(-4, 4, 81), k.x[1]
    line, mine = shares([(x, height) for x in across]), shares([k.x])[0]
    plane = [Path([(-4, height), (4, height)], "ink", thin=True, dashed=True)]
    profile = [Path([(k.x[0], 0), (k.x[0], 1)], "ink", thin=True, dashed=True)]
    for j, role in enumerate(ROLES):
        plane += [ellipse(means[j], covs[j], 1, role=role)]
        plane += [ellipse(means[j], covs[j], 2, role=role, thin=True)]
        along = [(x, r[j]) for x, r in zip(across, line, strict=True)]
        profile.append(Path(along, role, label=str(j + 1)))
    plane.append(Dots(X, mix=shares(X), roles=ROLES, big=True))
    return Scene(
        [
            Panel(plane, (-4, 4), (-3, 3), equal=True, title="Points coloured by your r"),
            Panel([Bars(mine, "123", roles=ROLES)], y=(0, 1), title="r of the point x"),
            Panel(profile, (-4, 4), (-0.02, 1.02), title="r along the line"),
        ],
        {"r of x": mine},
        "Pull x from one cloud to the next: in between it belongs to both.",
    )
