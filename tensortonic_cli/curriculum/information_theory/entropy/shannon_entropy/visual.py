"""The mean height of a skyline: how surprising the next outcome is"""

import math

from tensortonic_cli.scene import Bars, Choice, Dots, Panel, Path, Points, Scene, curve
from tensortonic_cli.stages.distribution import shares
from tensortonic_cli.stages.skyline import skyline

NAMES, ROLES = "abcd", ("a", "b", "c", "d")
WEIGHTS = (0.5, 0.25, 0.15, 0.1)
BASES = {"2": 2.0, "e": math.e, "10": 10.0}

controls = {
    "weights": Points(
        tuple(enumerate(WEIGHTS)), snap=0.01, panel=1, along="y", lo=(0, 0), hi=(3, 1)
    ),
    "base": Choice(("2", "e", "10")),
}


def scene(k, learner):
    p, base = shares([weight for _, weight in k.weights]), BASES[k.base]
    h, most = learner.shannon_entropy(p, base), learner.shannon_entropy([0.25] * 4, base)
    surprises = [-math.log(chance, base) if chance > 0 else 0.0 for chance in p]
    marks = [Path([(0, most), (1, most)], "faint", dashed=True, label="most")]
    marks += skyline(p, surprises, NAMES, level=h, label="H")
    given = [weight for _, weight in k.weights]
    bars = [Bars(p, NAMES, roles=ROLES), Bars(given, role="faint", outline=True)]
    others = shares(given[1:])

    def with_first(chance):
        return [chance, *((1 - chance) * other for other in others)]

    over = [
        curve(lambda chance: learner.shannon_entropy(with_first(chance), base), 0.005, 0.995, 61),
        Dots([(p[0], h)], big=True),
    ]
    return Scene(
        [
            Panel(marks, (0, 1.12), (0, math.log(80, base)), title="Surprises, as wide as likely"),
            Panel(bars, y=(0, 1), title="p: pull the weights"),
            Panel(over, (0, 1), title="H over the share of a"),
        ],
        {"H": h, "largest H": most, "p": p},
        "H levels the skyline: as much area stands above your line as is missing below it.",
    )
