"""Two bells, and what it costs to take one for the other"""

import math

from tensortonic_cli.scene import (
    Bars,
    Choice,
    Dots,
    Drag,
    Fill,
    Heat,
    Panel,
    Scene,
    Text,
    curve,
    spaced,
    table,
)
from tensortonic_cli.scene.numbers import number

LO, HI = -6.0, 6.0
M, S = (-3.0, 3.0), (0.4, 2.4)
AHEAD, BACK = "KL(p‖q)", "KL(q‖p)"

controls = {
    "p": Drag((-0.6, 0.8), snap=0.05, panel=1, lo=(-3, 0.4), hi=(3, 2.4), role="a", label="p"),
    "q": Drag((0.8, 1.5), snap=0.05, panel=1, lo=(-3, 0.4), hi=(3, 2.4), role="b", label="q"),
    "way": Choice((AHEAD, BACK), label="map and area of"),
}


def log_bell(x, mu, sigma):
    return -(((x - mu) / sigma) ** 2) / 2 - math.log(sigma * math.sqrt(2 * math.pi))


def bell(mu, sigma, role, name):
    graph = curve(lambda x: math.exp(log_bell(x, mu, sigma)), LO, HI, role=role)
    return [graph, Text((mu, math.exp(log_bell(mu, mu, sigma)) + 0.05), name, role)]


def scene(k, learner):
    def ahead(mu, sigma):
        return learner.kl_gaussians(*k.p, mu, sigma)

    def back(mu, sigma):
        return learner.kl_gaussians(mu, sigma, *k.p)

    f, true, model = (ahead, k.p, k.q) if k.way == AHEAD else (back, k.q, k.p)

    def term(x):
        log_p = log_bell(x, *true)
        return math.exp(log_p) * (log_p - log_bell(x, *model))

    cost = number(f(*k.q))
    bells = [
        Fill([(LO, 0), *((x, term(x)) for x in spaced(LO, HI, 121)), (HI, 0)], "c"),
        Fill([(LO + 0.2, 0), (LO + 0.2, cost), (LO + 1.2, cost), (LO + 1.2, 0)], "d", "KL"),
        *bell(*k.p, "a", "p"),
        *bell(*k.q, "b", "q"),
    ]
    field = [
        Heat(table(f, M, S, 31, 21), M, S, levels=10, hi=4.0),
        Dots([k.p], "a", big=True, label="p"),
        Dots([k.q], "b", big=True, label="q"),
    ]
    both = [ahead(*k.q), back(*k.q)]
    return Scene(
        [
            Panel(bells, (LO, HI), (-0.4, 1.1), title="Pink: green above 0 less green below"),
            Panel(field, M, S, title=f"{k.way} of every q", x_label="μ", y_label="σ"),
            Panel([Bars(both, [AHEAD, BACK], role="d")], title="Both directions"),
        ],
        {AHEAD: both[0], BACK: both[1]},
        "Give both the same σ: the two bars become equal, and only the shift counts.",
    )
