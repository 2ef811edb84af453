"""The mean height of a skyline: how surprising the next outcome is"""

import math

from tensortonic_cli.scene import Bars, Choice, Dots, Fill, Panel, Path, Points, Scene, Text, curve
from tensortonic_cli.stages.distribution import shares

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
    marks, left = [], 0.0
    for chance, name, role in zip(p, NAMES, ROLES, strict=True):
        if chance > 0:
            box = [(left, 0), (left + chance, 0), (left + chance, -math.log(chance, base))]
            box.append((left, box[-1][1]))
            marks += [Fill(box, role=role), Path(box, role, thin=True, closed=True)]
            marks.append(Text((left + chance / 2, box[-1][1] / 2), name))
        left += chance
    marks.append(Path([(0, most), (1, most)], "faint", dashed=True, label="most"))
    marks.append(Path([(0, h), (1, h)], "ink", label="H"))
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
