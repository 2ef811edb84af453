"""A target that gives some of its weight away, and what each prediction then costs"""

import math

import numpy as np

from tensortonic_cli.scene import Bars, Choice, Dots, Panel, Path, Points, Scene, Slider, curve
from tensortonic_cli.scene.numbers import number
from tensortonic_cli.stages.distribution import shares
from tensortonic_cli.stages.skyline import skyline

NAMES, ROLES = "abcd", ("a", "b", "c", "d")
SAY = "Unlike the faint loss of ε = 0 yours turns up again: being surer than the dashed q costs."
SAY_HARD = "For ε = 0 surer is always better: raise ε, and beyond the dashed q the loss turns up."
PREDICTED = (0.82, 0.1, 0.05, 0.03)

controls = {
    "predictions": Points(
        tuple((i - 0.2, weight) for i, weight in enumerate(PREDICTED)),
        snap=0.01, panel=1, along="y", lo=(-0.2, 0.01), hi=(3, 1),
    ),
    "epsilon": Slider(0, 1, 0.3, step=0.05, label="ε"),
    "target": Choice(tuple(NAMES)),
}  # fmt: skip

# Predictions with ln p = -C for all classes but one, and 1 - C for that one.
C = math.log(3 + math.e)
LEANING = np.exp(np.eye(4) - C)


def scene(k, learner):
    p, target = shares([weight for _, weight in k.predictions]), NAMES.index(k.target)

    def loss(predictions, epsilon=k.epsilon):
        return learner.label_smoothing_loss(predictions, target, epsilon)

    q = weights([number(loss(outcome)) for outcome in LEANING])
    others = shares([chance for i, chance in enumerate(p) if i != target])

    def with_target(chance):
        rest = [(1 - chance) * other for other in others]
        return [*rest[:target], chance, *rest[target:]]

    mean, wide = loss(p), max(1.0, min(sum(q), 2.0))
    towers = skyline(q, [-math.log(chance) for chance in p], NAMES, level=mean, label="L")
    bars = [
        Bars(p, NAMES, roles=ROLES, shift=-0.2, width=0.38),
        Bars(q, role="ink", shift=0.2, width=0.38, outline=True),
    ]
    role = ROLES[target]
    over = [
        curve(lambda x: loss(with_target(x), 0.0), 0.02, 0.99, 41, role="faint"),
        Path([(q[target], 0), (q[target], 5)], "ink", dashed=True, thin=True),
        curve(lambda x: loss(with_target(x)), 0.005, 0.995, 61, role=role),
        Dots([(p[target], mean)], role, big=True),
    ]
    return Scene(
        [
            Panel(towers, (0, wide), (0, 4.7), title="q wide, -ln prediction high", y_label="nats"),
            Panel(bars, y=(0, 1), title="Pull predictions; q framed"),
            Panel(over, (0, 1), (0, 4.7), title=f"L over the prediction of {k.target}"),
        ],
        {"L": mean, "q": q, "L at ε = 0": loss(p, 0.0)},
        SAY if k.epsilon else SAY_HARD,
    )


def weights(losses):
    """The q behind the losses C · Σq - qₖ of the four predictions that lean to one class each."""
    total = sum(losses) / (4 * C - 1)
    return [C * total - loss for loss in losses]
