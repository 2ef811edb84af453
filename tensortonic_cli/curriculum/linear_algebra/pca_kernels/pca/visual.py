"""A map of four columns, and how much of them is on it"""

import numpy as np

from tensortonic_cli.scene import Bars, Dots, Panel, Scene, Slider
from tensortonic_cli.stages.arrays import array_of

SIZE = 12
controls = {
    "noise": Slider(0.1, 2, 0.5, step=0.1, label="noise in every column"),
    "k": Slider(1, 4, 2, step=1, label="n_components"),
}
CENTRES = np.array([[2.0, 1.0, -1.0, 1.0], [-2.0, 1.0, 1.5, 0.5], [0.0, -2.0, -0.5, -1.5]])
NOISE = np.random.default_rng(7).normal(size=(3 * SIZE, 4))


def scene(k, learner):
    X = np.repeat(CENTRES, SIZE, axis=0) + k.noise * NOISE
    count = int(k.k)
    Z, ratios = learner.pca(X, n_components=count)
    Z, ratios = array_of(Z, len(X), count), array_of(ratios, count)
    places = np.column_stack([Z, np.zeros(len(X))])[:, :2]
    shares = [*ratios, 1 - np.sum(ratios)]
    names = [*(f"PC{j + 1}" for j in range(count)), "rest"]
    reach = (-7, 7)

    def groups(points):
        return [
            Dots(points[SIZE * g : SIZE * (g + 1)], role, big=True) for g, role in enumerate("abc")
        ]

    def label(j):
        return f"PC{j + 1} {100 * ratios[j]:.0f} %" if j < count else ""

    return Scene(
        [
            Panel(
                groups(places), reach, reach, equal=True, title="your Z",
                x_label=label(0), y_label=label(1),
            ),
            Panel(groups(X[:, 1:3]), reach, reach, equal=True, title="columns 2 and 3 of X"),
            Panel(
                [Bars(shares, names, roles=(*("d",) * count, "grid"))], y=(0, 1),
                title="ratios, and the rest",
            ),
        ],
        {"ratios": ratios, "together": float(np.sum(ratios))},
        "Raise the noise: the three groups run into each other, and the map holds less and less of "
        "the cloud.",
    )  # fmt: skip
