"""What a predicted probability costs once the answer is known"""

import numpy as np

from tensortonic_cli.scene import Bars, Drag, Panel, Path, Points, Scene, Slider
from tensortonic_cli.stages.margin import loss_curves

ANSWERS = np.array([1.0, 0.0, 1.0, 1.0, 0.0])
PREDICTED = (0.8, 0.3, 0.55, 0.1, 0.05)

controls = {
    "p": Drag((0.7, 0.0), snap=0.01, along="x", lo=(0, 0), hi=(1, 0), label="p"),
    "y": Slider(0.0, 1.0, 0.4, step=0.05, label="soft target y"),
    "predicted": Points(
        tuple(enumerate(PREDICTED)), snap=0.01, panel=1, along="y", lo=(0, 0), hi=(4, 1)
    ),
}


def scene(k, learner):
    def loss(target):
        return lambda p: learner.binary_cross_entropy([target], [p])

    losses = {"y = 1": loss(1.0), "y = 0": loss(0.0), f"y = {k.y:g}": loss(k.y)}
    curves = loss_curves(losses, 0.005, 0.995, k.p[0], 61)
    curves.append(Path([(k.y, 0), (k.y, loss(k.y)(k.y))], "c", dashed=True))
    predicted = np.array([p for _, p in k.predicted])
    each = [learner.binary_cross_entropy([y], [p]) for y, p in zip(ANSWERS, predicted, strict=True)]
    mean = learner.binary_cross_entropy(ANSWERS, predicted)
    roles = ["a" if y else "b" for y in ANSWERS]
    names = [f"y={y:g}" for y in ANSWERS]
    given = [Bars(predicted, names, roles=roles, outline=True)]
    costs = [Bars(each, names, roles=roles), Path([(-0.5, mean), (4.5, mean)], "ink", label="mean")]
    return Scene(
        [
            Panel(curves, (0, 1), (0, 4), x_label="p", title="Loss of a prediction p"),
            Panel(given, y=(0, 1), title="Predictions: pull tops"),
            Panel(costs, y=(0, 4), title="Cost of each, and mean"),
        ],
        {"loss at p": loss(k.y)(k.p[0]), "mean": mean},
        "Being sure and wrong costs without limit; for a soft y the cheapest prediction is p = y.",
    )
