"""Two ways to group the same points"""

import numpy as np

from tensortonic_cli.scene import Dots, Frames, Heat, Panel, Points, Scene, Slider, curve

ROLES, NAMES = ("a", "b", "c"), ("blue", "orange", "green")

controls = {
    "seeds": Points(
        ((-1.5, 1.0), (1.6, 1.2), (0.2, -1.6)), snap=0.1, panel=1, lo=(-3, -3), hi=(3, 3),
        label="centres",
    ),
    "mixed": Slider(0.0, 1.0, 0.15, step=0.05, label="labels shuffled"),
    "renamed": Frames(5, fps=2, label="names of B"),
}  # fmt: skip
ORDERS = ((0, 1, 2), (1, 2, 0), (2, 0, 1), (0, 2, 1), (2, 1, 0), (1, 0, 2))


def cloud():
    rng = np.random.default_rng(4)
    true = np.repeat([0, 1, 2], 16)
    centres = np.array([(-1.4, 1.0), (1.5, 1.1), (0.1, -1.5)])
    return true, centres[true] + rng.normal(scale=0.6, size=(48, 2)), rng.permutation(48)


TRUE, PLACES, ORDER = cloud()


def nearest(seeds):
    return np.argmin(((PLACES[:, None] - np.array(seeds)) ** 2).sum(axis=2), axis=1)


def shuffled(labels, share):
    """Return labels of which the first share of a random order has changed places in a ring."""
    moved = ORDER[: round(share * len(ORDER))]
    labels = labels.copy()
    labels[moved] = labels[np.roll(moved, 1)]
    return labels


def coloured(labels):
    return [Dots(PLACES[labels == i], role, big=True) for i, role in enumerate(ROLES)]


def scene(k, learner):
    found = np.array(ORDERS[k.renamed])[nearest(k.seeds)]
    labels = shuffled(found, k.mixed)

    def agreement(share):
        return learner.normalized_mutual_information(TRUE, shuffled(found, share))

    nmi = agreement(k.mixed)
    counts = np.zeros((3, 3))
    np.add.at(counts, (TRUE, labels), 1)
    fade = [
        curve(agreement, 0, 1, 49, role="ink"),
        Dots([(k.mixed, nmi)], "ink", big=True, label="NMI"),
    ]
    square = {"x": (-3, 3), "y": (-3, 3), "equal": True, "axes": False}
    return Scene(
        [
            Panel(coloured(TRUE), title="Labels A", **square),
            Panel(coloured(labels), title="Labels B: nearest centre", **square),
            Panel(
                [Heat(counts, numbers=True, lo=0, hi=16, rows=NAMES, columns=NAMES)],
                equal=True, title="Counts: A down, B across",
            ),
            Panel(fade, (0, 1), (0, 1.05), title="NMI as B is shuffled"),
        ],
        {"NMI": nmi, "same colour": float(np.mean(labels == TRUE))},
        "Play the names: the same colour may become rare, but your NMI does not move at all.",
    )  # fmt: skip
