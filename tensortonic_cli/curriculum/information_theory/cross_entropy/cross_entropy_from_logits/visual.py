"""How far the target's logit lies below the top"""

import math

from tensortonic_cli.scene import (
    Arrow,
    Bars,
    Choice,
    Dots,
    Panel,
    Path,
    Points,
    Scene,
    Slider,
    curve,
)
from tensortonic_cli.scene.numbers import number

NAMES, ROLES = "abcd", ("a", "b", "c", "d")
LOGITS = (2.0, 0.5, -1.0, 1.0)

controls = {
    "z": Points(tuple(enumerate(LOGITS)), snap=0.1, along="y", lo=(0, -4), hi=(3, 4)),
    "target": Choice(tuple(NAMES), "b"),
    "c": Slider(-1000, 1000, 0, step=50, label="c, added to all logits"),
}


def scene(k, learner):
    z, target = [score for _, score in k.z], NAMES.index(k.target)

    def loss(c, of=target):
        return number(learner.cross_entropy_from_logits([[score + c for score in z]], [of]))

    losses = [loss(k.c, of) for of in range(4)]
    top = z[target] + losses[target]
    lag = [
        Path([(-0.5, 0), (3.5, 0)], "grid"),
        Bars(z, NAMES, roles=ROLES),
        Path([(-0.5, top), (3.5, top)], "ink", label="lse"),
        Arrow((target, top), (target, z[target]), "ink", f"{losses[target]:.2f}"),
    ]
    over = [
        curve(loss, -1000, 1000, 41, role=ROLES[target]),
        Dots([(k.c, losses[target])], ROLES[target], big=True),
    ]
    shares = [math.exp(min(-cost, 9)) for cost in losses]
    return Scene(
        [
            Panel(lag, (-0.5, 3.5), (-4, 5.5), title="Logits z: pull"),
            Panel(over, (-1000, 1000), (0, 9.5), title="Loss of z + c, over c"),
            Panel([Bars(shares, NAMES, roles=ROLES)], y=(0, 1), title="e^-loss of each target"),
        ],
        {"loss": losses[target], "losses": losses, "sum of e^-loss": sum(shares)},
        "The arrow is your loss, from the target up to lse; however large c is, it stays.",
    )
