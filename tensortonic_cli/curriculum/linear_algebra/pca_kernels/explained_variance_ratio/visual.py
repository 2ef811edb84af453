"""How much of a cloud one direction tells"""

import numpy as np

from tensortonic_cli.scene import Arrow, Bars, Dots, Panel, Path, Scene, Slider, Turn
from tensortonic_cli.stages.arrays import array_of

COUNT = 40
controls = {
    "width": Slider(0, 1, 0.5, step=0.05, label="width of the cloud"),
    "height": Slider(0, 1, 0.2, step=0.05, label="height of the cloud"),
    "turn": Turn((335, 30)),
}
ROUND = np.random.default_rng(5).normal(size=(COUNT, 3))
ROUND -= ROUND.mean(axis=0)
ROUND = np.linalg.qr(ROUND)[0] * np.sqrt(COUNT - 1)  # variance 1 along every axis
MIRROR = np.array([1.0, -0.4, -0.5])
SLANT = np.eye(3) - 2 * np.outer(MIRROR, MIRROR) / (MIRROR @ MIRROR)


def scene(k, learner):
    sizes = np.array([1.0, k.width, k.height])
    X = ROUND * sizes @ SLANT
    ratios = array_of(learner.explained_variance_ratio(X), 3)
    so_far = np.cumsum(ratios)
    names = ("first", "second", "third")
    bars = [
        Bars(ratios, names, roles=("a", "b", "c")),
        Path([(j, share) for j, share in enumerate(so_far)], "ink", "so far", dots=True),
    ]
    total = np.sum(np.var(X, axis=0, ddof=1))
    lengths = 2 * np.sqrt(np.clip(ratios * total, 0, None))  # two standard deviations each
    axes = SLANT[np.argsort(-sizes, kind="stable")]
    arrows = [
        Arrow(length * axis, (0, 0, 0), role, str(j + 1))
        for j, (length, axis, role) in enumerate(zip(lengths, axes, "abc", strict=True))
    ]
    reach = (-2.0, 2.0)
    cloud = [Dots(np.clip(X, *reach), "d"), *arrows]
    return Scene(
        [
            Panel(
                cloud, reach, reach, z=reach, turn=k.turn, title="two deviations along each axis"
            ),
            Panel(bars, y=(0, 1.1), title="ratios, and their sum"),
        ],
        {"ratios": ratios},
        "Flatten the cloud: at height 0 two directions tell all, and with width 0 as well a single "
        "one does.",
    )
