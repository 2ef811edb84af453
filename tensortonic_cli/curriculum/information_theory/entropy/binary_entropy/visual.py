"""A hundred throws of a coin, and the room they need"""

import numpy as np

from tensortonic_cli.scene import Dots, Drag, Fill, Heat, Panel, Path, Scene, Slider, Text, curve
from tensortonic_cli.scene.numbers import number

SIDE = 10

controls = {
    "p": Drag((0.11, 0.0), snap=0.01, along="x", lo=(0, 0), hi=(1, 0), label="p"),
    "again": Slider(1, 9, 1, step=1, label="throw again"),
}


def scene(k, learner):
    p = k.p[0]
    h = learner.binary_entropy(p)
    over = [
        curve(learner.binary_entropy, 0, 1, 101),
        Path([(p, 0), (p, h), (0, h)], "faint", dashed=True),
        Dots([(p, h)], big=True),
    ]
    throws = np.random.default_rng(int(k.again)).uniform(size=(SIDE, SIDE)) < p
    flips = [Heat(throws.astype(int), palette="classes")]
    return Scene(
        [
            Panel(over, (0, 1), (0, 1.1), title="h over p", x_label="p", y_label="bits"),
            Panel(flips, equal=True, axes=False, title="throws: heads orange"),
            Panel(room(number(h)), equal=True, axes=False, title="Bits to write them"),
        ],
        {"h": h, "heads": int(throws.sum()), "bits for 100 throws": 100 * number(h)},
        "Only a fair coin fills the box; from an empty one the first few heads fill it fast.",
    )


def room(h):
    """A box for the results of 100 throws as they came, 1 bit each, filled up to 100 h."""
    level = SIDE * h
    return [
        Path([(0, 0), (SIDE, 0), (SIDE, SIDE), (0, SIDE)], "ink", thin=True, closed=True),
        Fill([(0, 0), (SIDE, 0), (SIDE, level), (0, level)], "c"),
        Text((SIDE / 2, level / 2 if h > 0.3 else SIDE / 2), f"{100 * h:.3g} bits"),
    ]
