"""Draws come from p, surprises from q: a skyline with two architects"""

import numpy as np

from tensortonic_cli.scene import Bars, Dots, Panel, Path, Points, Scene, curve
from tensortonic_cli.scene.numbers import number
from tensortonic_cli.stages.distribution import shares
from tensortonic_cli.stages.skyline import skyline

NAMES, ROLES = "abcd", ("a", "b", "c", "d")
TRUE, BELIEVED = (0.5, 0.25, 0.15, 0.1), (0.05, 0.15, 0.3, 0.5)

controls = {
    "p": Points(
        tuple((i - 0.2, weight) for i, weight in enumerate(TRUE)),
        snap=0.01, panel=1, along="y", label="p", lo=(-0.2, 0), hi=(3, 1),
    ),
    "q": Points(
        tuple((i + 0.2, weight) for i, weight in enumerate(BELIEVED)),
        snap=0.01, panel=1, along="y", label="q", lo=(0, 0.02), hi=(3.2, 1),
    ),
}  # fmt: skip


def scene(k, learner):
    p, q = (shares([weight for _, weight in points]) for points in (k.p, k.q))
    h, least = learner.cross_entropy(p, q), learner.cross_entropy(p, p)
    surprises = [learner.cross_entropy(outcome, q) for outcome in np.eye(4)]
    towers = skyline(p, surprises, NAMES, level=h, label="H(p, q)")
    towers.append(Path([(0, least), (1, least)], "faint", dashed=True, label="H(p)"))
    bars = [
        Bars(p, NAMES, roles=ROLES, shift=-0.2, width=0.38),
        Bars(q, role="ink", shift=0.2, width=0.38, outline=True),
    ]
    others = shares(q[1:])

    def with_first(chance):
        return learner.cross_entropy(p, [chance, *((1 - chance) * other for other in others)])

    over = [
        Path([(p[0], 0), (p[0], with_first(p[0]) if 0 < p[0] < 1 else 0)], "faint", dashed=True),
        curve(with_first, 0.005, 0.995, 61),
        Dots([(q[0], h)], big=True),
    ]
    return Scene(
        [
            Panel(towers, (0, 1), (0, 3.3), title="p wide, -ln q high", y_label="nats"),
            Panel(bars, y=(0, 1), title="p filled, q framed: pull"),
            Panel(over, (0, 1), (0, 3.3), title="H over q's share of a"),
        ],
        {"H(p, q)": h, "H(p)": least, "too much": number(h) - number(least)},
        "Make q like p: your line comes down to H(p) and no further, whatever you try.",
    )
